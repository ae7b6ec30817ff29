import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** A piece of text under a thread's mark. */
export type MarkedPiece = { id: string; from: number; to: number }

interface PluginState {
  set: DecorationSet
  active: string | null
  draft: { from: number; to: number } | null
}
type Change = { pieces?: readonly MarkedPiece[]; active?: string | null; draft?: { from: number; to: number } | null }

const commentsKey = new PluginKey<PluginState>('comments')

/** onTap hears which thread was clicked, onChanged that the text is another, onGone that the editor is. */
export type CommentsPluginEvents = { onTap: (id: string) => void; onChanged: () => void; onGone: () => void }

/**
 * Highlights the words of open threads, and those that a new one is about. The text and the history know nothing of it.
 */
export function commentsPlugin({ onTap, onChanged, onGone }: CommentsPluginEvents): Plugin<PluginState> {
  return new Plugin<PluginState>({
    key: commentsKey,
    state: {
      init: () => ({ set: DecorationSet.empty, active: null, draft: null }),
      apply: (tr, value, _, state) => {
        const change = tr.getMeta(commentsKey) as Change | undefined
        const draft = change?.draft !== undefined ? change.draft : mapped(value.draft, tr)
        if (!change) {
          if (!tr.docChanged) return value
          return { ...value, draft, set: value.set.map(tr.mapping, tr.doc) }
        }
        const active = change.active === undefined ? value.active : change.active
        const pieces = change.pieces ?? shownPieces(state, value.set, tr)
        return { active, draft, set: DecorationSet.create(state.doc, [...pieces.map((one) => highlight(one, active))]) }
      },
    },
    props: {
      decorations: (state) => {
        const value = commentsKey.getState(state)
        if (!value?.draft) return value?.set
        const { from, to } = value.draft
        return value.set.add(state.doc, [Decoration.inline(from, to, { class: 'c is-on' })])
      },
      handleClick: (view, position) => {
        const [found] = commentsKey.getState(view.state)?.set.find(position, position) ?? []
        if (found) onTap(found.spec.id as string)
        return false
      },
    },
    view: () => ({
      update: (view, previous) => {
        if (view.state.doc !== previous.doc) onChanged()
      },
      destroy: onGone,
    }),
  })
}

export function showComments(state: EditorState, change: Change): Transaction {
  return state.tr.setMeta(commentsKey, change).setMeta('addToHistory', false)
}

/** Are just these pieces highlighted, and this thread pointed at? */
export function isShown(state: EditorState, pieces: readonly MarkedPiece[], active: string | null): boolean {
  const value = commentsKey.getState(state)
  if (!value || value.active !== active) return false
  const keyOf = (id: unknown, from: number, to: number) => `${id} ${from} ${to}`
  const shown = new Set(value.set.find().map(({ from, to, spec }) => keyOf(spec.id, from, to)))
  return shown.size === pieces.length && pieces.every(({ id, from, to }) => shown.has(keyOf(id, from, to)))
}

/** The words that a new thread is about, where they stand now; null where they are gone. */
export function draftRange(state: EditorState): { from: number; to: number } | null {
  return commentsKey.getState(state)?.draft ?? null
}

/** Every piece under a mark of these threads, from top to bottom. */
export function markedPieces(doc: Node, ids: ReadonlySet<string>): MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  if (ids.size === 0) return pieces
  doc.descendants((node, at) => {
    for (const { type, attrs } of node.marks) {
      if (type.name === 'comment' && ids.has(attrs.id as string))
        pieces.push({ id: attrs.id as string, from: at, to: at + node.nodeSize })
    }
  })
  return pieces
}

function shownPieces(_state: EditorState, set: DecorationSet, tr: Transaction): MarkedPiece[] {
  return (tr.docChanged ? set.map(tr.mapping, tr.doc) : set)
    .find()
    .map(({ from, to, spec }) => ({ id: spec.id as string, from, to }))
}

function mapped(range: PluginState['draft'], tr: Transaction): PluginState['draft'] {
  if (!range || !tr.docChanged) return range
  const from = tr.mapping.map(range.from, 1)
  const to = tr.mapping.map(range.to, -1)
  return from < to ? { from, to } : null
}

function highlight({ id, from, to }: MarkedPiece, active: string | null): Decoration {
  return Decoration.inline(from, to, { class: id === active ? 'c is-on' : 'c' }, { id })
}
