import { z } from 'zod'
import { InvitationId } from './ids'
import { Email, Password, PersonName } from './person'
import { Functions, Role } from './roles'
import { allow, type Ruling, refuse } from './ruling'

/** Days for which a new invitation is open. Our own number. */
export const INVITATION_DAYS = 14
export const MOST_ADDRESSES = 50

/** Addresses as people paste them: commas, semicolons, spaces or lines between; each once. */
export const Addresses = z
  .string()
  .transform((text) => [
    ...new Set(
      text
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map((address) => address.toLowerCase()),
    ),
  ])
  .pipe(
    z.array(Email).min(1, 'Write at least one address.').max(MOST_ADDRESSES, `Invite up to ${MOST_ADDRESSES} people at once.`),
  )

export const InviteByMailInput = z.object({ addresses: Addresses, role: Role, functions: Functions })
export type InviteByMailInput = z.infer<typeof InviteByMailInput>

export const InviteByLinkInput = z.object({ role: Role, functions: Functions, days: z.number().int().min(1).max(90) })
export type InviteByLinkInput = z.infer<typeof InviteByLinkInput>

export const OneInvitationInput = z.object({ invitationId: InvitationId })
export type OneInvitationInput = z.infer<typeof OneInvitationInput>

export const InvitationToken = z.string().min(20).max(100)
export const AcceptInvitationInput = z.object({ token: InvitationToken })
export type AcceptInvitationInput = z.infer<typeof AcceptInvitationInput>

/** By invitation (token set) or, where the workspace allows it, openly. */
export const SignUpInput = z.object({ name: PersonName, email: Email, password: Password, token: InvitationToken.nullable() })
export type SignUpInput = z.infer<typeof SignUpInput>

export type InvitationFacts = {
  email: string | null
  expiresAt: Date
  revokedAt: Date | null
  acceptedAt: Date | null
}

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired'

/** A link without an address serves many people until it runs out; one by mail serves its addressee once. */
export function invitationState(invitation: InvitationFacts, now: Date): InvitationState {
  if (invitation.revokedAt) return 'withdrawn'
  if (invitation.acceptedAt) return 'accepted'
  return invitation.expiresAt <= now ? 'expired' : 'open'
}

/** May the person with this address use it now? */
export function acceptRuling(invitation: InvitationFacts, email: string, now: Date): Ruling {
  const state = invitationState(invitation, now)
  if (state === 'withdrawn') return refuse('conflict', 'This invitation was withdrawn. Ask whoever sent it for a new one.')
  if (state === 'accepted') return refuse('conflict', 'This invitation was used already. Sign in instead.')
  if (state === 'expired') return refuse('conflict', 'This invitation ran out. Ask whoever sent it for a new one.')
  if (invitation.email && invitation.email !== email) {
    return refuse('forbidden', `This invitation is for ${invitation.email}. Sign in with that address.`)
  }
  return allow
}
