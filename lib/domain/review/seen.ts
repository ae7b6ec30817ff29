import type { PersonCard } from '@/lib/domain/person-card'
import type { PartKey } from '@/lib/domain/prfaq'
import type { Standing } from './counting'
import type { Decision } from './verdict'

// A review as one viewer may see it.

/** How a round ended: withdrawn by an author, replaced by a newer one, rejected by a reviewer or a lead, or engineering started. */
const ROUND_ENDS = ['withdrawn', 'replaced', 'rejected', 'cleared'] as const
export type RoundEnd = (typeof ROUND_ENDS)[number]

export type SeenReviewer = {
  id: string
  person: PersonCard
  isYou: boolean
  function: string | null
  /** Their functions in the workspace. */
  functions: readonly string[]
  required: boolean
  standInFor: PersonCard | null
  /** 'decided': they did, and what is held from this viewer. */
  state: Standing['state'] | 'decided'
  /** The revision that their verdict stands on, where the viewer may know it. */
  judged: number | null
  changed: readonly PartKey[]
  dueAt: Date | null
  until: Date | null
  /** In their place nobody can decide: somebody has to be asked. */
  needsStandIn: boolean
}

/** Somebody from outside who was invited to review and has not joined yet. */
export type InvitedReviewer = { id: string; email: string; required: boolean; expiresAt: Date }

/** What happened in the rounds of a proposal. */
export type RoundEvent = { id: string; at: Date; by: PersonCard; round: number } & (
  | { kind: 'submitted'; revision: number; message: string }
  | { kind: 'ended'; end: Exclude<RoundEnd, 'replaced'> }
  /** decision null: held. counts: whether it does for the revision that is pinned now. */
  | {
      kind: 'verdict'
      revision: number
      decision: Decision | null
      reason: string
      isReasonHeld: boolean
      counts: boolean
      to: PersonCard | null
    }
  | { kind: 'steppedDown'; reason: string }
  | { kind: 'minor'; part: string; reason: string }
)

/** Somebody who can be asked. why: why not, where they cannot. */
export type ReviewerChoice = { person: PersonCard; functions: readonly string[]; isGuest: boolean; why: string | null }

/** A row of the form "Submit for review". personId null: nobody is named for the function yet. byPolicy: the function has to approve. */
export type SuggestedReviewer = {
  personId: string | null
  function: string | null
  required: boolean
  byPolicy: boolean
  /** The policy's first choice cannot judge this. */
  isStandIn: boolean
}
