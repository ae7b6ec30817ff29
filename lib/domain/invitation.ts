import { z } from 'zod'
import { InvitationId, WorkspaceId } from './ids'
import { Email, newAccount } from './person'
import { Functions, Role } from './roles'
import { allow, type Ruling, refuse } from './ruling'

/** Days for which a new invitation is open. Our own number. */
export const INVITATION_DAYS = 14
export const MOST_ADDRESSES = 50
/** Invitations by mail that one person sends within 24 hours, over all workspaces. Our own number. */
export const INVITATION_MAILS_A_DAY = 200

/**
 * Addresses as people paste them: commas, semicolons, spaces or lines between, with names as mail programs write them; each once. The error
 * names the first that is none.
 */
export const OptionalAddresses = z.string().transform((text, ctx) => {
  const addresses = [...new Set(splitAddresses(text).map((address) => address.toLowerCase()))]
  const wrong = addresses.find((address) => !Email.safeParse(address).success)
  if (wrong) {
    ctx.addIssue({ code: 'custom', message: `“${wrong.slice(0, 60)}” is no full address. Write it like dana@northgate.example.` })
  }
  if (addresses.length > MOST_ADDRESSES)
    ctx.addIssue({ code: 'custom', message: `Invite up to ${MOST_ADDRESSES} people at once.` })
  return addresses
})

/** What stands between the separators, without the name before an address: `Nadia Haddad <nadia@northgate.example>`. */
function splitAddresses(text: string): string[] {
  const parts = text.replace(/"[^"<>]*"(?=\s*<)/gu, '').split(/[,;\n]/)
  return parts.flatMap((part) => {
    const found: string[] = []
    for (const [word] of part.matchAll(/<[^<>\s]+>?|[^\s<>]+/gu)) {
      if (word.startsWith('<') && word.includes('@')) while (found.length > 0 && !found.at(-1)?.includes('@')) found.pop()
      found.push(word.replace(/^<|>$/gu, ''))
    }
    return found
  })
}

export const Addresses = OptionalAddresses.refine((addresses) => addresses.length > 0, 'Write at least one address.')

export const InviteByMailInput = z.object({ addresses: Addresses, role: Role, functions: Functions })
export type InviteByMailInput = z.infer<typeof InviteByMailInput>

export const InviteByLinkInput = z.object({
  role: Role,
  functions: Functions,
  days: z.number().int().min(1, 'A link is open for at least a day.').max(90, 'A link is open for up to 90 days.'),
})
export type InviteByLinkInput = z.infer<typeof InviteByLinkInput>

export const OneInvitationInput = z.object({ invitationId: InvitationId })
export type OneInvitationInput = z.infer<typeof OneInvitationInput>

/** 32 random bytes in base64url; stored only as their sha256. */
const InvitationToken = z.string().min(20).max(100)
export const AcceptInvitationInput = z.object({ token: InvitationToken })
export type AcceptInvitationInput = z.infer<typeof AcceptInvitationInput>

export const SignUpByInvitationInput = z.object({ ...newAccount, token: InvitationToken })
export type SignUpByInvitationInput = z.infer<typeof SignUpByInvitationInput>

/** Without an invitation, where the workspace is open to whoever signs up. */
export const SignUpOpenlyInput = z.object({ ...newAccount, workspaceId: WorkspaceId })
export type SignUpOpenlyInput = z.infer<typeof SignUpOpenlyInput>

export const JoinOpenlyInput = z.object({ workspaceId: WorkspaceId })
export type JoinOpenlyInput = z.infer<typeof JoinOpenlyInput>

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
  if (state !== 'open') return refuse('conflict', CLOSED_REASONS[state])
  if (invitation.email && invitation.email !== email) {
    return refuse('forbidden', `This invitation is for ${invitation.email}. Sign in with that address.`)
  }
  return allow
}

/** Why a closed invitation no longer opens anything, and what to do. */
export const CLOSED_REASONS: Record<Exclude<InvitationState, 'open'>, string> = {
  withdrawn: 'This invitation was withdrawn. Ask whoever sent it for a new one.',
  accepted: 'This invitation was used already. Sign in instead.',
  expired: 'This invitation ran out. Ask whoever sent it for a new one.',
}

/** Whoever joins again keeps the stronger of both roles: an invitation never takes a right away. */
export function strongerRole(one: Role, other: Role): Role {
  return Role.options.find((role) => role === one || role === other) ?? one
}
