import { inOrderOfUrgency } from '@/lib/domain/desk/urgency'
import type { PersonCard } from '@/lib/domain/person-card'
import type { PartKey } from '@/lib/domain/prfaq'
import { lastOnTheText, standingOf } from '@/lib/domain/review/counting'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { unpackContent } from '@/lib/server/revisions/pack-content'
import { type AskedRound, findAskedRounds } from './find-asked-rounds'

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
  /** A requirement each: 'met', 'not_met' or 'waiting'; nothing of what others decided. Empty until it was judged. */
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
  const waiting = rounds.flatMap((round) => waitingOf(round, ctx.actor.personId, cardOf))
  const ordered = inOrderOfUrgency(waiting, ctx.now())
  return [...(await Promise.all(ordered.slice(0, IN_FULL).map(withHeadline))), ...ordered.slice(IN_FULL)]
}

function waitingOf(
  { records, title, gate, askedBy }: AskedRound,
  personId: string,
  cardOf: (id: string) => PersonCard,
): WaitingReview[] {
  const { round, now } = records
  const own = records.reviewers
    .filter((one) => one.personId === personId)
    .map((one) => standingOf({ ...one, dueAt: one.dueAt ?? round.dueAt }, records))
    .filter(({ state }) => state === 'waiting' || state === 'stale')
  const [first] = inOrderOfUrgency(
    own.map(({ reviewer }) => reviewer),
    now,
  )
  if (!first) return []
  const earlier = records.verdicts.filter(({ revisionNumber }) => revisionNumber < round.revisionNumber)
  const last = lastOnTheText(personId, { verdicts: earlier })
  return [
    {
      id: first.id,
      proposal: { id: records.proposalId, title },
      round: round.number,
      revision: round.revisionNumber,
      headline: '',
      subheading: '',
      message: round.message,
      askedBy: cardOf(askedBy.get(first.id) ?? round.openedById),
      askedAt: first.askedAt,
      dueAt: first.dueAt,
      required: own.some(({ reviewer }) => reviewer.required),
      since: last && { revision: last.revisionNumber, parts: [...new Set(own.flatMap(({ changed }) => changed))] },
      gate,
    },
  ]
}

async function withHeadline(review: WaitingReview): Promise<WaitingReview> {
  const key = { proposalId: review.proposal.id, number: review.revision }
  const { content, schemaVersion } = await db.revision.findUniqueOrThrow({
    where: { proposalId_number: key },
    select: { content: true, schemaVersion: true },
  })
  const { headline, subheading } = unpackContent(content, schemaVersion).sections
  return { ...review, headline, subheading }
}
