import { z } from 'zod'
import { ProposalId } from './ids'

export const OnePictureInput = z.object({ proposalId: ProposalId, pictureId: z.uuid() })
export type OnePictureInput = z.infer<typeof OnePictureInput>

/** A picture to copy into a proposal, and where it stands now. */
export const CopyPictureInput = z.object({ proposalId: ProposalId, from: OnePictureInput })
export type CopyPictureInput = z.infer<typeof CopyPictureInput>
