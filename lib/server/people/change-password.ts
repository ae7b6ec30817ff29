import type { ChangePasswordInput } from '@/lib/domain/identity'
import { transaction } from '@/lib/server/context'
import { hashPassword } from './create-account'
import { endResetLinks } from './end-reset-links'
import { endSessionsIn } from './end-sessions'
import { checkOwnPassword } from './own-password'
import type { SignedInContext } from './visitor'

/** Sets a new password and ends every other session: whoever knew the old one is out. Returns how many were ended. */
export async function changePassword(ctx: SignedInContext, input: ChangePasswordInput): Promise<{ ended: number }> {
  await checkOwnPassword(ctx, input.current, 'current')
  const password = await hashPassword(input.password)
  return transaction(ctx, async (tx) => {
    await tx.account.updateMany({ where: { personId: ctx.person.id, providerId: 'credential' }, data: { password } })
    await endResetLinks(tx, ctx.person.id)
    return { ended: await endSessionsIn(tx, ctx, { id: { not: ctx.sessionId } }) }
  })
}
