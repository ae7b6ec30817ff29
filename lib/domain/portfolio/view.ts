import { z } from 'zod'
import { oneLine } from '@/lib/domain/person'

/** A person keeps no more views than these. */
export const MOST_VIEWS = 20

/** query: what the address of the portfolio says. A view of the same name is replaced. */
export const KeepViewInput = z.object({
  name: z.string().overwrite(oneLine).min(1, 'Give the view a name.').max(60, 'Keep the name under 60 letters.'),
  query: z.string().max(2000),
})
export type KeepViewInput = z.infer<typeof KeepViewInput>

export const DropViewInput = z.object({ viewId: z.uuid() })
export type DropViewInput = z.infer<typeof DropViewInput>
