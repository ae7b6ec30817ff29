import { describe, expect, it } from 'vitest'
import { proposalRuling, RELATIONS } from '@/lib/domain/rights'
import { ROLES } from '@/lib/domain/role-names'
import { db } from '@/lib/server/db'
import { readableProposal } from '@/lib/server/desk/readable-proposal'
import { findElsewhere } from '@/lib/server/proposals/find-elsewhere'
import { findProposalFacts } from '@/lib/server/proposals/find-proposal-facts'
import { listProposals } from '@/lib/server/proposals/list-proposals'
import { readableWhere } from '@/lib/server/proposals/readable-where'
import { aMember, archivedProposal, aWorkspace, draftProposal, joined, named } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'

describe('lists of proposals', () => {
  it('parts mine from the others, puts the archived away, and starts with the last edited', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const old = await draftProposal(dana, { title: 'Night Bell' })
    await db.proposalSummary.update({ where: { proposalId: old.id }, data: { editedAt: new Date('2026-11-14') } })
    await draftProposal(dana, { title: 'Second Bell', content: sampleContent() })
    const shared = await draftProposal(admin, { title: 'Quiet Hour' })
    await named(shared, dana, 'coauthor')
    await draftProposal(admin, { title: 'Care Roster' })
    await draftProposal(admin, { title: 'Secret', visibility: 'named' })
    await archivedProposal(admin, { title: 'PillMatch' })

    const titles = async (list: 'mine' | 'others' | 'archived') =>
      (await listProposals(dana.ctx, { list })).rows.map((row) => row.title)
    expect(await titles('mine')).toEqual(['Quiet Hour', 'Second Bell', 'Night Bell'])
    expect(await titles('others')).toEqual(['Care Roster'])
    expect(await titles('archived')).toEqual(['PillMatch'])
    const { rows } = await listProposals(dana.ctx, { list: 'mine' })
    expect(rows[1]).toMatchObject({ sectionsDone: 9, headline: sampleContent().sections.headline, owner: { id: dana.person.id } })
  })

  it('comes in pages, and shows the last one to whoever asks for one too far', async () => {
    const { admin } = await aWorkspace()
    for (const title of ['A', 'B', 'C']) await draftProposal(admin, { title })
    const first = await listProposals(admin.ctx, { list: 'mine', take: 2 })
    const last = await listProposals(admin.ctx, { list: 'mine', take: 2, page: 9 })
    expect([first.total, first.page, first.pages, first.rows.length]).toEqual([3, 1, 2, 2])
    expect([last.page, last.rows.length]).toEqual([2, 1])
    expect(new Set([...first.rows, ...last.rows].map((row) => row.id)).size).toBe(3)
  })

  it('lists exactly what the rule lets each role and relation read', async () => {
    const { workspace, admin } = await aWorkspace()
    const proposals = []
    for (const visibility of ['workspace', 'named'] as const) {
      for (let at = 0; at <= RELATIONS.length; at++) proposals.push(await draftProposal(admin, { visibility }))
    }
    for (const role of ROLES) {
      const somebody = await aMember(workspace, role)
      proposals.push(await draftProposal(somebody, { visibility: 'named' }))
      for (const [at, proposal] of proposals.entries()) {
        const relation = RELATIONS[at % (RELATIONS.length + 1)]
        if (relation && proposal.ownerId === admin.person.id) await named(proposal, somebody, relation)
      }
      const listed = await db.proposal.findMany({ where: readableWhere(somebody.ctx.actor), select: { id: true } })
      const inSql = await db.$queryRaw<
        { id: string }[]
      >`SELECT p."id"::text FROM "proposal" p WHERE ${readableProposal(somebody.ctx.actor)}`
      expect(inSql.map(({ id }) => id).sort()).toEqual(listed.map(({ id }) => id).sort())
      const all = await db.proposal.findMany({
        where: { workspaceId: workspace.id },
        include: { people: { where: { personId: somebody.person.id } } },
      })
      const readable = all.filter((proposal) => {
        const facts = { ...proposal, relations: proposal.people.map(({ relation }) => relation) }
        return proposalRuling('read', facts, somebody.ctx.actor).allowed
      })
      expect(new Set(listed.map(({ id }) => id)), role).toEqual(new Set(readable.map(({ id }) => id)))
    }
  })
})

describe('a proposal by its id', () => {
  it('is not found by an id that is no id, or by one that is not there', async () => {
    const { admin } = await aWorkspace()
    for (const id of ['', 'new', "'; drop table proposal; --", '0198a0d4-0000-7000-8000-000000000001']) {
      expect(await findProposalFacts(db, admin.ctx.actor, id)).toBeNull()
    }
  })

  it('is found in another workspace of the same person, where they may read it', async () => {
    const here = await aWorkspace({ name: 'Here' })
    const there = await aWorkspace({ name: 'There' })
    const { person } = here.admin
    await joined(person, there.workspace, 'member')
    const open = await draftProposal(there.admin)
    const closed = await draftProposal(there.admin, { visibility: 'named' })
    const workspaces = [
      { id: here.workspace.id, name: 'Here', city: 'Leeds', role: 'admin' as const },
      { id: there.workspace.id, name: 'There', city: 'Leeds', role: 'member' as const },
    ]
    const { id, name, email, timeZone, theme } = person
    const signedIn = { sessionId: 's', person: { id, name, email, timeZone, theme }, workspaces }
    expect((await findElsewhere(signedIn, open.id))?.name).toBe('There')
    expect(await findElsewhere(signedIn, closed.id)).toBeNull()
  })
})
