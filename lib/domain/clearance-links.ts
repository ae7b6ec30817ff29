import { z } from 'zod'
import { ProposalId } from './ids'

/** What the page behind an unguessable link says without sign-in: nothing, the answer and the revision's number, or the release's headline too. */
const CLEARANCE_LINKS = ['off', 'answer', 'release'] as const
export const ClearanceLinks = z.enum(CLEARANCE_LINKS)
export type ClearanceLinks = z.infer<typeof ClearanceLinks>

export const ChangeClearanceLinksInput = z.object({ links: ClearanceLinks })
export type ChangeClearanceLinksInput = z.infer<typeof ChangeClearanceLinksInput>

export const ClearanceLinkInput = z.object({ proposalId: ProposalId })
export type ClearanceLinkInput = z.infer<typeof ClearanceLinkInput>
