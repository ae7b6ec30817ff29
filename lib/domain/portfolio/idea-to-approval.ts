import { proposalsIn, type Tally } from './tally'

export type Outcome = 'approved' | 'rejected'

/** A proposal that was started in the period, and how far it has come until today. */
export type StartedRow = Tally & {
  /** Was it ever submitted for review? Taking a submission back does not undo that. */
  isSubmitted: boolean
  /** Null while nothing is decided. */
  outcome: Outcome | null
}

/** How many came how far. started = decided + undecided, decided = approved + rejected. */
export type IdeaToApproval = {
  started: number
  submitted: number
  decided: number
  approved: number
  rejected: number
  undecided: number
}

/**
 * From idea to approval: of the proposals that were started in the period, how many were ever submitted, decided and approved until
 * today. Approved: cleared to build at least once. Rejected: closed by a lead and never cleared. Archived ones count like all others,
 * deleted drafts are gone.
 */
export function ideaToApproval(rows: readonly StartedRow[]): IdeaToApproval {
  const approved = proposalsIn(rows.filter(({ outcome }) => outcome === 'approved'))
  const rejected = proposalsIn(rows.filter(({ outcome }) => outcome === 'rejected'))
  const started = proposalsIn(rows)
  const decided = approved + rejected
  return {
    started,
    submitted: proposalsIn(rows.filter(({ isSubmitted }) => isSubmitted)),
    decided,
    approved,
    rejected,
    undecided: started - decided,
  }
}
