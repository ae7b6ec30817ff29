import { announce } from '@/components/ui/announce'
import { chooseThreads } from '@/lib/domain/comments/filters'
import type { CommentsHost } from './comments-state'

/** To the next or previous thread of those that the panel shows, round the ends. From none: to the first, or the last. */
export function stepThread(host: CommentsHost, direction: -1 | 1): void {
  const { view, choice, standing, active } = host.state.get()
  if (!view) return
  const threads = chooseThreads(view.threads, choice, view.viewerId, standing ? [...standing.keys()] : [])
  const at = threads.findIndex(({ id }) => id === active)
  const from = at < 0 ? (direction > 0 ? -1 : 0) : at
  const index = (from + direction + threads.length) % Math.max(1, threads.length)
  const next = threads[index]
  if (!next) {
    announce('No comment here.')
    return
  }
  host.choose(next.id)
  announce(`Comment ${index + 1} of ${threads.length}, by ${next.comments[0]?.author.name ?? ''}: ${next.quote}`)
}
