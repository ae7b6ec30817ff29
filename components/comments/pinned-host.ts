import { showToast } from '@/components/ui/toast-store'
import { createStore } from '@/components/writing/store'
import type { Words } from '@/lib/domain/comments/find-words'
import { beginThread } from './begin-thread'
import { type CommentsHost, type CommentsState, type Draft, NO_COMMENTS } from './comments-state'
import { fetchComments } from './fetch-comments'
import { pageRoots, rangeOf, selectedWords } from './page-words'

/** The comments beside a pinned revision. They are the same threads; their words are looked for in the text that was pinned. */
export interface PinnedHost extends CommentsHost {
  /** Looks where the words of threads stand, and shows those of the open ones. */
  read: () => void
  /** The words of an open thread under this point; null where there are none. */
  threadAt: (x: number, y: number) => string | null
  destroy: () => void
}

/** page: where RevisionText stands, once it is there. */
export function createPinnedHost(proposalId: string, revision: number, page: () => Element | null): PinnedHost {
  const state = createStore<CommentsState>(NO_COMMENTS)
  let chosen: { root: string; words: Words; range: Range | null } | null = null
  let ranges = new Map<string, Range>()
  let known = state.get().view
  const stop = state.subscribe(() => {
    const { view } = state.get()
    if (view === known) return
    known = view
    read()
  })

  function read(): void {
    const element = page()
    const { view, active } = state.get()
    if (!element || !view) return
    const roots = pageRoots(element)
    ranges = new Map()
    for (const { root, element: home } of roots) {
      for (const thread of view.threads) {
        if (thread.target !== 'selection' || ranges.has(thread.id) || thread.slot !== root) continue
        const range = rangeOf(home, thread)
        if (range) ranges.set(thread.id, range)
      }
    }
    const open = view.threads.filter(({ id, resolved }) => (!resolved || id === active) && ranges.has(id))
    const shown = open.flatMap(({ id }) => ranges.get(id) ?? [])
    const on = active ? ranges.get(active) : undefined
    paint('comment', shown)
    paint('comment-on', on ? [on] : chosen?.range ? [chosen.range] : [])
    state.set({ standing: new Map(open.map(({ id, quote }) => [id, quote])) })
  }

  function selected(isChange = false): Draft | null {
    const element = page()
    const found = element && selectedWords(element)
    if (!found) return null
    const { words, part, isOneBlock, root } = found
    chosen = { root, words, range: document.getSelection()?.getRangeAt(0).cloneRange() ?? null }
    return { about: 'selection', quote: words.quote, part, isOneBlock, isChange }
  }

  const host: PinnedHost = {
    proposalId,
    gone: `These words are not in revision ${revision}.`,
    state,
    begun: new Map(),
    read,
    selected: () => selected(),
    place: () => ({ part: 'headline', entryId: null }),
    begin: (isChange = false) => {
      const draft = selected(isChange)
      if (!draft && isChange) return void showToast('Select the words first that you want to change.')
      beginThread(host, draft ?? { about: 'whole' })
    },
    setDraft: (draft) => {
      state.set({ draft, ...(draft ? { active: null } : {}) })
      read()
    },
    target: () => {
      const { draft } = state.get()
      if (draft?.about === 'whole') return { kind: 'whole' }
      if (draft?.about === 'section') return { kind: 'section', part: draft.part, entryId: draft.entryId }
      return draft && chosen ? { kind: 'quote', revision, root: chosen.root, ...chosen.words } : null
    },
    choose: (threadId) => {
      state.set({ active: threadId, ...(threadId ? { draft: null } : {}) })
      read()
      const start = threadId ? ranges.get(threadId)?.startContainer.parentElement : null
      start?.scrollIntoView({ block: 'center' })
    },
    threadAt: (x, y) => {
      const isUnder = (range: Range) =>
        [...range.getClientRects()].some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom)
      return [...(state.get().standing?.keys() ?? [])].find((id) => isUnder(ranges.get(id) ?? new Range())) ?? null
    },
    refresh: () => fetchComments(proposalId, state),
    destroy: () => {
      stop()
      paint('comment', [])
      paint('comment-on', [])
    },
  }
  return host
}

/** The page is React's: highlights lie over it and change nothing in it. A browser without them shows the panel alone. */
function paint(name: 'comment' | 'comment-on', ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}
