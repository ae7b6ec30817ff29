import type { ClearanceAnswer } from './clearance'
import type { Gate, Requirement } from './gate'
import type { PersonCard } from './person-card'
import type { ProposalStatus } from './rights'
import type { Ruling } from './ruling'

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
