import type { OnePersonInput } from '@/lib/domain/leaving/inputs'
import { leavingInWords } from '@/lib/domain/leaving/leaving'
import type { Context } from '@/lib/server/context'
import { listLeaving } from './list-leaving'

/** What would be left with nobody, in words; empty where nothing would. For the dialog that removes somebody. */
export async function countLeaving(ctx: Context, { personId }: OnePersonInput): Promise<{ words: string }> {
  return { words: leavingInWords((await listLeaving(ctx, personId)).items) }
}
