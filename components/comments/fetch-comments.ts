import type { Store } from '@/components/writing/store'
import type { CommentsView } from '@/lib/domain/comments/thread-view'
import type { CommentsState } from './comments-state'

const asked = new WeakMap<object, number>()
const taken = new WeakMap<object, number>()

/**
 * Asks for the comments as they are now. Once it resolves, the state is as new as this question: its answer is thrown away only
 * where that of a later one came before it.
 */
export async function fetchComments(proposalId: string, state: Store<CommentsState>): Promise<void> {
  const turn = (asked.get(state) ?? 0) + 1
  asked.set(state, turn)
  const isOvertaken = () => {
    const before = taken.get(state) ?? 0
    taken.set(state, Math.max(before, turn))
    return before > turn
  }
  try {
    const response = await fetch(`/api/proposals/${proposalId}/comments`, { cache: 'no-store' })
    // Whoever may not read any more keeps nothing on the screen.
    if (response.status === 401 || response.status === 404) state.set({ view: null, active: null, draft: null })
    if (!response.ok) throw new Error(String(response.status))
    const view = (await response.json()) as CommentsView
    if (isOvertaken()) return
    const { active } = state.get()
    const stays = view.threads.some(({ id }) => id === active)
    state.set({ view, isOffline: false, ...(stays ? {} : { active: null }) })
  } catch {
    if (!isOvertaken()) state.set({ isOffline: true })
  }
}
