import { type GateRecords, judgeGate } from '@/lib/domain/gate'
import { isThrough, markOf } from '@/lib/domain/gate-marks'
import { standingOf } from '@/lib/domain/portfolio/standing'
import { topRisks } from '@/lib/domain/premortem/risks'
import { type Clock, systemClock } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { findGateRecords } from '@/lib/server/gate/find-gate-records'
import { findSnapshot } from '@/lib/server/gate/find-snapshot'
import { riskFactsOf } from '@/lib/server/premortem/find-premortem-gate-facts'

/** By these it comes back to its author, beside the end of a round. */
const CAME_BACK = ['proposal.restored', 'draft.opened']

/**
 * Writes where a proposal stands anew from everything that is known of it, and takes back the orders that asked for it until now. The row
 * is locked before anything is read: the last writer has read the newest. A proposal that is gone is left gone. What becomes another by the
 * clock alone is ordered for that moment.
 */
export async function writeStanding(proposalId: string, now: Clock = systemClock): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "proposal_standing" WHERE "proposal_id" = ${proposalId}::uuid FOR UPDATE`
      const orders = await tx.standingOrder.findMany({ where: { proposalId }, select: { id: true } })
      const found = await readStanding(tx, proposalId, now)
      if (found) await tx.proposalStanding.updateMany({ where: { proposalId }, data: found.data })
      await tx.standingOrder.deleteMany({ where: { id: { in: orders.map(({ id }) => id) } } })
      if (found?.turnsAt) await tx.standingOrder.create({ data: { proposalId, notBefore: found.turnsAt } })
    },
    { maxWait: 5000, timeout: 15_000 },
  )
}

async function readStanding(tx: Tx, proposalId: string, now: Clock) {
  const proposal = await tx.proposal.findUnique({
    where: { id: proposalId },
    include: {
      rounds: { select: { number: true, revisionNumber: true, openedAt: true, endedAt: true, dueAt: true } },
      clearances: { select: { clearedAt: true, expiresAt: true, endedAt: true } },
      premortems: { where: { closedAt: null }, select: { createdAt: true } },
      document: { select: { schemaVersion: true } },
      _count: { select: { revisions: true } },
    },
  })
  if (!proposal) return null
  const { workspaceId, rounds, premortems, closeCategory, document } = proposal
  const back = await tx.$queryRaw<{ at: Date }[]>`
    SELECT "at" FROM "audit_event" WHERE "workspace_id" = ${workspaceId}::uuid AND "data"->>'proposalId' = ${proposalId}
      AND "action" = ANY(${CAME_BACK})`
  const standing = standingOf({ ...proposal, openPremortems: premortems, cameBackAt: back.map(({ at }) => at) }, now())
  const judged = document && (await findGateRecords(tx, { now }, proposalId))
  const records = judged?.records
  const cleared = await findSnapshot(tx, proposalId)
  const gate = cleared ? cleared.requirements.map(markOf) : records ? openGate(records) : []
  const first = rounds.find(({ number }) => number === 1)
  const themes = records ? await openRiskThemes(tx, records) : []
  const data = {
    state: standing.state,
    stateSince: standing.since,
    outcome: standing.outcome,
    decidedAt: standing.decidedAt,
    lastDecidedAt: standing.lastDecidedAt,
    dueAt: rounds.find(({ endedAt }) => endedAt === null)?.dueAt ?? null,
    closeCategory,
    revisions: proposal._count.revisions,
    rounds: rounds.length,
    findings: records?.clarity.fix ?? null,
    firstFindings: first ? await fixesOf(tx, proposalId, first.revisionNumber) : null,
    riskThemes: themes,
    openTopRisks: themes.length,
    gate,
    gateMet: gate.filter(isThrough).length,
    writtenAt: now(),
  }
  return { data, turnsAt: cleared ? nextAfter(now(), proposal.clearances) : (judged?.turnsAt ?? null) }
}

/** When the newest clearance runs out; null where it did. */
function nextAfter(now: Date, clearances: readonly { expiresAt: Date }[]): Date | null {
  const last = new Date(Math.max(...clearances.map(({ expiresAt }) => Number(expiresAt))))
  return last > now ? last : null
}

/** What reviewers decided in an open round is nobody's to see in a list: approvals wait until it ends. */
function openGate(records: GateRecords): string[] {
  return judgeGate(records).requirements.map((requirement) => {
    if (requirement.key === 'approvals' && records.judged.roundId !== null && !requirement.waiver) return 'waiting'
    return markOf(requirement)
  })
}

/** Null where no check of it was kept, or it could judge nothing. */
async function fixesOf(tx: Tx, proposalId: string, number: number): Promise<number | null> {
  const check = await tx.revisionCheck.findUnique({ where: { proposalId_number: { proposalId, number } } })
  return check?.language === 'english' ? check.fix : null
}

/** The theme of each top risk of the newest closed session that is still open. */
async function openRiskThemes(tx: Tx, { premortem, policy }: GateRecords): Promise<string[]> {
  if (!premortem) return []
  const rows = await tx.risk.findMany({
    where: { isParked: false, reason: { premortemId: premortem.premortemId } },
    include: { reason: { select: { ratings: true, theme: { select: { name: true } } } } },
  })
  const tops = topRisks(rows.map(riskFactsOf), policy.topRiskScore)
  return rows
    .filter(({ reasonId, status }) => tops.has(reasonId) && status === 'open')
    .map(({ reason }) => reason.theme?.name ?? '')
}
