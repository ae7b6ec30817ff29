import type { Store } from '@/components/writing/store'
import type { CommentsView } from '@/lib/domain/comments/thread-view'
import type { CommentsState } from './comments-state'

const latest = new WeakMap<object, number>()

/** Asks for the comments as they are now. An answer that another one has overtaken is thrown away. */
export async function fetchComments(proposalId: string, state: Store<CommentsState>): Promise<void> {
  const turn = (latest.get(state) ?? 0) + 1
  latest.set(state, turn)
  try {
    const response = await fetch(`/api/proposals/${proposalId}/comments`, { cache: 'no-store' })
    // Whoever may not read any more keeps nothing on the screen.
    if (response.status === 401 || response.status === 404) state.set({ view: null, active: null, draft: null })
    if (!response.ok) throw new Error(String(response.status))
    const view = (await response.json()) as CommentsView
    if (latest.get(state) !== turn) return
    const { active } = state.get()
    const stays = view.threads.some(({ id }) => id === active)
    state.set({ view, isOffline: false, ...(stays ? {} : { active: null }) })
  } catch {
    if (latest.get(state) === turn) state.set({ isOffline: true })
  }
}
