import { auth } from '@/lib/server/auth'
import { systemClock } from '@/lib/server/clock'

/** Would the link from the mail still set a password? Asking does not use it up. */
export async function isResetLinkOpen(token: string): Promise<boolean> {
  const { internalAdapter } = await auth.$context
  const kept = await internalAdapter.findVerificationValue(`reset-password:${token}`)
  return kept !== null && kept.expiresAt > systemClock()
}
