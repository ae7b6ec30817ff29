import type { Pieces } from '@/lib/domain/finding/highlight'
import type { PersonCard } from '@/lib/domain/person-card'
import type { ProposalStatus } from '@/lib/domain/rights'

/** A proposal as the list of all proposals shows it: strings, so that server and browser say the same. */
export type ListRow = {
  id: string
  title: Pieces
  headline: Pieces
  status: ProposalStatus
  /** The revision that is cleared to build now; null: none is. */
  cleared: number | null
  /** Requirements that a lead waived for it. */
  waived: number
  team: string | null
  owner: PersonCard
  isOwn: boolean
  sectionsDone: number
  /** "19 November". */
  edited: string
}
