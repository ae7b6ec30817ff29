import type { ClearanceAnswer } from './clearance'
import type { Gate, Requirement } from './gate'
import { countWaived, markOf, waivedInWords } from './gate-marks'
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

/** beside: what lets nobody take it for one that met everything: "with 1 waived"; '' where nothing was. */
export type Stamp = { word: 'Approved' | 'Cleared'; beside: string }

type Stamped = Pick<GatePanelView, 'status'> & {
  gate: Pick<Gate, 'met'> & { requirements: readonly (Pick<Requirement, 'state'> & { waiver: object | null })[] }
  clearance: Pick<ClearanceAnswer, 'cleared'>
}

/** Engineering can start, or has started and nothing took it back since; null: neither. */
export function stampOf({ status, gate, clearance }: Stamped): Stamp | null {
  const waived = waivedInWords(countWaived(gate.requirements.map(markOf)))
  const beside = waived && `with ${waived}`
  if (status === 'cleared') return clearance.cleared ? { word: 'Cleared', beside } : null
  return status === 'in_review' && gate.met ? { word: 'Approved', beside } : null
}
