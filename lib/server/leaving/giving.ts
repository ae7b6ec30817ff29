import type { LeavingItem } from '@/lib/domain/leaving/leaving'
import type { Context, Tx } from '@/lib/server/context'

/** An item of the person who leaves, and who gets it; null: nobody. */
export type Giving = { item: LeavingItem; toId: string | null; personId: string }
export type Give = (tx: Tx, ctx: Context, giving: Giving) => Promise<void>
