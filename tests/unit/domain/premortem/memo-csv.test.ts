import { describe, expect, it } from 'vitest'
import type { BoardReason, PremortemView } from '@/lib/domain/premortem/board'
import { memoCsv } from '@/lib/domain/premortem/memo-csv'

const tom = { id: 'tom', name: 'Tom Hale', initials: 'TH', colour: 1 } as unknown as BoardReason['author']
const reason = (id: string, text: string, over: Partial<BoardReason> = {}) =>
  ({ id, text, kind: 'tiger', themeId: 't', joinedToId: null, votes: 2, author: tom, heardAt: 1, ...over }) as BoardReason
const view = (over: Partial<PremortemView>, reasons: BoardReason[]) =>
  ({ hidesNames: false, themes: [{ id: 't', name: 'The bell', version: 1 }], risks: [], reasons, ...over }) as PremortemView

describe('what a session found, for a spreadsheet', () => {
  it('is one line a reason, quoted where it has to be', () => {
    const [heads, first, second] = memoCsv(
      view({}, [reason('a', 'nobody, really'), reason('b', 'it "rang"', { joinedToId: 'a' })]),
    )
      .slice(1)
      .split('\r\n')
    expect(heads).toMatch(/^Theme,Reason,Kind,.*,Written by$/)
    expect(first).toBe('The bell,"nobody, really",Tiger,,2,,,,,,,,,,,,,,Tom Hale')
    expect(second).toBe('The bell,"it ""rang""",Tiger,"nobody, really",2,,,,,,,,,,,,,,Tom Hale')
  })

  it.each(['=1+1', '+1', '-1', '@sum'])('runs nothing in a spreadsheet: %s', (text) => {
    expect(memoCsv(view({}, [reason('a', text)]))).toContain(`The bell,'${text},`)
  })

  it('says no author where names are hidden, and keeps no order', () => {
    const csv = memoCsv(view({ hidesNames: true }, [reason('b', 'second'), reason('a', 'first')]))
    expect(csv).not.toContain('Tom')
    expect(csv).not.toContain('Written by')
    expect(csv.indexOf('first')).toBeLessThan(csv.indexOf('second'))
  })
})
