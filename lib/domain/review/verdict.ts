import type { PartKey } from '@/lib/domain/prfaq'

export const DECISIONS = ['approve', 'request_changes', 'reject', 'abstain', 'delegate'] as const
export type Decision = (typeof DECISIONS)[number]

/** Verdicts on the text itself. To abstain or to hand on says nothing about it. */
export const ON_THE_TEXT: readonly Decision[] = ['approve', 'request_changes', 'reject']

/** What is scored from 1 (weak) to 4 (strong), in the order in which it is asked. Source: section 3 of the method. Keys are kept in the database. */
export const RUBRIC = [
  { key: 'customer', title: 'Customer', asks: 'Could you pick them out in a crowd?' },
  { key: 'problem', title: 'Problem', asks: 'Does it hurt, with a number?' },
  { key: 'benefit', title: 'Benefit', asks: 'Is there one, and is it first?' },
  { key: 'plainWords', title: 'Plain words', asks: 'Would the customer understand it?' },
  { key: 'evidence', title: 'Evidence', asks: 'Would you bet the budget on it?' },
] as const
export type RubricKey = (typeof RUBRIC)[number]['key']
export type Scores = Partial<Record<RubricKey, number>>

/** A verdict as the rules need it. sections: the parts that its person answered for then; none means all. */
export type VerdictRecord = {
  id: string
  roundId: string
  revisionNumber: number
  personId: string
  sections: readonly PartKey[]
  decision: Decision
  at: Date
}

/** Somebody who is asked in a round. sections: the parts that they answer for; none means all. */
export type ReviewerRecord = {
  id: string
  personId: string
  /** The function they judge for, where they are asked for one. */
  function: string | null
  required: boolean
  sections: readonly PartKey[]
  dueAt: Date | null
  askedAt: Date
  /** Whose place they take. */
  standInForId: string | null
  /** Until when they may decide in that place; null: as long as the round lasts. */
  until: Date | null
  steppedDownAt: Date | null
  steppedDownReason: string | null
}

/** The hashes of a revision's parts. Those of different versions are never equal. */
export type RevisionHashes = { hashVersion: number; parts: Readonly<Record<string, string>> }

/** A difference of one part that a lead who did not write it calls minor. */
export type MinorMarkRecord = { part: string; fromHash: string; toHash: string }
