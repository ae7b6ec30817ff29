import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { DAY_MS } from '@/lib/domain/day'
import type { ProposalStatus } from '@/lib/domain/rights'
import { db } from '@/lib/server/db'
import type { Somebody } from '@/prisma/factories'

export type Made = {
  id: string
  title: string
  teamId: string | null
  ownerId: string
  status: ProposalStatus
  startedAt: Date
  submittedAt: Date | null
  decidedAt: Date | null
  outcome: 'approved' | 'rejected' | null
  category: string | null
  months: number | null
  revisions: number
  rounds: number
  findings: number | null
  firstFindings: number | null
  openTopRisks: number
  gateMet: number
  stateSince: Date
}

/** Proposals of chance with their standings written straight into the tables, always the same: moments from 2025 on, many of them equal. */
export async function someStandings(
  count: number,
  { ctx }: Somebody,
  teams: (string | null)[],
  owners: string[],
): Promise<Made[]> {
  const moment = fc.integer({ min: 0, max: 700 * 4 }).map((quarter) => new Date(Date.UTC(2025, 0, 1) + (quarter * DAY_MS) / 4))
  const one = fc.record({
    id: fc.constant('').map(() => randomUUID()),
    title: fc.constantFrom('Second Bell', 'night window', 'One Bag', 'one bag', '100% Sure', 'Émile'),
    teamId: fc.constantFrom(...teams),
    ownerId: fc.constantFrom(...owners),
    startedAt: moment,
    submitted: fc.option(fc.nat(60)),
    decided: fc.option(fc.nat(200)),
    outcome: fc.constantFrom('approved' as const, 'rejected' as const),
    category: fc.constantFrom('no_customer', 'not_for_us'),
    months: fc.option(fc.nat(300).map((tenths) => tenths / 10)),
    revisions: fc.nat(12),
    rounds: fc.nat(3),
    findings: fc.option(fc.nat(5)),
    firstFindings: fc.option(fc.nat(9)),
    openTopRisks: fc.nat(2),
    gateMet: fc.nat(7),
    stateSince: moment,
    archived: fc.nat(9).map((chance) => chance === 0),
  })
  const after = (from: Date, days: number) => new Date(from.getTime() + days * DAY_MS)
  const made = fc.sample(one, { numRuns: count, seed: 7 }).map(({ submitted, decided, archived, ...row }): Made => {
    const outcome = decided === null ? null : row.outcome
    const status = outcome === 'approved' ? 'cleared' : (outcome ?? (submitted === null ? 'draft' : 'in_review'))
    return {
      ...row,
      outcome,
      status: archived ? 'archived' : status,
      category: outcome === 'rejected' ? row.category : null,
      submittedAt: submitted === null ? null : after(row.startedAt, submitted),
      decidedAt: decided === null ? null : after(row.startedAt, decided),
    }
  })
  for (const row of made) await write(row, ctx.actor.workspaceId)
  return made
}

async function write(row: Made, workspaceId: string): Promise<void> {
  const { id, title, teamId, ownerId, status, startedAt, submittedAt, category, months, stateSince, ...rest } = row
  const archived = { statusBeforeArchive: 'draft', archivedAt: startedAt, archivedById: ownerId } as const
  await db.proposal.create({
    data: {
      ...{ id, workspaceId, title, teamId, ownerId, status, engineeringMonths: months },
      ...{ createdAt: startedAt, firstSubmittedAt: submittedAt },
      ...(status === 'archived' ? archived : {}),
    },
  })
  const gate = Array.from({ length: 7 }, (_, place) => (place < row.gateMet ? 'met' : 'not_met'))
  await db.proposalStanding.update({ where: { proposalId: id }, data: { ...rest, closeCategory: category, stateSince, gate } })
}
