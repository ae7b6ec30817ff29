import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { archiveTeam, restoreTeam } from '@/lib/server/people/archive-team'
import { addTeamMember, removeTeamMember } from '@/lib/server/people/change-team-members'
import { createTeam } from '@/lib/server/people/create-team'
import { listTeams } from '@/lib/server/people/list-teams'
import { renameTeam } from '@/lib/server/people/rename-team'
import { aDraft, aMember, aTeam, aWorkspace } from '@/prisma/factories'
import { holdingPeople, outcomes, race } from '@/tests/support/race'
import { countEvents, lastEvent } from '@/tests/support/trail'

const holdingTeam = (team: { id: string }) => ({ sql: 'SELECT 1 FROM team WHERE id = $1::uuid FOR UPDATE', values: [team.id] })

/** A workspace with a lead, a member and one team. */
async function aWorkspaceWithTeam() {
  const { workspace, admin } = await aWorkspace()
  const lead = await aMember(workspace, 'lead')
  const dana = await aMember(workspace)
  return { workspace, admin, lead, dana, team: await aTeam(workspace) }
}

describe('running teams', () => {
  it('creates, renames, archives and restores one, and writes down who did', async () => {
    const { workspace, lead } = await aWorkspaceWithTeam()
    const { teamId } = await createTeam(lead.ctx, { name: 'Stores' })
    expect(await lastEvent(workspace.id)).toEqual({ action: 'team.created', actorId: lead.person.id, data: { teamId } })
    await renameTeam(lead.ctx, { teamId, name: 'Shops' })
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'team.renamed', data: { teamId } })
    await archiveTeam(lead.ctx, { teamId })
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'team.archived', data: { teamId } })
    expect((await listTeams(lead.ctx)).teams.at(-1)).toMatchObject({ name: 'Shops', archived: true })
    await restoreTeam(lead.ctx, { teamId })
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'team.restored', data: { teamId } })
  })

  it('says of each how many proposals the viewer may read', async () => {
    const { lead, dana, team } = await aWorkspaceWithTeam()
    await aDraft(lead, { teamId: team.id })
    await aDraft(lead, { teamId: team.id, visibility: 'named' })
    expect((await listTeams(lead.ctx)).teams[0]?.proposals).toBe(2)
    expect((await listTeams(dana.ctx)).teams[0]?.proposals).toBe(1)
  })

  it('adds and takes out people', async () => {
    const { workspace, lead, dana, team } = await aWorkspaceWithTeam()
    const input = { teamId: team.id, personId: dana.person.id }
    await addTeamMember(lead.ctx, input)
    expect((await listTeams(dana.ctx)).teams[0]?.people).toMatchObject([{ id: dana.person.id }])
    expect(await lastEvent(workspace.id)).toEqual({ action: 'team.member_added', actorId: lead.person.id, data: input })
    await removeTeamMember(lead.ctx, input)
    expect((await listTeams(dana.ctx)).teams[0]?.people).toEqual([])
    expect(await lastEvent(workspace.id)).toEqual({ action: 'team.member_removed', actorId: lead.person.id, data: input })
  })

  it('refuses a member, a name that is taken, an archived team, and guests in a team', async () => {
    const { workspace, lead, dana, team } = await aWorkspaceWithTeam()
    const input = { teamId: team.id, personId: dana.person.id }
    await expect(createTeam(dana.ctx, { name: 'Mine' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(renameTeam(dana.ctx, { teamId: team.id, name: 'Mine' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(archiveTeam(dana.ctx, { teamId: team.id })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(addTeamMember(dana.ctx, input)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(removeTeamMember(dana.ctx, input)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(createTeam(lead.ctx, { name: team.name.toUpperCase() })).rejects.toMatchObject({ code: 'invalid' })
    const guest = await aMember(workspace, 'guest')
    await expect(addTeamMember(lead.ctx, { ...input, personId: guest.person.id })).rejects.toMatchObject({ code: 'conflict' })
    await expect(listTeams(guest.ctx)).rejects.toMatchObject({ code: 'forbidden' })
    await archiveTeam(lead.ctx, { teamId: team.id })
    await expect(addTeamMember(lead.ctx, input)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('does not find a team, or a person, of another workspace', async () => {
    const { team, dana } = await aWorkspaceWithTeam()
    const other = await aWorkspaceWithTeam()
    const { ctx } = other.admin
    await expect(renameTeam(ctx, { teamId: team.id, name: 'Mine' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(archiveTeam(ctx, { teamId: team.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(removeTeamMember(ctx, { teamId: team.id, personId: dana.person.id })).rejects.toMatchObject({
      code: 'not_found',
    })
    const strange = { teamId: other.team.id, personId: dana.person.id }
    await expect(addTeamMember(ctx, strange)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('lets one of two win who rename it, archive it, or take its name at once', async () => {
    const { workspace, admin, lead, team } = await aWorkspaceWithTeam()
    const renamed = await race(
      holdingTeam(team),
      () => renameTeam(admin.ctx, { teamId: team.id, name: 'One' }),
      () => renameTeam(lead.ctx, { teamId: team.id, name: 'Other' }),
    )
    expect(outcomes(renamed)).toEqual(['conflict', 'won'])
    const archived = await race(
      holdingTeam(team),
      () => archiveTeam(admin.ctx, { teamId: team.id }),
      () => archiveTeam(lead.ctx, { teamId: team.id }),
    )
    expect(outcomes(archived)).toEqual(['conflict', 'won'])
    // Whoever writes this row first holds the name for as long as its transaction lasts.
    const hold = {
      sql: `INSERT INTO team (id, workspace_id, name, created_at) VALUES ($1::uuid, $2::uuid, 'New', now())`,
      values: [randomUUID(), workspace.id],
    }
    const taken = await race<unknown>(hold, () => createTeam(admin.ctx, { name: 'New' }))
    expect(outcomes(taken)).toEqual(['conflict'])
    expect(await countEvents(workspace.id)).toBe(2)
  })

  it('adds nobody to a team that is archived at the same moment', async () => {
    const { workspace, admin, lead, dana, team } = await aWorkspaceWithTeam()
    const [archived, added] = await race<unknown>(
      holdingPeople(workspace),
      () => archiveTeam(lead.ctx, { teamId: team.id }),
      () => addTeamMember(admin.ctx, { teamId: team.id, personId: dana.person.id }),
    )
    expect(archived?.status).toBe('fulfilled')
    // Whoever came first: somebody who was added was so before it was archived.
    const last = await lastEvent(workspace.id)
    expect(last?.action).toBe('team.archived')
    expect(await countEvents(workspace.id)).toBe(added?.status === 'fulfilled' ? 2 : 1)
  })

  it('lets one of two win who add the same person, or take them out, at once', async () => {
    const { workspace, admin, lead, dana, team } = await aWorkspaceWithTeam()
    const input = { teamId: team.id, personId: dana.person.id }
    const added = await race(
      holdingPeople(workspace),
      () => addTeamMember(admin.ctx, input),
      () => addTeamMember(lead.ctx, input),
    )
    expect(outcomes(added)).toEqual(['conflict', 'won'])
    const removed = await race(
      { sql: 'SELECT 1 FROM team_member WHERE team_id = $1::uuid FOR UPDATE', values: [team.id] },
      () => removeTeamMember(admin.ctx, input),
      () => removeTeamMember(lead.ctx, input),
    )
    expect(outcomes(removed)).toEqual(['conflict', 'won'])
    expect(await db.teamMember.count({ where: { teamId: team.id } })).toBe(0)
  })
})
