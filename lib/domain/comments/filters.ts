import { mentionsIn } from '@/lib/domain/comments/mentions'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import type { ThreadView } from './thread-view'

const THREAD_FILTERS = ['open', 'mine', 'blocking', 'resolved'] as const
export type ThreadFilter = (typeof THREAD_FILTERS)[number]

/** part null: all of them. */
export type ThreadChoice = { filter: ThreadFilter; part: PartKey | null }

/** The threads of a choice, in reading order. order: ids of threads whose words the page shows, from top to bottom. */
export function chooseThreads(
  threads: readonly ThreadView[],
  { filter, part }: ThreadChoice,
  viewerId: string,
  order: readonly string[],
): ThreadView[] {
  const chosen = threads.filter((thread) => {
    if (part !== null && thread.part !== part) return false
    if (filter === 'resolved') return thread.resolved !== null
    if (thread.resolved) return false
    return filter === 'open' || (filter === 'blocking' ? thread.blocks : isMine(thread, viewerId))
  })
  return inReadingOrder(chosen, order)
}

/** Whole first, then section by section; within one by where their words stand, those without a place last. */
function inReadingOrder(threads: readonly ThreadView[], order: readonly string[]): ThreadView[] {
  const places = new Map(order.map((id, index) => [id, index]))
  const partOf = ({ part }: ThreadView) => (part === null ? -1 : PART_KEYS.indexOf(part))
  const placeOf = ({ id }: ThreadView) => places.get(id) ?? Number.MAX_SAFE_INTEGER
  return [...threads].sort((a, b) => partOf(a) - partOf(b) || placeOf(a) - placeOf(b))
}

/** Mine: I began it, spoke in it or am mentioned in it. */
function isMine({ startedById, comments }: ThreadView, viewerId: string): boolean {
  return (
    startedById === viewerId || comments.some(({ author, text }) => author.id === viewerId || mentionsIn(text).includes(viewerId))
  )
}
