import { DomainError } from '@/lib/domain/errors'
import { auth } from '@/lib/server/auth'
import { db } from '@/lib/server/db'
import { limitedTry } from './sign-in-limits'
import type { SignedInContext } from './visitor'

/** Throws 'invalid' with the field's error unless this is the person's password. Counted like a sign-in, so that an open browser is no way to guess it. */
export async function checkOwnPassword(ctx: SignedInContext, password: string, field: string): Promise<void> {
  const isRight = await limitedTry(ctx, ctx.person.email, async () => {
    const account = await db.account.findFirst({ where: { personId: ctx.person.id, providerId: 'credential' } })
    const hash = account?.password
    return hash && (await (await auth.$context).password.verify({ hash, password })) ? true : null
  })
  if (!isRight) throw new DomainError('invalid', 'This is not your password.', { [field]: 'This is not your password.' })
}
