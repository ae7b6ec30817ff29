import { inOrderOfUrgency } from '@/lib/domain/desk/urgency'
import type { PersonCard } from '@/lib/domain/person-card'
import type { PartKey } from '@/lib/domain/prfaq'
import { lastOnTheText, standingOf } from '@/lib/domain/review/counting'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { unpackContent } from '@/lib/server/revisions/pack-content'
import { type Asked, findAskedRounds } from './find-asked-rounds'

/** A review that waits for somebody. id: of the row by which they are asked. */
export type WaitingReview = {
  id: string
  proposal: { id: string; title: string }
  round: number
  /** The pinned revision, which is to be judged, and its first lines; empty where it has none. */
  revision: number
  headline: string
  subheading: string
  /** What the author says has changed. */
  message: string
  askedBy: PersonCard
  askedAt: Date
  dueAt: Date | null
  /** The gate waits for them. */
  required: boolean
  /** The revision that they judged last, and the parts of theirs that changed since; null: they judged none. */
  since: { revision: number; parts: readonly PartKey[] } | null
  /** A requirement each (lib/domain/gate-marks.ts); nothing of what others decided. Empty until it was judged. */
  gate: string[]
}

/** So many are told with their headline; the others by their title. */
const IN_FULL = 3

/**
 * The reviews that wait for this person in this workspace, the most urgent first: asked in an open round, in time, of a text that they may read
 * and did not write, without a verdict of theirs that counts for it.
 */
export async function listWaitingReviews(ctx: Context): Promise<WaitingReview[]> {
  const rounds = await findAskedRounds(ctx)
  const cardOf = await getPersonCards(rounds.flatMap(({ askedBy }) => [...askedBy.values()]))
  const waiting = rounds.flatMap((asked) => waitingOf(asked, ctx.actor.personId, cardOf))
  return withHeadlines(inOrderOfUrgency(waiting, ctx.now()))
}

function waitingOf({ round, records, askedBy }: Asked, personId: string, cardOf: (id: string) => PersonCard): WaitingReview[] {
  const own = records.reviewers
    .filter((one) => one.personId === personId)
    .map((one) => standingOf({ ...one, dueAt: one.dueAt ?? round.dueAt }, records))
    .filter(({ state }) => state === 'waiting' || state === 'stale')
  const [first] = inOrderOfUrgency(
    own.map(({ reviewer }) => reviewer),
    records.now,
  )
  if (!first) return []
  const earlier = records.verdicts.filter(({ revisionNumber }) => revisionNumber < round.revisionNumber)
  const last = lastOnTheText(personId, { verdicts: earlier })
  return [
    {
      id: first.id,
      proposal: { id: round.proposalId, title: round.title },
      round: round.number,
      revision: round.revisionNumber,
      headline: '',
      subheading: '',
      message: round.message,
      askedBy: cardOf(askedBy.get(first.id) ?? ''),
      askedAt: first.askedAt,
      dueAt: first.dueAt,
      required: own.some(({ reviewer }) => reviewer.required),
      since: last && { revision: last.revisionNumber, parts: [...new Set(own.flatMap(({ changed }) => changed))] },
      gate: round.gate,
    },
  ]
}

async function withHeadlines(reviews: WaitingReview[]): Promise<WaitingReview[]> {
  const shown = reviews.slice(0, IN_FULL)
  const OR = shown.map(({ proposal, revision }) => ({ proposalId: proposal.id, number: revision }))
  const select = { proposalId: true, content: true, schemaVersion: true }
  const rows = shown.length > 0 ? await db.revision.findMany({ where: { OR }, select }) : []
  return reviews.map((review) => {
    const row = rows.find(({ proposalId }) => proposalId === review.proposal.id)
    if (!row) return review
    const { headline, subheading } = unpackContent(row.content, row.schemaVersion).sections
    return { ...review, headline, subheading }
  })
}
