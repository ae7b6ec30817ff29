import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import type { QuorumRecords } from '@/lib/domain/review/quorum'
import type { RevisionHashes, Scores } from '@/lib/domain/review/verdict'
import type { Context, Tx } from '@/lib/server/context'
import { parsePolicy } from '@/lib/server/gate/read-policy'
import type { RoundEnd, Round as RoundRow, Verdict } from '@/prisma/generated/client'
import { findWriters } from './find-writers'

export type RoundFacts = QuorumRecords['round'] & {
  number: number
  /** What changed, in the author's words. */
  message: string
  dueAt: Date | null
  openedAt: Date
  openedById: string
  endedAt: Date | null
  endedById: string | null
  end: RoundEnd | null
}

export type FullVerdict = QuorumRecords['verdicts'][number] & {
  role: string
  scores: Scores
  reason: string
  delegateId: string | null
}

/** What quorum() takes, and what the pages show beside it. Nothing is held back here: lib/domain/review/held.ts says who sees what. */
export type RoundRecords = Omit<QuorumRecords, 'verdicts'> & { proposalId: string; round: RoundFacts; verdicts: FullVerdict[] }

/**
 * Everything of the newest round of a proposal, open or ended; null where none was opened yet. No rights are asked: call it where the
 * proposal was ruled on already. `round.endedAt` says whether it is open: only an open round has a quorum worth asking.
 */
export async function findRoundRecords(tx: Tx, ctx: Pick<Context, 'now'>, proposalId: string): Promise<RoundRecords | null> {
  const row = await tx.round.findFirst({ where: { proposalId }, orderBy: { number: 'desc' }, include: { reviewers: true } })
  if (!row) return null
  const [verdicts, barred] = await Promise.all([
    tx.verdict.findMany({ where: { proposalId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    findWriters(tx, proposalId),
  ])
  const people = [...row.reviewers, ...verdicts].map(({ personId }) => personId)
  const numbers = [row.revisionNumber, ...verdicts.map(({ revisionNumber }) => revisionNumber)]
  const around = await findAround(tx, proposalId, people, numbers)
  return {
    proposalId,
    round: toRound(row),
    months: around.months,
    reviewers: row.reviewers
      .map((reviewer) => ({ ...reviewer, sections: toParts(reviewer.sections) }))
      .sort((a, b) => Number(b.required) - Number(a.required) || Number(a.askedAt) - Number(b.askedAt) || (a.id < b.id ? -1 : 1)),
    verdicts: verdicts.map(toVerdict),
    hashes: toHashes(around.revisions),
    minorMarks: around.minorMarks,
    barred,
    left: new Set(around.left),
    now: ctx.now(),
  }
}

/** The hashes of these revisions, as they were stored with them. */
export async function findHashes(tx: Tx, proposalId: string, numbers: readonly number[]): Promise<Map<number, RevisionHashes>> {
  const rows = await tx.revision.findMany({
    where: { proposalId, number: { in: [...new Set(numbers)] } },
    select: { number: true, hashVersion: true, sectionHashes: true },
  })
  return toHashes(rows as HashRow[])
}

type HashRow = { number: number; hashVersion: number; sectionHashes: Record<PartKey, string> }

function toHashes(rows: readonly HashRow[]): Map<number, RevisionHashes> {
  return new Map(rows.map(({ number, hashVersion, sectionHashes }) => [number, { hashVersion, parts: sectionHashes }]))
}

type Around = Pick<QuorumRecords, 'months' | 'minorMarks'> & { revisions: HashRow[]; left: string[] }

/** What stands beside the round, in one statement: the gate is asked for on every page. left: who of these people is no member any more. */
async function findAround(tx: Tx, proposalId: string, people: string[], numbers: number[]): Promise<Around> {
  const [around] = await tx.$queryRaw<Around[]>`
    SELECT p."engineering_months"::float8 AS "months",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('part', "part", 'fromHash', "from_hash", 'toHash', "to_hash")), '[]')
        FROM "minor_mark" WHERE "proposal_id" = p."id") AS "minorMarks",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('number', "number", 'hashVersion', "hash_version", 'sectionHashes', "section_hashes")), '[]')
        FROM "revision" WHERE "proposal_id" = p."id" AND "number" = ANY(${numbers}::int[])) AS "revisions",
      ARRAY(SELECT DISTINCT person FROM unnest(${people}::text[]) AS person WHERE NOT EXISTS (
        SELECT 1 FROM "membership" WHERE "workspace_id" = p."workspace_id" AND "person_id" = person AND "left_at" IS NULL)) AS "left"
    FROM "proposal" p WHERE p."id" = ${proposalId}::uuid`
  return around as Around
}

function toRound(row: RoundRow): RoundFacts {
  const { id, number, revisionNumber, message, dueAt, openedAt, openedById, endedAt, endedById, end, engineeringMonths } = row
  const months = engineeringMonths?.toNumber() ?? null
  const policy = parsePolicy(row.policy)
  return { id, number, revisionNumber, message, policy, months, dueAt, openedAt, openedById, endedAt, endedById, end }
}

export function toVerdict({ rubric, sections, ...row }: Verdict): FullVerdict {
  return { ...row, sections: toParts(sections), scores: rubric as Scores }
}

/** Stored keys of parts, in reading order. */
export function toParts(sections: readonly string[]): PartKey[] {
  return PART_KEYS.filter((key) => sections.includes(key))
}
