import { GatePolicy } from '@/lib/domain/gate-policy'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import type { QuorumRecords } from '@/lib/domain/review/quorum'
import type { RevisionHashes, Scores } from '@/lib/domain/review/verdict'
import type { Context, Tx } from '@/lib/server/context'
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
  const [verdicts, minorMarks, proposal, barred] = await Promise.all([
    tx.verdict.findMany({ where: { proposalId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    tx.minorMark.findMany({ where: { proposalId }, select: { part: true, fromHash: true, toHash: true } }),
    tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: { workspaceId: true, engineeringMonths: true } }),
    findWriters(tx, proposalId),
  ])
  const people = [...row.reviewers, ...verdicts].map(({ personId }) => personId)
  const numbers = [row.revisionNumber, ...verdicts.map(({ revisionNumber }) => revisionNumber)]
  const [hashes, left] = await Promise.all([
    findHashes(tx, proposalId, numbers),
    findLeft(tx, proposal.workspaceId, [...new Set(people)]),
  ])
  return {
    proposalId,
    round: toRound(row),
    months: proposal.engineeringMonths?.toNumber() ?? null,
    reviewers: row.reviewers
      .map((reviewer) => ({ ...reviewer, sections: toParts(reviewer.sections) }))
      .sort((a, b) => Number(b.required) - Number(a.required) || Number(a.askedAt) - Number(b.askedAt) || (a.id < b.id ? -1 : 1)),
    verdicts: verdicts.map(toVerdict),
    hashes,
    minorMarks,
    barred,
    left,
    now: ctx.now(),
  }
}

/** The hashes of these revisions, as they were stored with them. */
export async function findHashes(tx: Tx, proposalId: string, numbers: readonly number[]): Promise<Map<number, RevisionHashes>> {
  const rows = await tx.revision.findMany({
    where: { proposalId, number: { in: [...new Set(numbers)] } },
    select: { number: true, hashVersion: true, sectionHashes: true },
  })
  return new Map(
    rows.map((row) => [row.number, { hashVersion: row.hashVersion, parts: row.sectionHashes as Record<PartKey, string> }]),
  )
}

async function findLeft(tx: Tx, workspaceId: string, ids: string[]): Promise<Set<string>> {
  const here = await tx.membership.findMany({
    where: { workspaceId, personId: { in: ids }, leftAt: null },
    select: { personId: true },
  })
  const present = new Set(here.map(({ personId }) => personId))
  return new Set(ids.filter((id) => !present.has(id)))
}

export function toRound(row: RoundRow): RoundFacts {
  const { id, number, revisionNumber, message, dueAt, openedAt, openedById, endedAt, endedById, end, engineeringMonths } = row
  const months = engineeringMonths?.toNumber() ?? null
  const policy = GatePolicy.parse(row.policy)
  return { id, number, revisionNumber, message, policy, months, dueAt, openedAt, openedById, endedAt, endedById, end }
}

export function toVerdict({ rubric, sections, ...row }: Verdict): FullVerdict {
  return { ...row, sections: toParts(sections), scores: rubric as Scores }
}

function toParts(sections: readonly string[]): PartKey[] {
  return PART_KEYS.filter((key) => sections.includes(key))
}
