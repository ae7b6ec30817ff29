import { describe, expect, it } from 'vitest'
import { ROLES } from '@/lib/domain/role-names'
import type { Role } from '@/lib/domain/roles'
import { teamMemberRuling } from '@/lib/domain/team'
import { createWorkspaceRuling, WORKSPACE_RIGHTS, type WorkspaceAction, workspaceRuling } from '@/lib/domain/workspace'

/** Every cell of the table, written out once more by hand. */
const TABLE: Record<WorkspaceAction, Record<Role, boolean>> = {
  createProposal: { admin: true, lead: true, member: true, guest: false },
  seePeople: { admin: true, lead: true, member: true, guest: false },
  seeTerms: { admin: true, lead: true, member: true, guest: false },
  invite: { admin: true, lead: true, member: false, guest: false },
  changeRoles: { admin: true, lead: false, member: false, guest: false },
  removePeople: { admin: true, lead: false, member: false, guest: false },
  runTeams: { admin: true, lead: true, member: false, guest: false },
  followRisks: { admin: true, lead: true, member: false, guest: false },
  followDrafts: { admin: true, lead: true, member: false, guest: false },
  changeSettings: { admin: true, lead: false, member: false, guest: false },
  changePolicy: { admin: true, lead: false, member: false, guest: false },
  readTrail: { admin: true, lead: false, member: false, guest: false },
  makeKeys: { admin: true, lead: false, member: false, guest: false },
}

describe('rights in a workspace', () => {
  const cells = Object.entries(TABLE).flatMap(([action, row]) =>
    ROLES.map((role) => [role, action as WorkspaceAction, row[role]] as const),
  )

  it('has no action that this table forgets', () => {
    expect(Object.keys(WORKSPACE_RIGHTS)).toEqual(Object.keys(TABLE))
  })

  it.each(cells)('%s, %s: %s', (role, action, allowed) => {
    const ruling = workspaceRuling(action, { personId: 'p', role })
    expect(ruling.allowed).toBe(allowed)
    if (!ruling.allowed) expect(ruling.reason).toMatch(/^Only (admins|leads and admins|members of the workspace) can .*\.$/)
  })
})

it.each([
  [[], false],
  [['guest'], false],
  [['guest', 'member'], true],
  [['admin'], true],
] as [Role[], boolean][])('people who are %j may create a further workspace: %s', (roles, allowed) => {
  expect(createWorkspaceRuling(roles).allowed).toBe(allowed)
})

it.each([
  ['lead', 'member', null, true],
  ['member', 'member', null, false],
  ['lead', 'guest', null, false],
  ['admin', 'member', new Date(), false],
] as const)('a %s puts a %s into a team (archived: %s): %s', (role, of, archivedAt, allowed) => {
  expect(teamMemberRuling({ archivedAt }, { role: of }, { personId: 'p', role }).allowed).toBe(allowed)
})
