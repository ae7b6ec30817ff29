import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { answeredBoard, boardChange, changeBoard } from '@/lib/domain/premortem/board-change'

const reason = fc.record({ id: fc.constantFrom(...'abcdefgh'), themeId: fc.constantFrom(null, 'x'), version: fc.nat(2) })
const rows = fc.uniqueArray(reason, { selector: ({ id }) => id })
const person = fc.record({
  card: fc.record({ id: fc.constantFrom(...'pqr'), name: fc.string() }),
  seenAt: fc.constantFrom(null, 'now'),
})
/** As much of a view as tells lists and fields apart. */
const view = fc.record({
  version: fc.nat(3),
  timer: fc.record({ endsAt: fc.constantFrom(null, 'soon'), leftMs: fc.constantFrom(null, 1) }),
  reasons: rows,
  themes: rows,
  people: fc.uniqueArray(person, { selector: ({ card }) => card.id }),
  risks: fc.uniqueArray(fc.record({ reasonId: fc.constantFrom(...'abc'), number: fc.nat(3) }), {
    selector: ({ reasonId }) => reasonId,
  }),
}) as unknown as fc.Arbitrary<PremortemView>

const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value))

describe('what changed on a board', () => {
  it('leads from any view to any other, as it is sent', () => {
    fc.assert(
      fc.property(view, view, (before, after) => {
        expect(changeBoard(sent(before), sent(boardChange(before, after)))).toEqual(sent(after))
      }),
    )
  })

  it('is nothing where nothing changed, and keeps the rows that did not', () => {
    fc.assert(
      fc.property(view, view, (before, after) => {
        expect(boardChange(before, sent(before))).toEqual({ fields: {}, rows: {} })
        const then = changeBoard(before, sent(boardChange(before, after)))
        for (const row of before.reasons)
          if (then.reasons.indexOf(row) < 0) expect(JSON.stringify(boardChange(before, after))).toContain(row.id)
      }),
    )
  })

  it('names one card when one card was moved', () => {
    const all = [...'abcdefgh'].map((id) => ({ id, themeId: null, version: 1 }))
    const before = { reasons: all, themes: [], people: [], risks: [] } as unknown as PremortemView
    const moved = { ...all[2], themeId: 'x', version: 2 }
    const after = { ...before, reasons: [...all.filter(({ id }) => id !== 'c'), moved] } as PremortemView
    expect(boardChange(before, after)).toEqual({ fields: {}, rows: { reasons: { gone: [], set: [[7, moved]] } } })
  })

  it('says nothing to a screen that has nothing yet', () => {
    expect(answeredBoard(null, { change: { fields: {}, rows: {} } })).toBeNull()
  })
})
