import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readContent } from '@/lib/editor/content'
import { db } from '@/lib/server/db'
import { removeMember } from '@/lib/server/people/remove-member'
import { createProposal } from '@/lib/server/proposals/create-proposal'
import { getProposal } from '@/lib/server/proposals/get-proposal'
import { readCommitted } from '@/lib/server/writing/read-committed'
import { aMember, aTeam, aWorkspace } from '@/prisma/factories'
import { outcomes, race } from '@/tests/support/race'
import { lastEvent } from '@/tests/support/trail'

const input = {
  title: 'Second Bell',
  teamId: null,
  launchDate: '2099-03-04',
  engineeringMonths: 4.5,
  visibility: 'workspace' as const,
  shape: null,
}

describe('starting a proposal', () => {
  it('makes a draft with an empty document, and writes down who did', async () => {
    const { workspace } = await aWorkspace()
    const dana = await aMember(workspace)
    const team = await aTeam(workspace)
    const { proposalId } = await createProposal(dana.ctx, { ...input, teamId: team.id })

    const proposal = await getProposal(dana.ctx, proposalId)
    expect(proposal).toMatchObject({ title: 'Second Bell', status: 'draft', launchDate: '2099-03-04', engineeringMonths: 4.5 })
    expect(proposal.owner.id).toBe(dana.person.id)
    expect(proposal.team).toEqual({ id: team.id, name: team.name })
    const document = await db.document.findUniqueOrThrow({ where: { proposalId } })
    const ydoc = new Y.Doc()
    Y.applyUpdate(ydoc, document.snapshot)
    expect(readContent(ydoc).sections.headline).toBe('')
    expect(await db.proposalSummary.findUnique({ where: { proposalId } })).toMatchObject({ sectionsDone: 0, revisions: 0 })
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'proposal.created',
      actorId: dana.person.id,
      data: { proposalId, teamId: team.id, visibility: 'workspace' },
    })
  })

  it('takes the shape of an example and none of its text', async () => {
    const { workspace, admin } = await aWorkspace()
    const { proposalId } = await createProposal(admin.ctx, { ...input, shape: 'kindle' })
    expect((await getProposal(admin.ctx, proposalId)).shape).toBe('kindle')
    expect((await lastEvent(workspace.id))?.data).toMatchObject({ proposalId, shape: 'kindle' })
    const { ydoc } = await readCommitted(db, proposalId)
    expect(readContent(ydoc).sections.headline).toBe('')
    expect(readContent(ydoc).customerFaq).toEqual([])
  })

  it('refuses a guest', async () => {
    const { workspace } = await aWorkspace()
    const guest = await aMember(workspace, 'guest')
    await expect(createProposal(guest.ctx, input)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('judges by the role they have now, not by the one their page was made with', async () => {
    const { workspace } = await aWorkspace()
    const guest = await aMember(workspace, 'guest')
    const stale = { ...guest.ctx, actor: { ...guest.ctx.actor, role: 'member' as const } }
    await expect(createProposal(stale, input)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('takes no launch date that has passed', async () => {
    const { admin } = await aWorkspace()
    await expect(createProposal(admin.ctx, { ...input, launchDate: '2005-02-02' })).rejects.toMatchObject({
      fieldErrors: { launchDate: 'Choose a date in the future. The product does not exist yet.' },
    })
  })

  it('takes no team of another workspace, and none that was archived', async () => {
    const { workspace, admin } = await aWorkspace()
    const elsewhere = await aTeam((await aWorkspace()).workspace)
    const archived = await aTeam(workspace, { archivedAt: new Date() })
    for (const team of [elsewhere, archived]) {
      await expect(createProposal(admin.ctx, { ...input, teamId: team.id })).rejects.toMatchObject({
        code: 'invalid',
        fieldErrors: { teamId: 'This team is gone. Choose another one.' },
      })
    }
    expect(await db.proposal.count({ where: { workspaceId: workspace.id } })).toBe(0)
  })

  it('leaves nothing without an owner when they are removed at the same moment', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const people = { sql: 'SELECT 1 FROM workspace WHERE id = $1 FOR UPDATE', values: [workspace.id] }
    const results = await race<unknown>(
      people,
      () => createProposal(dana.ctx, input),
      () => removeMember(admin.ctx, { personId: dana.person.id }),
    )
    expect(outcomes(results)).toContain('won')
    expect(outcomes(results)).not.toEqual(['won', 'won'])
    const isHere = await db.membership.count({ where: { workspaceId: workspace.id, personId: dana.person.id, leftAt: null } })
    expect(await db.proposal.count({ where: { workspaceId: workspace.id } })).toBe(isHere)
  })

  it('is not found by somebody who has left, though their page still shows the form', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    await removeMember(admin.ctx, { personId: dana.person.id })
    await expect(createProposal(dana.ctx, input)).rejects.toMatchObject({ code: 'not_found' })
  })
})
