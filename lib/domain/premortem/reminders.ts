import { daysBetween } from '@/lib/domain/calendar-day'
import { DAY_MS } from '@/lib/domain/day'
import type { ProposalStatus } from '@/lib/domain/rights'
import type { Phase } from './phases'
import type { RiskStatus } from './risks'

/** Days before a risk is due on which its owner is told of it. Our own number. */
export const AHEAD_DAYS = 3
/** The hour of a person's own morning from which they are reminded. Our own number. */
export const REMINDING_HOUR = 8
/** A phase that lasts this long is one over days: people come and go, and are told when it is their turn. Our own number. */
const LONG_PHASE_MINUTES = 240
/** How long before a long phase ends those who have not done their part are told. Our own number. */
export const ENDING_MS = DAY_MS

export type RiskReminder = 'ahead' | 'due' | 'overdue' | 'look_again'

/** A moment on somebody's own wall clock. */
export type Local = { day: string; hour: number }

type Followed = {
  status: RiskStatus
  dueOn: string | null
  isAccepted: boolean
  lookAgainOn: string | null
  proposalStatus: ProposalStatus
}

/**
 * What whoever owns a risk, or accepted it, is to be told today; null: nothing. It is told once for each due day: a server
 * that was down on the day says what is true when it is back. Nothing is said of risks that are settled, or of proposals
 * that are put away.
 */
export function riskReminder(risk: Followed, { day, hour }: Local): RiskReminder | null {
  if (risk.status !== 'open' || hour < REMINDING_HOUR) return null
  if (risk.proposalStatus === 'archived' || risk.proposalStatus === 'rejected') return null
  if (risk.isAccepted) return risk.lookAgainOn !== null && day >= risk.lookAgainOn ? 'look_again' : null
  if (risk.dueOn === null) return null
  if (day > risk.dueOn) return 'overdue'
  if (day === risk.dueOn) return 'due'
  return daysBetween(day, risk.dueOn) <= AHEAD_DAYS ? 'ahead' : null
}

/** Is this a phase in which each person has something of their own to do, and days to do it? */
export function asksPeopleLater(phase: Phase, minutes: number): boolean {
  return PARTS[phase] !== undefined && (minutes === 0 || minutes >= LONG_PHASE_MINUTES)
}

/** What each person is asked to do in a phase: "asks you to write why it failed". */
const PARTS: Partial<Record<Phase, string>> = {
  silent: 'write why it failed',
  reveal: 'hear the reasons',
  group: 'group the reasons',
  vote: 'vote on the reasons',
  plan: 'plan for the risks',
}

export function partWords(phase: unknown): string {
  return PARTS[phase as Phase] ?? 'come back'
}
