import type { Standing } from './counting'

/** How whoever looks stands to the revision that is pinned; null: they are not asked. */
export type OwnState = Standing['state'] | null

/** given: their verdict stands, in this round or because one of an earlier round counts. */
type Own = { mayJudge: boolean; state: OwnState; given: boolean; revision: number }

/** Over the verdict beside the text: what this reader has to do there, if anything. */
export function ownLede({ mayJudge, state, given, revision }: Own): string {
  if (!mayJudge) return `Revision ${revision} is yours to read, not to judge.`
  if (state === 'stale') return `Read what changed. Then judge revision ${revision}.`
  if (!given) return `Read it first. Then judge revision ${revision}.`
  // Who handed it on decides again where nobody does in their place any more.
  return state === 'waiting' ? `Revision ${revision} waits for you again.` : `Your verdict on revision ${revision}`
}
