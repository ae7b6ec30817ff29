import type { ChangeProfileInput } from '@/lib/domain/person'
import { db } from '@/lib/server/db'
import type { SignedInContext } from './visitor'

/** The person's own name and time zone, in every workspace. */
export async function changeProfile(ctx: SignedInContext, input: ChangeProfileInput): Promise<void> {
  const { name, timeZone } = input
  await db.person.update({ where: { id: ctx.person.id }, data: { name, timeZone } })
}
