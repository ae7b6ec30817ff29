import { randomUUID } from 'node:crypto'
import { db } from '@/lib/server/db'
import { inviteByMail } from '@/lib/server/people/invite-by-mail'
import type { Somebody } from '@/prisma/factories'
import { mailsTo } from './trail'

export const anAddress = () => `${randomUUID()}@northgate.example`

export const tokenIn = (text: string | undefined) => /\/join\/([\w-]+)/.exec(text ?? '')?.[1] ?? ''

/** One member invited by mail: the address, the mail with the token in it, and the invitation's id. */
export async function invited(by: Somebody, { email = anAddress() } = {}) {
  await inviteByMail(by.ctx, { addresses: [email], role: 'member', functions: ['Legal'] })
  const mail = (await mailsTo(email)).at(-1)
  const { id } = await db.invitation.findFirstOrThrow({ where: { email, revokedAt: null } })
  return { email, token: tokenIn(mail?.text), invitationId: id, mail }
}
