import type { Gate, Requirement } from './gate'
import type { PersonCard } from './person-card'
import type { ProposalStatus } from './rights'
import type { Ruling } from './ruling'

/** Why a proposal is not cleared: nothing of it ever was, a lead took it back, or its time ran out. */
export type NotClearedReason = 'never' | 'withdrawn' | 'expired'

export type ClearanceAnswer = {
  /** The one answer that engineering asks for, at this moment. */
  cleared: boolean
  /** Of the revision that is cleared, or was last; null where none ever was. */
  revisionNumber: number | null
  clearedAt: Date | null
  expiresAt: Date | null
  /** The hash of that revision's text. */
  hash: string | null
  /** When a lead took it back. */
  endedAt: Date | null
  /** Somebody is writing, or has submitted, a text that is to follow it. */
  newerDraft: boolean
  /** Null where it is cleared. */
  why: NotClearedReason | null
}

export type PanelRequirement = Omit<Requirement, 'people' | 'waiver'> & {
  /** Who it comes from, by name. */
  from: string[]
  waiver: { reason: string; by: string; at: Date } | null
  mayWaive: Ruling
}

export type OldWaiver = { round: number; title: string; reason: string; by: PersonCard; at: Date }

export type GatePanelView = {
  proposalId: string
  status: ProposalStatus
  gate: Pick<Gate, 'met' | 'judged'> & { requirements: PanelRequirement[] }
  clearance: ClearanceAnswer
  /** The text no longer reads like the revision that is judged. */
  isChanged: boolean
  /** Of rounds that ended: shown for ever. */
  waived: OldWaiver[]
  may: { start: Ruling; newDraft: Ruling; withdraw: Ruling }
}
