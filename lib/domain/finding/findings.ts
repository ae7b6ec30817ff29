import { z } from 'zod'
import type { PersonCard } from '@/lib/domain/person-card'
import type { PartKey } from '@/lib/domain/prfaq'
import type { ProposalStatus } from '@/lib/domain/rights'
import type { Pieces } from './highlight'

/** What Find shows for what was typed. Without words: what the person opened last. */
export type Findings = {
  /** cleared: the revision that is cleared to build now; null: none is. waived: requirements that a lead waived for it. */
  proposals: { id: string; title: Pieces; status: ProposalStatus; cleared: number | null; waived: number; isOwn: boolean }[]
  /** Words inside a text, and where they stand. */
  places: { proposalId: string; proposalTitle: string; part: PartKey; entryId: string | null; words: Pieces }[]
  people: { person: PersonCard; name: Pieces; functions: readonly string[] }[]
}

export const FindInput = z.object({ q: z.string().max(300, 'Search for fewer words.') })

export const NOTHING_FOUND: Findings = { proposals: [], places: [], people: [] }

/** The address of a section or question on the write page, which goes there when it opens. */
export function placeHref({ proposalId, part, entryId }: { proposalId: string; part: PartKey; entryId: string | null }): string {
  return `/proposals/${proposalId}/write#${entryId ? `${part}/${entryId}` : part}`
}
