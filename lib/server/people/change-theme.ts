import type { ChangeThemeInput } from '@/lib/domain/person'
import { db } from '@/lib/server/db'
import type { SignedInContext } from './visitor'

/** Keeps the choice with the person; each browser also keeps it in a cookie for its first paint. */
export async function changeTheme(ctx: SignedInContext, input: ChangeThemeInput): Promise<void> {
  await db.person.update({ where: { id: ctx.person.id }, data: { theme: input.theme } })
}
