import { z } from 'zod'
import { ProposalId } from '@/lib/domain/ids'
import { EXAMPLE_NAMES } from './example'

/** The example that a proposal takes its prompts from. */
export const ShapeName = z.enum(EXAMPLE_NAMES, 'Choose one of the worked examples.')

/** seen: the shape that was on the screen. */
export const ChooseShapeInput = z.object({
  proposalId: ProposalId,
  shape: ShapeName.nullable(),
  seen: ShapeName.nullable(),
})
export type ChooseShapeInput = z.infer<typeof ChooseShapeInput>
