import { z } from 'zod'
import { PersonId } from './ids'
import type { ActorFacts } from './rights'
import { ROLE_NAMES } from './role-names'
import { Functions, Role } from './roles'
import { allow, type Ruling, refuse } from './ruling'
import { workspaceRuling } from './workspace'

export const ChangeRoleInput = z.object({ personId: PersonId, role: Role })
export type ChangeRoleInput = z.infer<typeof ChangeRoleInput>

export const ChangeFunctionsInput = z.object({ personId: PersonId, functions: Functions })
export type ChangeFunctionsInput = z.infer<typeof ChangeFunctionsInput>

/** withdrawLinks: the links for many go too, whoever made them; the one who is removed may have kept one. */
export const RemoveMemberInput = z.object({ personId: PersonId, withdrawLinks: z.boolean().optional() })
export type RemoveMemberInput = z.infer<typeof RemoveMemberInput>

/** ownsProposals counts those that are not archived. */
export type MemberFacts = { personId: string; role: Role; adminsInAll: number; ownsProposals: number }

/** A workspace keeps at least one admin. A guest owns nothing, so an owner is not made one. */
export function changeRoleRuling(member: MemberFacts, role: Role, actor: ActorFacts): Ruling {
  const may = workspaceRuling('changeRoles', actor)
  if (!may.allowed) return may
  if (role !== 'admin' && isLastAdmin(member))
    return refuse('conflict', 'This is the last admin. Make somebody else an admin first.')
  if (role === 'guest' && member.ownsProposals > 0)
    return refuse('conflict', 'They own proposals. Hand those over first, then make them a guest.')
  return allow
}

/** Everybody may leave; admins may remove others; the last admin may do neither to themselves. Own proposals are handed over first. */
export function removeMemberRuling(member: MemberFacts, actor: ActorFacts): Ruling {
  const isSelf = member.personId === actor.personId
  if (!isSelf) {
    const may = workspaceRuling('removePeople', actor)
    if (!may.allowed) return may
  }
  if (isLastAdmin(member)) {
    return refuse('conflict', isSelf ? 'You are the last admin. Make somebody else an admin first.' : 'This is the last admin.')
  }
  if (member.ownsProposals > 0) {
    const whose = isSelf ? 'You own' : 'They own'
    return refuse(
      'conflict',
      `${whose} ${member.ownsProposals === 1 ? 'a proposal' : `${member.ownsProposals} proposals`}. Hand over first, so that nothing is left without an owner.`,
    )
  }
  return allow
}

/** Whoever deletes their account leaves every workspace at once; the first that needs them says so. */
export function deleteAccountRuling(memberships: readonly (MemberFacts & { workspaceName: string })[]): Ruling {
  for (const member of memberships) {
    const left = removeMemberRuling(member, { personId: member.personId, role: member.role })
    if (!left.allowed) return refuse(left.code, `In ${member.workspaceName}: ${left.reason}`)
  }
  return allow
}

function isLastAdmin(member: MemberFacts): boolean {
  return member.role === 'admin' && member.adminsInAll <= 1
}

/** "23 people: 1 admin, 3 leads, 17 members, 2 guests." Roles that nobody has are left out. */
export function headcount(roles: readonly Role[]): string {
  const counts = Role.options.flatMap((role) => {
    const count = roles.filter((one) => one === role).length
    return count ? [`${count} ${ROLE_NAMES[role].toLowerCase()}${count === 1 ? '' : 's'}`] : []
  })
  return `${roles.length} ${roles.length === 1 ? 'person' : 'people'}: ${counts.join(', ')}.`
}
