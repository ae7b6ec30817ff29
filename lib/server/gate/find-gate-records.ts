import { notFound } from '@/lib/domain/errors'
import type { GateRecords } from '@/lib/domain/gate'
import { approvalsOf } from '@/lib/domain/gate-approvals'
import type { GatePolicy } from '@/lib/domain/gate-policy'
import { type Sight, seeQuorum, sightOf, type Viewer } from '@/lib/domain/review/held'
import { quorum } from '@/lib/domain/review/quorum'
import type { Clock } from '@/lib/server/clock'
import { listBlockingThreads } from '@/lib/server/comments/list-blocking-threads'
import type { Tx } from '@/lib/server/context'
import { findPremortemGateFacts } from '@/lib/server/premortem/find-premortem-gate-facts'
import { findRoundRecords, type RoundRecords } from '@/lib/server/review/find-round-records'
import { findGateText, type GateText } from './find-gate-text'
import { parsePolicy } from './read-policy'

type Asking = {
  /** Judge under this policy instead of the round's or today's. */
  policy?: GatePolicy
  /** What others decided is told as far as this person may know it; left out, as it is. */
  viewer?: Viewer
  /** What was found of the text a moment ago, to judge it under another policy. */
  text?: GateText
}

/**
 * sight: how much the viewer knows of the approvals. open: the round that was judged; null without an open one. turnsAt: when the text will be
 * judged otherwise by itself (see GateText).
 */
export type FoundGate = { records: GateRecords; sight: Sight; open: RoundRecords | null; turnsAt: Date | null }

/**
 * Everything that the gate of a proposal rests on. With an open round: its pinned revision, under the policy with which it opened. Without
 * one: the committed text, under today's policy. Asked side by side; in a transaction its one connection queues what is asked. No rights are asked.
 */
export async function findGateRecords(
  tx: Tx,
  clock: { now: Clock },
  proposalId: string,
  { policy: instead, viewer, text: known }: Asking = {},
): Promise<FoundGate> {
  const newest = await findRoundRecords(tx, clock, proposalId)
  const open = newest && newest.round.endedAt === null ? newest : null
  const round = open?.round
  const found = findBeside(tx, proposalId, round?.id ?? null)
  const ruling = found.then((beside) => instead ?? round?.policy ?? parsePolicy(beside.policy))
  const [beside, policy, { turnsAt, ...text }, premortem, blocking] = await Promise.all([
    found,
    ruling,
    known ?? findGateText(tx, clock, proposalId, round?.revisionNumber ?? null),
    ruling.then(({ topRiskScore }) => findPremortemGateFacts(tx, proposalId, topRiskScore)),
    listBlockingThreads(tx, proposalId),
  ])
  const { approvals, sight } = open ? seeApprovals(open, viewer ?? null, instead) : noRound(newest !== null)
  const records = {
    proposalId,
    policy,
    judged: { revisionNumber: round?.revisionNumber ?? null, roundNumber: round?.number ?? null, roundId: round?.id ?? null },
    isSubmitted: newest !== null,
    ...text,
    premortem,
    threads: { blocking: blocking.map(({ id, startedById }) => ({ id, authorId: startedById })), resolved: beside.resolved },
    approvals,
    waivers: beside.waivers.map((waiver) => ({ ...waiver, waivedAt: new Date(waiver.waivedAt) })),
  }
  return { records, sight, open, turnsAt }
}

type Beside = {
  /** The workspace's policy of today, as it is kept; null while nobody changed it. */
  policy: object | null
  resolved: number
  waivers: { requirement: string; reason: string; waivedById: string; waivedAt: string }[]
}

/** What stands beside the round, in one statement: the gate is asked for on every page. */
async function findBeside(tx: Tx, proposalId: string, roundId: string | null): Promise<Beside> {
  const [beside] = await tx.$queryRaw<Beside[]>`
    SELECT g."policy",
      (SELECT count(*)::int FROM "thread" WHERE "proposal_id" = p."id" AND "resolved_at" IS NOT NULL) AS "resolved",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('requirement', "requirement", 'reason', "reason", 'waivedById', "waived_by",
        'waivedAt', "waived_at")), '[]') FROM "waiver" WHERE "round_id" = ${roundId}::uuid) AS "waivers"
    FROM "proposal" p LEFT JOIN "gate_policy" g ON g."workspace_id" = p."workspace_id" WHERE p."id" = ${proposalId}::uuid`
  if (!beside) throw notFound('proposal')
  return beside
}

/** How the approvals of the open round stand, under its own policy or another; for a viewer as far as they may know, else as they are. */
function seeApprovals(records: RoundRecords, viewer: Viewer | null, policy?: GatePolicy) {
  const sight = viewer ? sightOf(viewer, records) : 'open'
  const under = policy ? { ...records, round: { ...records.round, policy } } : records
  return { approvals: approvalsOf(seeQuorum(quorum(under), sight)), sight }
}

/** Nobody is asked; before the first submission nobody was to be. */
function noRound(isSubmitted: boolean): Pick<FoundGate, 'sight'> & Pick<GateRecords, 'approvals'> {
  const approvals = isSubmitted
    ? ({ state: 'not_met', evidence: 'No round of review is open', people: [] } as const)
    : ({ state: 'not_yet', evidence: 'Not submitted yet', people: [] } as const)
  return { approvals, sight: 'open' }
}
