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
    let isOver = false
    void refresh().then(() => {
      const thread = new URLSearchParams(location.search).get('thread')
      if (isOver || !thread || state.get().active) return
      const found = state.get().view?.threads.find(({ id }) => id === thread)
      if (found?.resolved) state.set({ choice: { filter: 'resolved', part: null } })
      if (!found) return
      host.choose(thread)
      onFound?.()
    })
    const stop = listenToSignals(`/collab/comments?id=${proposalId}`, look)
    document.addEventListener('visibilitychange', look)
    addEventListener('online', look)
    return () => {
      isOver = true
      stop()
      document.removeEventListener('visibilitychange', look)
      removeEventListener('online', look)
    }
  }, [host, onFound])
}
