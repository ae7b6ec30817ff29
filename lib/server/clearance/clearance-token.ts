import { createHmac } from 'node:crypto'
import { env } from '@/lib/server/env'
import { hashToken } from '@/lib/server/people/create-invitation'

/**
 * The unguessable end of a link to a proposal's clearance. It is made from our secret and the moment when the link was made, so that
 * those who may can be shown it again, while the database holds only its hash: whoever reads the table opens nothing.
 */
export function clearanceToken(proposalId: string, madeAt: Date): { token: string; tokenHash: string } {
  const token = createHmac('sha256', env().secret).update(`clearance:${proposalId}:${madeAt.toISOString()}`).digest('base64url')
  return { token, tokenHash: hashToken(token) }
}

export function clearanceAddress(token: string): string {
  return `${env().baseUrl}/cleared/${token}`
}
