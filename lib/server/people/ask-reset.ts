import type { AskResetInput } from '@/lib/domain/identity'
import { auth } from '@/lib/server/auth'
import { mayMailReset } from './sign-in-limits'
import type { Visitor } from './visitor'

/** Mails a link to a new password if the address has an account; the answer is the same when it has none, and when three mails went out already. */
export async function askReset(visitor: Visitor, input: AskResetInput): Promise<void> {
  if (!(await mayMailReset(visitor, input.email))) return
  await auth.api.requestPasswordReset({ body: { email: input.email } })
}
