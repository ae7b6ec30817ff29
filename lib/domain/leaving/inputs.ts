import { z } from 'zod'
import { PersonId } from '@/lib/domain/ids'

/** gives: everything on the list that was shown, and to whom it goes; null: nobody. remove: they leave the workspace in the same step. */
export const HandOverAllInput = z.object({
  personId: PersonId,
  gives: z.array(z.object({ item: z.string().max(200), toId: PersonId.nullable() })).max(2000, 'That is too much for one step.'),
  remove: z.boolean(),
  withdrawLinks: z.boolean().optional(),
})
export type HandOverAllInput = z.infer<typeof HandOverAllInput>

/** everywhere: from every workspace at once, as who deletes their account does. */
export const OwnLeavingInput = z.object({ everywhere: z.boolean() })
export type OwnLeavingInput = z.infer<typeof OwnLeavingInput>

export const OnePersonInput = z.object({ personId: PersonId })
export type OnePersonInput = z.infer<typeof OnePersonInput>
