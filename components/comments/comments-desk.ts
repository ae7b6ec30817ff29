import type { Plugin } from '@tiptap/pm/state'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { encodeRelativePosition, type RelativePosition } from 'yjs'
import { showToast } from '@/components/ui/toast-store'
import { revealPlace } from '@/components/writing/reveal-place'
import { createStore } from '@/components/writing/store'
import { whenIdle } from '@/components/writing/when-idle'
import type { DocumentBinding } from '@/lib/editor/binding'
import { isComposing } from '@/lib/editor/composing'
import { flushSelection } from '@/lib/editor/flush-selection'
import { isOneBlock, wordsOf } from '@/lib/editor/marked-words'
import { listSlots, slotAt } from '@/lib/editor/slots'
import { beginThread } from './begin-thread'
import { commentsPlugin, draftRange, isShown, type MarkedPiece, markedPieces, showComments } from './comments-plugin'
import { type CommentsHost, type CommentsState, type Draft, NO_COMMENTS } from './comments-state'
import { fetchComments } from './fetch-comments'

/** The comments of the open text: what the panel asks of it, and what the editor needs of them. */
export interface CommentsDesk extends CommentsHost {
  plugin: () => Plugin
  attach: (view: EditorView, binding: DocumentBinding) => void
  view: () => EditorView | null
  /** Hears of threads that were pointed at in the text. */
  onTap: (id: string) => void
}

export function createCommentsDesk(proposalId: string, place: CommentsHost['place']): CommentsDesk {
  const state = createStore<CommentsState>(NO_COMMENTS)
  let open: { view: EditorView; binding: DocumentBinding } | null = null
  const look = whenIdle(read, 400)
  let known = state.get().view
  state.subscribe(() => {
    const { view } = state.get()
    if (view === known) return
    known = view
    read()
  })

  /** Reads the marks of the page, shows those of open threads, and notes the words under each. */
  function read(): void {
    const { view: comments, active } = state.get()
    if (!open || open.view.isDestroyed || !comments) return
    const { view } = open
    if (isComposing(view)) {
      look.call()
      return
    }
    const ids = new Set(comments.threads.map(({ id }) => id))
    const pieces = markedPieces(view.state.doc, ids)
    const closed = new Set(comments.threads.filter(({ resolved, id }) => resolved && id !== active).map(({ id }) => id))
    const shown = pieces.filter(({ id }) => !closed.has(id))
    // Highlights move with the text by themselves: while one types there is nothing to draw anew.
    if (!isShown(view.state, shown, active)) {
      flushSelection(view)
      view.dispatch(showComments(view.state, { pieces: shown, active }))
    }
    const standing = standingWords(view, pieces)
    const before = state.get().standing
    if (!before || !sameWords(before, standing)) state.set({ standing })
  }

  function leave(): void {
    look.cancel()
    open = null
    state.set({ draft: null })
  }

  function selected(isChange = false): Draft | null {
    if (!open) return null
    const { selection } = open.view.state
    const { from, to, $from, $to } = selection
    if (!(selection instanceof TextSelection) || selection.empty) return null
    const slot = slotAt($from)
    if (!slot || slotAt($to)?.root !== slot.root) return null
    const offsets = { from: from - slot.start, to: to - slot.start }
    const words = wordsOf(slot.node, offsets)
    if (!words) return null
    return { about: 'selection', quote: words.quote, part: slot.part, isOneBlock: isOneBlock(slot.node, offsets), isChange }
  }

  const desk: CommentsDesk = {
    proposalId,
    gone: 'The text was cut.',
    state,
    begun: new Map(),
    place,
    plugin: () => commentsPlugin({ onTap: (id) => desk.onTap(id), onChanged: look.call, onGone: leave }),
    attach: (view, binding) => {
      open = { view, binding }
      read()
    },
    view: () => open?.view ?? null,
    onTap: () => {},
    selected: () => selected(),
    begin: (isChange = false) => {
      const draft = selected(isChange)
      const isAcross = open !== null && !open.view.state.selection.empty && !draft
      if (isAcross) return void showToast('Select words within one section or answer, then comment.')
      if (isChange && !draft) return void showToast('Select the words first that you want to change.')
      beginThread(desk, draft ?? { about: 'section', ...place() })
    },
    setDraft: (draft) => {
      if (open) {
        const { from, to } = open.view.state.selection
        const isNew = draft?.about === 'selection' && state.get().draft?.about !== 'selection'
        const range = draft?.about !== 'selection' ? null : isNew ? { from, to } : draftRange(open.view.state)
        open.view.dispatch(showComments(open.view.state, { draft: range, ...(draft ? { active: null } : {}) }))
      }
      state.set({ draft, ...(draft ? { active: null } : {}) })
    },
    target: () => targetOf(state.get().draft, open),
    choose: (threadId) => {
      state.set({ active: threadId, draft: threadId === null ? state.get().draft : null })
      read()
      const piece = open && threadId ? markedPieces(open.view.state.doc, new Set([threadId]))[0] : undefined
      if (open && piece) revealPlace(open.view, piece.from)
    },
    refresh: () => fetchComments(proposalId, state),
  }
  return desk
}

function sameWords(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([id, words]) => other.get(id) === words)
}

function standingWords(view: EditorView, pieces: readonly MarkedPiece[]): Map<string, string> {
  const standing = new Map<string, string>()
  if (pieces.length === 0) return standing
  const slots = listSlots(view.state.doc)
  for (const { id } of pieces) {
    if (standing.has(id)) continue
    const own = pieces.filter((piece) => piece.id === id)
    const first = own[0] as MarkedPiece
    const slot = slots.find(({ start, node }) => first.from >= start && first.from < start + node.content.size)
    if (!slot) continue
    const end = slot.start + slot.node.content.size
    const last = own.filter(({ from }) => from < end).at(-1) ?? first
    standing.set(id, wordsOf(slot.node, { from: first.from - slot.start, to: last.to - slot.start })?.quote ?? '')
  }
  return standing
}

function targetOf(draft: Draft | null, open: { view: EditorView; binding: DocumentBinding } | null) {
  if (!draft) return null
  if (draft.about === 'whole') return { kind: 'whole' as const }
  if (draft.about === 'section') return { kind: 'section' as const, part: draft.part, entryId: draft.entryId }
  const state = open?.view.state
  const range = state ? draftRange(state) : null
  if (!open || !state || !range) return null
  const chosen = state.apply(state.tr.setSelection(TextSelection.create(state.doc, range.from, range.to)))
  const places = open.binding.toRange(chosen)
  if (!places) return null
  const inBase64 = (place: RelativePosition) => btoa(String.fromCharCode(...encodeRelativePosition(place)))
  return {
    kind: 'selection' as const,
    root: places.anchor.root,
    from: inBase64(places.anchor.position),
    to: inBase64(places.head.position),
  }
}
