import { DomainError } from '@/lib/domain/errors'
import type { ResetPasswordInput } from '@/lib/domain/identity'
import { auth } from '@/lib/server/auth'
import type { Visitor } from './visitor'

/** Sets a new password by the link from the mail, once, and ends every session of the person. Throws 'conflict' for a spent or old link. */
export async function resetPassword(_visitor: Visitor, input: ResetPasswordInput): Promise<void> {
  try {
    await auth.api.resetPassword({ body: { token: input.token, newPassword: input.password } })
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode !== 400) throw error
    throw new DomainError('conflict', 'This link was used or ran out. Ask for a new one: the old password still holds.')
  }
}
