import { TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clarityPlugin, placedFindings, showActive, showPlaced, wordsBetween } from '@/components/clarity/clarity-plugin'
import { placedBlocks } from '@/lib/editor/clarity-blocks'
import { moveEntry } from '@/lib/editor/faq-order'
import { operation, run } from '@/tests/support/editor-random'
import { at, type Replica, replica, SAMPLE, select, sync, type } from '@/tests/support/editor-replica'

// One person's underlines while somebody else writes into the same document.

const writer = () =>
  replica(SAMPLE, [
    clarityPlugin(
      () => {},
      () => {},
    ),
  ])

/** Underlines every word of five letters or more, each under a name that ends with its words. */
function mark({ view }: Replica): void {
  const placed = placedBlocks(view.state.doc).flatMap(({ key, start, text }) =>
    [...text.matchAll(/\p{L}{5,}/gu)].map(({ 0: words, index }) => ({
      key: `${key}@${index}:${words}`,
      severity: 'fix' as const,
      from: start + index,
      to: start + index + words.length,
    })),
  )
  view.dispatch(showPlaced(view.state, placed, null))
}

const underlined = ({ view }: Replica) =>
  placedFindings(view.state).map(({ key, from, to }) => ({
    own: key.split(':').at(-1),
    there: wordsBetween(view.state.doc, from, to),
    key,
  }))
const keysOf = (person: Replica) => underlined(person).map(({ key }) => key)
const count = (person: Replica) => placedFindings(person.view.state).length

describe('underlines beside another writer', () => {
  it('stand under their own words or not at all, whatever both do: type, cut, paste, split, wrap, mark, move questions, undo', () => {
    let [kept, all] = [0, 0]
    fc.assert(
      fc.property(fc.array(operation(2), { minLength: 1, maxLength: 25 }), (operations) => {
        const people = [writer(), writer()] as [Replica, Replica]
        for (const person of people) mark(person)
        all += count(people[0])
        for (const operation of operations) {
          run(people, operation)
          sync(...people)
          for (const person of people) for (const { own, there } of underlined(person)) expect(there).toBe(own)
        }
        kept += count(people[0])
      }),
      { numRuns: 60 },
    )
    // They do follow: what is thrown away at every edit could never stand wrong.
    expect(kept / all).toBeGreaterThan(0.3)
  })

  it('follow what the other one writes before them, stay where something is written after them, and fall away where it is written into them', () => {
    const [dana, tom] = [writer(), writer()]
    mark(dana)
    const before = count(dana)
    const touched = (root: string, offset: number, text: string) => {
      select(tom, root, offset)
      type(tom, text)
      sync(dana, tom)
      for (const { own, there } of underlined(dana)) expect(there).toBe(own)
    }
    touched('s:headline', 'Second '.length, 'new ')
    expect(count(dana)).toBe(before)
    touched('s:headline', 'Second new Bell rings before a'.length, ' good')
    expect(count(dana)).toBe(before)
    touched('s:headline', 'Sec'.length, '-')
    expect(count(dana)).toBe(before - 1)
    expect(underlined(dana)[0]?.own).toBe('rings')
  })

  it('stay everywhere, and go with the question that the other one moves', () => {
    const [dana, tom] = [writer(), writer()]
    mark(dana)
    const before = keysOf(dana)
    tom.binding.changeOrder((_, origin) => moveEntry(tom.ydoc, 'cost', 'internalFaq', 0, origin))
    sync(dana, tom)
    expect(keysOf(dana).toSorted()).toEqual(before.toSorted())
    for (const { own, there } of underlined(dana)) expect(there).toBe(own)
  })

  it('leave the caret and the selection where they are, when they are drawn and when one is taken in hand', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), (place, length) => {
        const dana = writer()
        const from = Math.floor(at(dana, 's:headline') + place * 20)
        const { tr, doc } = dana.view.state
        dana.view.dispatch(tr.setSelection(TextSelection.create(doc, from, Math.min(at(dana, 's:headline') + 40, from + length))))
        const { selection } = dana.view.state
        mark(dana)
        const active = showActive(dana.view.state, placedFindings(dana.view.state)[0]?.key ?? null)
        if (active) dana.view.dispatch(active)
        expect(dana.view.state.selection.eq(selection)).toBe(true)
        expect(dana.view.state.doc.eq(doc)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})
