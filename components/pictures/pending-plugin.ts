import { type EditorState, Plugin, PluginKey, Selection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { FROM_YJS } from '@/lib/editor/binding'
import { blockBorder } from '@/lib/editor/picture-commands'
import { findSlot, slotAt } from '@/lib/editor/slots'

/** A picture that is on its way. Only the person who brings it sees its place; the others see the picture once it is there. */
export interface PendingPicture {
  key: string
  /** The section or answer it goes into, by the name of its root. */
  root: string
  /** What stands at its place meanwhile. */
  dom: HTMLElement
}

interface Place {
  pending: PendingPicture
  position: number
  /** Nobody put the caret elsewhere since it was asked for. */
  isAwaited: boolean
}

const pendingKey = new PluginKey<readonly Place[]>('pending-pictures')

/** `border` null: nobody waits for it, and it goes where its section ends. */
export type Addition = { pending: PendingPicture; border: number | null }

type Change = { add: Addition[] } | { remove: string }

/** Shows at its place each picture that is on its way, through all that is written around it meanwhile. `already`: those from before this editor was made. */
export function pendingPlugin(already: readonly PendingPicture[]): Plugin<readonly Place[]> {
  return new Plugin<readonly Place[]>({
    key: pendingKey,
    state: {
      init: (_, state) => already.map((pending) => ({ pending, position: endOf(state, pending.root), isAwaited: false })),
      apply: (tr, places, _, state) => {
        const change = tr.getMeta(pendingKey) as Change | undefined
        if (places.length === 0 && !change) return places
        const removed = change && 'remove' in change ? places.findIndex(({ pending }) => pending.key === change.remove) : -1
        const isElsewhere = tr.selectionSet && !tr.getMeta(FROM_YJS)
        const kept = places.map((place, index) => move(place, tr, state, index < removed ? -1 : 1, isElsewhere))
        if (removed >= 0) kept.splice(removed, 1)
        if (!change || !('add' in change)) return kept
        const added = change.add.map(({ pending, border }) => ({
          pending,
          position: border ?? endOf(state, pending.root),
          isAwaited: border !== null,
        }))
        return [...kept, ...added]
      },
    },
    props: {
      decorations: (state) => {
        const places = pendingKey.getState(state)
        return places?.length ? DecorationSet.create(state.doc, places.map(widget)) : null
      },
    },
  })
}

/** Begins to show pictures that are on their way. */
export function addPending(state: EditorState, add: Addition[]): Transaction {
  return state.tr.setMeta(pendingKey, { add } satisfies Change).setMeta('addToHistory', false)
}

/** Ends to show one. */
export function removePending(tr: Transaction, key: string): Transaction {
  return tr.setMeta(pendingKey, { remove: key } satisfies Change)
}

/** The border between two blocks at which a picture belongs now; null when the page has no such place any more. */
export function placeOf(state: EditorState, key: string): { border: number; isAwaited: boolean } | null {
  const place = pendingKey.getState(state)?.find(({ pending }) => pending.key === key)
  const border = place && blockBorder(state.doc.resolve(place.position))
  return place && typeof border === 'number' ? { border, isAwaited: place.isAwaited } : null
}

/** `side`: of several at one place, one that stands before the picture that has just come stays before it. */
function move(place: Place, tr: Transaction, state: EditorState, side: -1 | 1, isElsewhere: boolean): Place {
  const position = tr.mapping.map(place.position, side)
  const isAwaited = place.isAwaited && !isElsewhere
  // Yjs draws a question that moved anew: it is found again by its root.
  const isThere = slotAt(state.doc.resolve(position))?.root === place.pending.root
  return { ...place, isAwaited, position: isThere ? position : endOf(state, place.pending.root) }
}

/** The end of a slot; where it is gone, of the nearest place that takes blocks. */
function endOf({ doc }: EditorState, root: string): number {
  const slot = findSlot(doc, root) ?? findSlot(doc, 's:callToAction')
  return slot ? slot.start + slot.node.content.size : Selection.atEnd(doc).head
}

function widget({ pending, position }: Place): Decoration {
  return Decoration.widget(position, pending.dom, { key: pending.key, side: -1, ignoreSelection: true, stopEvent: () => true })
}
