import { Slice } from '@tiptap/pm/model'
import { AllSelection, Selection, type Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import { FAQ_KEYS } from '@/lib/domain/prfaq'
import { addEntry, listEntries, moveEntry, removeEntry } from '@/lib/editor/faq-order'
import { blockBorder, insertPicture } from '@/lib/editor/picture-commands'
import { documentSchema } from '@/lib/editor/schema'
import { type HeadlessView, type Replica, sync } from './editor-replica'

const KINDS = [
  'type',
  'type',
  'type',
  'erase',
  'cut',
  'paste',
  'split',
  'join',
  'wrap',
  'mark',
  'all',
  'move',
  'move',
  'add',
  'remove',
  'picture',
  'describe',
  'undo',
  'redo',
  'sync',
] as const

/** One random thing that one of `people` does. `from` and `to` are places in the page, 0 to 1. */
export function operation(people: number) {
  // Not fc.double: it is drawn evenly by its bits, so that nearly all places would be the first one.
  const place = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)
  return fc.record({ who: fc.nat(people - 1), kind: fc.constantFrom(...KINDS), from: place, to: place, n: fc.nat(9) })
}

export type Operation = ReturnType<typeof operation> extends fc.Arbitrary<infer T> ? T : never

/** Does it, as an honest or careless editor would; what ProseMirror refuses is no edit. Returns the id of a question that was removed on purpose. */
export function run(people: Replica[], { who, kind, from, to, n }: Operation): string | null {
  const person = people[who] as Replica
  const { ydoc, binding, view } = person
  const { doc, tr } = view.state
  const size = doc.content.size
  const [a, b] = [Math.floor(from * size), Math.floor(to * size)].sort((x, y) => x - y) as [number, number]
  const caret = Selection.near(doc.resolve(Math.floor(from * size)))
  const entries = FAQ_KEYS.flatMap((list) => listEntries(ydoc, list))
  const entry = entries[n % Math.max(1, entries.length)]
  const list = from < 0.5 ? 'customerFaq' : 'internalFaq'
  if (kind === 'type') view.dispatch(tr.setSelection(caret).insertText('aab<>😀é'.slice(n % 5, (n % 5) + 3), caret.head))
  else if (kind === 'erase') attempt(view, () => tr.delete(caret.head, Math.min(size, caret.head + n)))
  else if (kind === 'cut') attempt(view, () => tr.delete(a, b))
  else if (kind === 'paste')
    attempt(view, () => tr.replace(caret.head, caret.head, n > 2 ? doc.slice(a, b) : new Slice(doc.slice(a, b).content, 0, 0)))
  else if (kind === 'split') attempt(view, () => tr.split(caret.head))
  else if (kind === 'join') attempt(view, () => tr.join(caret.$head.after()))
  else if (kind === 'wrap') attempt(view, () => wrap(person, caret, n))
  else if (kind === 'mark') view.dispatch(mark(person, caret.head, Math.min(size, caret.head + n), n))
  else if (kind === 'all')
    view.dispatch(n < 2 ? tr.setSelection(new AllSelection(doc)).deleteSelection() : tr.setSelection(new AllSelection(doc)))
  else if (kind === 'picture') attempt(view, () => addPicture(person, caret, n))
  else if (kind === 'describe') attempt(view, () => describePicture(person, n))
  else if (kind === 'move' && entry) binding.changeOrder((_, origin) => moveEntry(ydoc, entry.id, list, n, origin))
  else if (kind === 'add') binding.changeOrder((_, origin) => addEntry(ydoc, list, n, origin))
  else if (kind === 'remove' && entry && n < 3) {
    binding.changeOrder((_, origin) => removeEntry(ydoc, entry.id, origin))
    return entry.id
  } else if (kind === 'undo') binding.history.undo()
  else if (kind === 'redo') binding.history.redo()
  else if (kind === 'sync') sync(person, people[(who + 1) % people.length] as Replica)
  return null
}

const PICTURES = ['0190f3c8-1c2d-7e3f-8a4b-5c6d7e8f9a11', '0190f3c8-1c2d-7e3f-8a4b-5c6d7e8f9a12']

function addPicture({ view }: Replica, caret: Selection, n: number): Transaction {
  const { tr } = view.state
  const border = blockBorder(caret.$head)
  if (border !== null) insertPicture(tr, border, { pictureId: PICTURES[n % 2] as string })
  return tr
}

/** Its words or its width, as two people may change them at once. */
function describePicture({ view }: Replica, n: number): Transaction {
  const { doc, tr } = view.state
  const places: number[] = []
  doc.descendants((node, position) => {
    if (node.type.name === 'picture') places.push(position)
  })
  const place = places[n % Math.max(1, places.length)]
  if (place === undefined) return tr
  return n < 5 ? tr.setNodeAttribute(place, 'caption', `Tray ${n}`) : tr.setNodeAttribute(place, 'width', 'half')
}

function wrap({ view }: Replica, caret: Selection, n: number): Transaction {
  const { nodes } = documentSchema()
  const range = caret.$from.blockRange()
  const type = [nodes.blockquote, nodes.bulletList, nodes.table][n % 3]
  if (!range || !type) return view.state.tr
  const wrappers =
    type.name === 'table'
      ? [{ type }, { type: nodes.tableRow as typeof type }, { type: nodes.tableCell as typeof type }]
      : type.name === 'bulletList'
        ? [{ type }, { type: nodes.listItem as typeof type }]
        : [{ type }]
  return view.state.tr.wrap(range, wrappers)
}

function mark({ view }: Replica, from: number, to: number, n: number) {
  const { marks } = documentSchema()
  const made = [
    marks.bold?.create(),
    marks.italic?.create(),
    marks.link?.create({ href: 'https://example.com' }),
    marks.comment?.create({ id: `c${n}` }),
  ]
  const chosen = made[n % 4]
  return n > 6 ? view.state.tr.removeMark(from, to) : chosen ? view.state.tr.addMark(from, to, chosen) : view.state.tr
}

/** ProseMirror throws where a step does not fit: then there is no edit. What happens after it must never throw. */
function attempt(view: HeadlessView, edit: () => Transaction): void {
  let tr: Transaction
  try {
    tr = edit()
  } catch {
    return
  }
  view.dispatch(tr)
}
