import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { placedThreads } from '@/lib/editor/comment-marks'
import { ID, mark, problem, selected, wordsUnder } from '@/tests/support/chosen-words'
import { operation, run } from '@/tests/support/editor-random'
import { type Replica, replica, select, sync, type } from '@/tests/support/editor-replica'

describe('anchors among random edits', () => {
  const around = fc.record({
    who: fc.nat(2),
    before: fc.boolean(),
    erase: fc.boolean(),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    text: fc.constantFrom('x', 'two words', '😀', 'é'),
    isSynced: fc.boolean(),
  })

  it.each([2, 3])('keep to their words whatever %i people write around them', (people) => {
    fc.assert(
      fc.property(fc.array(around, { minLength: 1, maxLength: 25 }), fc.nat(24), (edits, when) => {
        const all = Array.from({ length: people }, () => replica())
        const [server] = all as [Replica]
        const range = selected(server, 's:problem', 5, 7)
        edits.forEach((edit, index) => {
          if (index === when % edits.length) mark(server, range)
          const person = all[edit.who % people] as Replica
          const text = problem(person)
          const place = text.indexOf('Half ') + 5
          const [from, to] = edit.before ? [0, place - 5] : [place + 3, text.indexOf('|') < 0 ? text.length : text.indexOf('|')]
          const caret = from + Math.floor(edit.at * (to - from))
          if (edit.erase && caret < to) {
            select(person, 's:problem', caret, 's:problem', Math.min(to, caret + 3))
            person.view.dispatch(person.view.state.tr.deleteSelection())
          } else {
            select(person, 's:problem', caret)
            type(person, edit.text)
          }
          if (edit.isSynced) sync(...all)
        })
        sync(...all)
        for (const person of all) expect(wordsUnder(person)).toBe('of')
      }),
      { numRuns: 40 },
    )
  })

  it('are gone if and only if none of their words is left, whatever anybody does, and every copy agrees', () => {
    fc.assert(
      fc.property(fc.array(operation(3), { minLength: 1, maxLength: 30 }), (operations) => {
        const all = [replica(), replica(), replica()]
        const [server] = all as [Replica]
        const text = server.ydoc.getXmlFragment('s:problem').get(0) as Y.XmlElement
        mark(server, selected(server, 's:problem', 0, 7))
        sync(...all)
        const letters = lettersOf(text.get(0) as Y.XmlText, 7)
        for (const one of operations) if (one.kind !== 'mark') run(all, one)
        sync(...all)
        const shown = [...placedThreads(server.ydoc).keys()].includes(ID)
        const left = letters.some(({ client, clock }) => {
          const item = Y.getItem(server.ydoc.store, Y.createID(client, clock))
          return item instanceof Y.Item && !item.deleted
        })
        // Letters that are left carry the mark still; copies and undone cuts may carry it too.
        if (left) expect(shown).toBe(true)
        const places = all.map((person) => JSON.stringify(placedThreads(person.ydoc).get(ID) ?? null))
        expect(new Set(places).size).toBe(1)
      }),
      { numRuns: 40 },
    )
  })
})

/** The ids of the first letters of a text. */
function lettersOf(text: Y.XmlText, count: number): { client: number; clock: number }[] {
  const ids: { client: number; clock: number }[] = []
  for (let item = text._start; item && ids.length < count; item = item.right) {
    if (item.deleted || !item.countable) continue
    for (let i = 0; i < item.length && ids.length < count; i++) ids.push({ client: item.id.client, clock: item.id.clock + i })
  }
  return ids
}
