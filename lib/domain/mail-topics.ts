import type { NotificationKind } from './notification'

/** What a kind is about, by the first word of its key, in the order of the settings. */
const TOPICS: readonly { topic: string; of: readonly string[] }[] = [
  { topic: 'Proposals', of: ['proposal', 'member'] },
  { topic: 'Comments', of: ['comment'] },
  { topic: 'Reviews', of: ['review', 'policy'] },
  { topic: 'Pre-mortems and risks', of: ['premortem'] },
  { topic: 'Clearance and launch', of: ['clearance', 'launch'] },
]

/** Rows of the settings, topic by topic; those without rows are left out. */
export function byTopic<R extends { kind: NotificationKind }>(rows: readonly R[]): { topic: string; rows: R[] }[] {
  const own = (of: readonly string[]) => rows.filter(({ kind }) => of.includes(kind.split('.')[0] ?? ''))
  return TOPICS.map(({ topic, of }) => ({ topic, rows: own(of) })).filter(({ rows }) => rows.length > 0)
}
