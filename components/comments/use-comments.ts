import { useEffect } from 'react'
import { listenToSignals } from '@/components/ui/listen-to-signals'
import type { CommentsHost } from './comments-state'

/**
 * Keeps the comments of a page true: asked for once it stands, at every signal, and when one comes back to the window. onFound
 * hears that the thread which the address names was taken in hand; it has to stay the same function.
 */
export function useComments(host: CommentsHost, onFound?: () => void): void {
  useEffect(() => {
    const { proposalId, state, refresh } = host
    const look = () => document.visibilityState === 'visible' && void refresh()
    // At the first answer, whichever asking it answers.
    let isLooking = true
    const findNamed = () => {
      const { view, active } = state.get()
      if (!isLooking || !view) return
      isLooking = false
      const found = view.threads.find(({ id }) => id === new URLSearchParams(location.search).get('thread'))
      if (!found || active) return
      if (found.resolved) state.set({ choice: { filter: 'resolved', part: null } })
      host.choose(found.id)
      onFound?.()
    }
    const stopLooking = state.subscribe(findNamed)
    void refresh().then(findNamed)
    const stop = listenToSignals(`/collab/comments?id=${proposalId}`, look)
    document.addEventListener('visibilitychange', look)
    addEventListener('online', look)
    return () => {
      isLooking = false
      stopLooking()
      stop()
      document.removeEventListener('visibilitychange', look)
      removeEventListener('online', look)
    }
  }, [host, onFound])
}
