import type { ProposalStatus } from '@/lib/domain/rights'
import type { Outcome } from './idea-to-approval'
import type { Wait } from './where-drafts-wait'

/** How a proposal stands in lists for leads: its status, and for a draft whether a pre-mortem is under way. */
export const STATES = ['draft', 'premortem', 'in_review', 'cleared', 'rejected', 'archived'] as const
export type State = (typeof STATES)[number]

/** What a standing is made of. Moments only: nothing of what reviewers decided in a round that is open. */
export type StandingRecords = {
  status: ProposalStatus
  createdAt: Date
  archivedAt: Date | null
  closedAt: Date | null
  rounds: readonly { openedAt: Date; endedAt: Date | null }[]
  /** endedAt: when a lead took it back, or another followed it. */
  clearances: readonly { clearedAt: Date; expiresAt: Date; endedAt: Date | null }[]
  /** Sessions that are planned and not closed. */
  openPremortems: readonly { createdAt: Date }[]
  /** When it came back to its author otherwise: out of the archive, or as a new draft of a cleared text. */
  cameBackAt: readonly Date[]
}

/** decidedAt: for the first time, as figures count it; lastDecidedAt: the newest time that a lead decided. */
export type Standing = { state: State; since: Date; outcome: Outcome | null; decidedAt: Date | null; lastDecidedAt: Date | null }

/**
 * Where a proposal stands, since when, and how it was decided. Approved is whatever was cleared to build once, from the first time on, also
 * when it was withdrawn or closed afterwards; rejected is what a lead closed and nothing ever cleared. A clearance that ran out by now stands so
 * since that moment.
 */
export function standingOf(records: StandingRecords, now: Date): Standing {
  const cleared = records.clearances.map(({ clearedAt }) => clearedAt)
  const outcome = cleared.length > 0 ? 'approved' : records.closedAt ? 'rejected' : null
  const decidedAt = cleared.length > 0 ? earliest(cleared) : records.closedAt
  const decided = [...cleared, ...records.clearances.flatMap(({ endedAt }) => endedAt ?? []), records.closedAt ?? []].flat()
  return { ...stateOf(records, now), outcome, decidedAt, lastDecidedAt: outcome ? latest(decided) : null }
}

/** Whom an open proposal waits for; null for one that waits for nobody. */
export function waitOf(state: State): Wait | null {
  if (state === 'draft') return 'author'
  if (state === 'premortem') return 'premortem'
  return state === 'in_review' ? 'reviewer' : null
}

function stateOf(records: StandingRecords, now: Date): Pick<Standing, 'state' | 'since'> {
  const { status, createdAt, rounds, openPremortems } = records
  const back = [createdAt, ...rounds.flatMap(({ endedAt }) => endedAt ?? []), ...records.cameBackAt]
  if (status === 'archived') return { state: status, since: records.archivedAt ?? createdAt }
  if (status === 'rejected') return { state: status, since: records.closedAt ?? latest(back) }
  if (status === 'cleared') {
    const newest = records.clearances.toSorted((one, other) => Number(other.clearedAt) - Number(one.clearedAt))[0]
    return { state: status, since: newest ? (newest.expiresAt <= now ? newest.expiresAt : newest.clearedAt) : createdAt }
  }
  const open = rounds.filter(({ endedAt }) => endedAt === null).map(({ openedAt }) => openedAt)
  if (status === 'in_review') return { state: status, since: latest([createdAt, ...open]) }
  if (openPremortems.length === 0) return { state: status, since: latest(back) }
  return { state: 'premortem', since: latest(openPremortems.map((session) => session.createdAt)) }
}

function latest(moments: readonly Date[]): Date {
  return new Date(Math.max(...moments.map(Number)))
}

function earliest(moments: readonly Date[]): Date {
  return new Date(Math.min(...moments.map(Number)))
}
