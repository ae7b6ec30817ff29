import { describe, expect, it } from 'vitest'
import { listHref } from '@/lib/domain/finding/filters'
import { proposalRuling, RELATIONS } from '@/lib/domain/rights'
import { ROLES } from '@/lib/domain/role-names'
import { db } from '@/lib/server/db'
import { listTeamFilters } from '@/lib/server/finding/list-team-filters'
import { aMember, archivedProposal, aTeam, aWorkspace, draftProposal, named, proposalInReview } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { listed, titlesOf } from '@/tests/support/finding'

describe('the list of all proposals', () => {
  it('narrows by status, team and owner, and puts archived ones away until they are asked for', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const team = await aTeam(workspace)
    await draftProposal(dana, { title: 'Draft' })
    await proposalInReview(admin, { title: 'Judged', teamId: team.id })
    await archivedProposal(admin, { title: 'Away' })
    expect((await titlesOf(admin.ctx)).sort()).toEqual(['Draft', 'Judged'])
    expect(await titlesOf(admin.ctx, { status: 'in_review' })).toEqual(['Judged'])
    expect(await titlesOf(admin.ctx, { status: 'archived' })).toEqual(['Away'])
    expect(await titlesOf(admin.ctx, { team: team.id })).toEqual(['Judged'])
    expect(await titlesOf(admin.ctx, { team: 'none' })).toEqual(['Draft'])
    expect(await titlesOf(admin.ctx, { owner: dana.person.id })).toEqual(['Draft'])
    expect(await titlesOf(admin.ctx, { owner: dana.person.id, status: 'in_review' })).toEqual([])
    expect(await titlesOf(admin.ctx, { q: 'away' })).toEqual([])
    expect(await titlesOf(admin.ctx, { q: 'away', status: 'archived' })).toEqual(['Away'])
  })

  it('offers the teams in use, and after them an archived one while it has proposals', async () => {
    const { workspace, admin } = await aWorkspace()
    const archivedAt = new Date()
    const away = await aTeam(workspace, { name: 'Away', archivedAt })
    await aTeam(workspace, { name: 'Gone', archivedAt })
    const online = await aTeam(workspace, { name: 'Online' })
    await draftProposal(admin, { teamId: away.id })
    expect(await listTeamFilters(admin.ctx)).toEqual([
      { id: online.id, name: 'Online' },
      { id: away.id, name: 'Away (archived)' },
    ])
    expect(await listTeamFilters((await aMember(workspace, 'guest')).ctx)).toEqual([])
  })

  it('shows every row once over its pages, in each order, with and without words', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const made: string[] = []
    for (let at = 0; at < 60; at++) {
      const visibility = at % 3 ? 'workspace' : 'named'
      const one = await draftProposal(at % 2 ? admin : dana, { title: `Bell ${at % 7}`, visibility })
      if (at % 5 === 0) await named(one, dana, 'reader')
      if (visibility === 'workspace' || at % 2 === 0 || at % 5 === 0) made.push(one.id)
      // Several were edited in the same moment.
      await db.proposalSummary.update({
        where: { proposalId: one.id },
        data: { editedAt: new Date(1_800_000_000_000 + (at % 20) * 1000) },
      })
    }
    for (const q of ['', 'bell']) {
      for (const sort of ['best', 'edited', 'oldest', 'title', 'title-down'] as const) {
        const seen: { id: string; title: string; editedAt: Date }[] = []
        for (let address: string | null = listHref({ q, sort }); address; ) {
          const asked = Object.fromEntries(new URL(address, 'http://here').searchParams)
          const { rows, next } = await listed(dana.ctx, asked)
          expect(rows.length).toBeLessThanOrEqual(25)
          seen.push(...rows)
          address = next && listHref({ q, sort, after: next })
        }
        expect(seen.map(({ id }) => id).sort(), `${sort} ${q}`).toEqual([...made].sort())
        const values = seen.map(({ title, editedAt }) => (sort.startsWith('title') ? title : editedAt.getTime()))
        const sorted = [...values].sort((a, b) => (a < b ? -1 : 1))
        expect(values).toEqual(sort === 'oldest' || sort === 'title' ? sorted : sorted.reverse())
      }
    }
    expect((await listed(dana.ctx)).total).toBe(made.length)
  })

  it('begins at the start for a cursor that makes no sense there', async () => {
    const { admin } = await aWorkspace()
    const { id } = await draftProposal(admin)
    for (const value of ['x', '99999999999999', "'", '']) {
      const { rows } = await listed(admin.ctx, { after: `0.${id}.${value}` })
      expect(rows.length).toBeLessThanOrEqual(1)
    }
  })

  it('lists, counts and finds exactly what the rule lets people read, whoever they are', async () => {
    const { workspace, admin } = await aWorkspace()
    const people = [admin]
    for (const role of [...ROLES, 'member', 'guest'] as const) people.push(await aMember(workspace, role))
    const stranger = await aWorkspace()
    await draftProposal(stranger.admin, { title: 'Bell elsewhere', content: sampleContent() })
    let state = 7
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((state / 2_147_483_648) * below)
    }
    for (let at = 0; at < 40; at++) {
      const owner = people[random(people.length)] ?? admin
      const make = [draftProposal, proposalInReview, archivedProposal][random(3)] ?? draftProposal
      const proposal = await make(owner, { title: 'Bell', visibility: random(2) ? 'named' : 'workspace' })
      for (const somebody of people) {
        const relation = RELATIONS[random(RELATIONS.length * 3)]
        if (relation) await named(proposal, somebody, relation)
      }
    }
    const all = await db.proposal.findMany({ where: { workspaceId: workspace.id }, include: { people: true } })
    for (const { person, ctx } of people) {
      for (const archived of [false, true]) {
        const mayRead = all.filter((proposal) => {
          const relations = proposal.people.filter(({ personId }) => personId === person.id).map(({ relation }) => relation)
          return (
            (proposal.status === 'archived') === archived && proposalRuling('read', { ...proposal, relations }, ctx.actor).allowed
          )
        })
        for (const q of ['', 'bell', 'blel']) {
          const found: string[] = []
          for (let after: string | undefined = ''; after !== undefined; ) {
            const page = await listed(ctx, { q, after, ...(archived && { status: 'archived' }) })
            found.push(...page.rows.map(({ id }) => id))
            if (page.total !== null) expect(page.total).toBe(mayRead.length)
            after = page.next ? `${page.next.tier}.${page.next.id}.${page.next.value}` : undefined
          }
          const expected = q === 'blel' ? [] : mayRead.map(({ id }) => id)
          expect(found.sort(), `${ctx.actor.role} ${q}`).toEqual(expected.sort())
        }
      }
    }
  })
})
