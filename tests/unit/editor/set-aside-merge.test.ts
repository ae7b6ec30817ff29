import { liftListItem, sinkListItem } from '@tiptap/pm/schema-list'
import { TextSelection } from '@tiptap/pm/state'
import { liftTarget } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableCommands, toggleList, toggleQuote } from '@/lib/editor/format-commands'
import { insertTable } from '@/lib/editor/insert-table'
import { PageReader } from '@/lib/editor/page-reader'
import { documentSchema } from '@/lib/editor/schema'
import { findSlot } from '@/lib/editor/slots'
import { markupOf } from '@/tests/support/editor-markup'
import { press, type Replica, replica, sync, type } from '@/tests/support/editor-replica'

describe.each([2, 3])('%i people, one of whom only types', (people) => {
  it('lose none of the words, whatever the others do to the blocks around them', { timeout: 60_000 }, () => {
    let words = 0
    fc.assert(
      fc.property(fc.array(step(people), { minLength: 4, maxLength: 30 }), (steps) => {
        const all = Array.from({ length: people }, () => replica())
        const typist = all[0] as Replica
        const typed: string[] = []
        const known = new Map(all.slice(1).map((other) => [other, new Set<string>()]))
        for (const { who, kind, place, n } of steps) {
          const person = all[who] as Replica
          if (kind === 'sync') {
            sync(person, all[(who + 1) % people] as Replica)
            for (const [other, words] of known) for (const word of typed) if (pageText(other).includes(word)) words.add(word)
          } else if (who > 0) change(person, kind, place, n)
          else {
            // Between letters of its own, so that no word is cut by the next one.
            const word = `<word${++words}>`
            caretIn(typist, place, n)
            const { $head } = typist.view.state.selection
            if (/[<\w]$/.test($head.nodeBefore?.text ?? '') && /^[\w>]/.test($head.nodeAfter?.text ?? '')) continue
            type(typist, word)
            typed.push(word)
          }
          expectPageToBeYjs(person)
        }
        // What another person saw and deleted was theirs to delete: nothing else may go.
        const kept = typed.filter((word) =>
          [...known].every(([other, words]) => !words.has(word) || pageText(other).includes(word)),
        )
        sync(...all)
        for (const person of all) expectPageToBeYjs(person)
        expectSame(...all)
        for (const word of kept) expect(pageText(typist)).toContain(word)
      }),
      { numRuns: 250 },
    )
    expect(words).toBeGreaterThan(250)
  })
})

const ROOTS = ['s:solution', 's:howItWorks', 'a:power'] as const
const KINDS = [
  'type',
  'type',
  'list',
  'number',
  'quote',
  'lift',
  'sink',
  'out',
  'split',
  'join',
  'cut',
  'table',
  'row',
  'column',
  'untable',
  'all',
  'drag',
  'undo',
  'redo',
  'sync',
] as const

function step(people: number) {
  return fc.record({
    who: fc.nat(people - 1),
    kind: fc.constantFrom(...KINDS),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    n: fc.nat(9),
  })
}

function caretIn(person: Replica, place: number, n: number): void {
  const slot = findSlot(person.view.state.doc, ROOTS[n % ROOTS.length] as string)
  if (!slot) return
  const { tr, doc } = person.view.state
  person.view.dispatch(
    tr.setSelection(TextSelection.near(doc.resolve(slot.start + Math.floor(place * slot.node.content.size)), -1)),
  )
}

/** One thing done to blocks, never to a word that this person has not seen. */
function change(person: Replica, kind: (typeof KINDS)[number], place: number, n: number): void {
  caretIn(person, place, n)
  const { nodes } = documentSchema()
  const item = nodes.listItem as NonNullable<typeof nodes.listItem>
  const { state, dispatch } = person.view
  const { $from, head } = state.selection
  const slot = findSlot(state.doc, ROOTS[n % ROOTS.length] as string)
  const attempt = (edit: () => void) => {
    try {
      edit()
    } catch {
      // A step that does not fit is no edit.
    }
  }
  if (kind === 'list') press(person, toggleList('bulletList'))
  else if (kind === 'number') press(person, toggleList('orderedList'))
  else if (kind === 'quote') press(person, toggleQuote)
  else if (kind === 'sink') press(person, sinkListItem(item))
  else if (kind === 'out') press(person, liftListItem(item))
  else if (kind === 'table') press(person, insertTable(2, 2))
  else if (kind === 'row') press(person, n % 2 ? tableCommands.addRowAfter : tableCommands.deleteRow)
  else if (kind === 'column') press(person, n % 2 ? tableCommands.addColumnAfter : tableCommands.deleteColumn)
  else if (kind === 'untable') press(person, tableCommands.deleteTable)
  else if (kind === 'undo') person.binding.history.undo()
  else if (kind === 'redo') person.binding.history.redo()
  else if (kind === 'type') type(person, 'x')
  else if (kind === 'split') attempt(() => dispatch(state.tr.split(head)))
  else if (kind === 'join') attempt(() => dispatch(state.tr.join($from.after())))
  else if (kind === 'cut' && slot)
    attempt(() => dispatch(state.tr.delete(head, Math.min(slot.start + slot.node.content.size, head + 3 * n))))
  else if (kind === 'all' && slot) attempt(() => dispatch(state.tr.delete(slot.start, slot.start + slot.node.content.size)))
  else if (kind === 'lift') {
    const range = $from.blockRange()
    const target = range && liftTarget(range)
    if (range && target !== null && target !== undefined) attempt(() => dispatch(state.tr.lift(range, target)))
  } else if (kind === 'drag' && slot?.node.childCount) {
    const block = slot.node.child(n % slot.node.childCount)
    let from = slot.start
    for (let i = 0; i < n % slot.node.childCount; i++) from += slot.node.child(i).nodeSize
    attempt(() => {
      const tr = state.tr.delete(from, from + block.nodeSize)
      dispatch(tr.insert(tr.mapping.map(slot.start), block))
    })
  }
}

function pageText({ view }: Replica): string {
  return view.state.doc.textBetween(0, view.state.doc.content.size, '|')
}

function expectPageToBeYjs({ binding, view }: Replica): void {
  const fresh = new PageReader(binding.ydoc, view.state.schema).page()
  if (!fresh.eq(view.state.doc)) expect(view.state.doc.toString()).toBe(fresh.toString())
  view.state.doc.check()
}

function expectSame(...people: Replica[]): void {
  const [first, ...others] = people as [Replica, ...Replica[]]
  for (const other of others) for (const root of ROOTS) expect(markupOf(other.ydoc, root)).toBe(markupOf(first.ydoc, root))
}
