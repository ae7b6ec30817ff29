import type { RevisionHashes } from '@/lib/domain/review/verdict'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { readableWhere } from '@/lib/server/proposals/readable-where'
import { type RoundRecords, toParts, toRound, toVerdict } from '@/lib/server/review/find-round-records'
import { findWritersOf } from '@/lib/server/review/find-writers'
import type { Prisma, Verdict } from '@/prisma/generated/client'

/** More than anybody reads in a week; beyond it the inbox says what waits. */
const MOST = 100

const WITH_ROUND = {
  include: {
    reviewers: true,
    proposal: { select: { title: true, standing: { select: { gate: true } } } },
  },
} satisfies Prisma.RoundDefaultArgs

/** askedBy: who asked, by the id of the reviewer's row. */
export type AskedRound = { records: RoundRecords; title: string; gate: string[]; askedBy: ReadonlyMap<string, string> }

/**
 * The open rounds in which this person is asked, in this workspace, of proposals that they may read, with what the rules need to say how
 * they stand to it. Their own verdicts and those of the round alone: nothing of it is shown as it is.
 */
export async function findAskedRounds(ctx: Context): Promise<AskedRound[]> {
  const { personId, workspaceId } = ctx.actor
  const round = { endedAt: null, proposal: { ...readableWhere(ctx.actor), status: 'in_review' as const } }
  const asked = await db.roundReviewer.findMany({
    where: { personId, steppedDownAt: null, round },
    orderBy: { dueAt: 'asc' },
    select: { round: WITH_ROUND },
    take: MOST,
  })
  const rounds = [...new Map(asked.map((one) => [one.round.id, one.round])).values()]
  const ids = rounds.map(({ proposalId }) => proposalId)
  const inRounds = { roundId: { in: rounds.map(({ id }) => id) } }
  const [verdicts, marks, writers, left] = await Promise.all([
    db.verdict.findMany({
      where: { OR: [inRounds, { personId, proposalId: { in: ids } }] },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
    db.minorMark.findMany({ where: { proposalId: { in: ids } } }),
    findWritersOf(db, ids),
    findLeft(
      workspaceId,
      rounds.flatMap(({ reviewers }) => reviewers.map((one) => one.personId)),
    ),
  ])
  const hashes = await findHashesOf([...rounds, ...verdicts])
  return rounds.map((row) => {
    const { proposalId, proposal } = row
    const ofIt = <T extends { proposalId: string }>(rows: readonly T[]) => rows.filter((one) => one.proposalId === proposalId)
    const records = {
      proposalId,
      round: toRound(row),
      months: row.engineeringMonths?.toNumber() ?? null,
      reviewers: row.reviewers.map((one) => ({ ...one, sections: toParts(one.sections) })),
      verdicts: ofIt(verdicts).map(toVerdict),
      hashes: hashes.get(proposalId) ?? new Map(),
      minorMarks: ofIt(marks),
      barred: writers.get(proposalId) ?? new Set<string>(),
      left,
      now: ctx.now(),
    }
    const askedBy = new Map(row.reviewers.map(({ id, askedById }) => [id, askedById]))
    return { records, title: proposal.title, gate: proposal.standing?.gate ?? [], askedBy }
  })
}

/** The hashes of these revisions, by proposal and number. */
async function findHashesOf(
  revisions: readonly Pick<Verdict, 'proposalId' | 'revisionNumber'>[],
): Promise<Map<string, Map<number, RevisionHashes>>> {
  const rows = await db.$queryRaw<(RevisionHashes & { proposalId: string; number: number })[]>`
    SELECT DISTINCT ON (r."proposal_id", r."number") r."proposal_id"::text AS "proposalId", r."number",
      r."hash_version" AS "hashVersion", r."section_hashes" AS "parts"
    FROM unnest(${revisions.map((one) => one.proposalId)}::uuid[], ${revisions.map((one) => one.revisionNumber)}::int[]) AS a("id", "number")
    JOIN "revision" r ON r."proposal_id" = a."id" AND r."number" = a."number"`
  const hashes = new Map<string, Map<number, RevisionHashes>>()
  for (const { proposalId, number, ...row } of rows)
    hashes.set(proposalId, (hashes.get(proposalId) ?? new Map()).set(number, row))
  return hashes
}

/** Who of these people is no member any more. */
async function findLeft(workspaceId: string, ids: readonly string[]): Promise<Set<string>> {
  const where = { workspaceId, personId: { in: [...new Set(ids)] }, leftAt: null }
  const here = await db.membership.findMany({ where, select: { personId: true } })
  return new Set(ids.filter((id) => !here.some(({ personId }) => personId === id)))
}
