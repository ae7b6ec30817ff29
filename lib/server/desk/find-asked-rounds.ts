import type { StandingRecords } from '@/lib/domain/review/counting'
import type { MinorMarkRecord, RevisionHashes } from '@/lib/domain/review/verdict'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { toParts, toVerdict } from '@/lib/server/review/find-round-records'
import { findWritersOf } from '@/lib/server/review/find-writers'
import { readableProposal } from './readable-proposal'

/** More than anybody reads in a week; beyond it the inbox says what waits. */
const MOST = 100

export type AskedRound = {
  id: string
  number: number
  revisionNumber: number
  message: string
  dueAt: Date | null
  proposalId: string
  title: string
  gate: string[]
}

/** records: what says how this person stands to the round, and no more. askedBy: who asked, by the id of the reviewer's row. */
export type Asked = { round: AskedRound; records: StandingRecords; askedBy: ReadonlyMap<string, string> }

/** The open rounds in which this person is asked, in this workspace, of proposals that they may read. What others decided is for the rules alone. */
export async function findAskedRounds(ctx: Context): Promise<Asked[]> {
  const { actor } = ctx
  const { personId } = actor
  const rounds = await db.$queryRaw<AskedRound[]>`
    SELECT r."id"::text AS "id", r."number", r."revision_number" AS "revisionNumber", r."message", r."due_at" AS "dueAt",
      p."id"::text AS "proposalId", p."title", coalesce(s."gate", '{}') AS "gate"
    FROM "round" r
    JOIN "proposal" p ON p."id" = r."proposal_id" AND p."status" = 'in_review' AND ${readableProposal(actor)}
    LEFT JOIN "proposal_standing" s ON s."proposal_id" = p."id"
    WHERE r."ended_at" IS NULL AND r."id" = ANY(ARRAY(
      SELECT a."round_id" FROM "round_reviewer" a WHERE a."person_id" = ${personId} AND a."stepped_down_at" IS NULL
    ))
    ORDER BY r."due_at" LIMIT ${MOST}`
  if (rounds.length === 0) return []
  const [ids, proposalIds] = [rounds.map(({ id }) => id), rounds.map(({ proposalId }) => proposalId)]
  const [reviewers, given, writers] = await Promise.all([
    db.roundReviewer.findMany({ where: { roundId: { in: ids } } }),
    db.verdict.findMany({
      where: { OR: [{ roundId: { in: ids } }, { personId, proposalId: { in: proposalIds } }] },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
    findWritersOf(db, proposalIds),
  ])
  const people = reviewers.map((one) => one.personId)
  const texts = given.some((one) => one.personId === personId) ? await findTexts(ctx, [...rounds, ...given], people) : NO_TEXTS
  return rounds.map((round) => {
    const { id, proposalId } = round
    const own = reviewers.filter(({ roundId }) => roundId === id)
    const records = {
      round,
      reviewers: own.map((one) => ({ ...one, sections: toParts(one.sections) })),
      verdicts: given.filter((one) => one.proposalId === proposalId).map(toVerdict),
      hashes: texts.hashes.get(proposalId) ?? new Map(),
      minorMarks: texts.minorMarks.filter((one) => one.proposalId === proposalId),
      barred: writers.get(proposalId) ?? new Set<string>(),
      left: texts.left,
      now: ctx.now(),
    }
    return { round, records, askedBy: new Map(own.map((one) => [one.id, one.askedById])) }
  })
}

type Texts = {
  hashes: Map<string, Map<number, RevisionHashes>>
  minorMarks: (MinorMarkRecord & { proposalId: string })[]
  left: Set<string>
}

/** Whoever has judged nothing yet stands to every text alike. */
const NO_TEXTS: Texts = { hashes: new Map(), minorMarks: [], left: new Set() }

/** The hashes of these revisions, what was marked minor between them, and who of these people is no member any more. */
async function findTexts(
  { actor: { workspaceId } }: Context,
  revisions: readonly { proposalId: string; revisionNumber: number }[],
  people: readonly string[],
): Promise<Texts> {
  const proposalIds = [...new Set(revisions.map(({ proposalId }) => proposalId))]
  const [rows, minorMarks, here] = await Promise.all([
    db.$queryRaw<(RevisionHashes & { proposalId: string; number: number })[]>`
      SELECT DISTINCT ON (r."proposal_id", r."number") r."proposal_id"::text AS "proposalId", r."number",
        r."hash_version" AS "hashVersion", r."section_hashes" AS "parts"
      FROM unnest(${revisions.map((one) => one.proposalId)}::uuid[], ${revisions.map((one) => one.revisionNumber)}::int[]) AS a("id", "number")
      JOIN "revision" r ON r."proposal_id" = a."id" AND r."number" = a."number"`,
    db.minorMark.findMany({ where: { proposalId: { in: proposalIds } } }),
    db.membership.findMany({ where: { workspaceId, personId: { in: [...people] }, leftAt: null }, select: { personId: true } }),
  ])
  const hashes = new Map<string, Map<number, RevisionHashes>>()
  for (const { proposalId, number, ...row } of rows)
    hashes.set(proposalId, (hashes.get(proposalId) ?? new Map()).set(number, row))
  return { hashes, minorMarks, left: new Set(people.filter((id) => !here.some(({ personId }) => personId === id))) }
}
