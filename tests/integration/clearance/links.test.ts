import { describe, expect, it } from 'vitest'
import { DAY_MS } from '@/lib/domain/day'
import { findOpenClearance } from '@/lib/server/clearance/find-open-clearance'
import { getClearancePage } from '@/lib/server/clearance/get-clearance-page'
import { makeClearanceLink, withdrawClearanceLink } from '@/lib/server/clearance/make-clearance-link'
import { changeClearanceLinks } from '@/lib/server/connections/change-clearance-links'
import { db } from '@/lib/server/db'
import { archiveProposal } from '@/lib/server/proposals/archive-proposal'
import { aMember, aWorkspace, named } from '@/prisma/factories'
import { clearedProposal } from '@/tests/support/cleared'
import { inReview } from '@/tests/support/gate'
import { lastEvent } from '@/tests/support/trail'

async function aClearedOne() {
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace)
  return { workspace, admin, dana, ...(await clearedProposal(dana, admin)) }
}

const tokenOf = async (ctx: Parameters<typeof getClearancePage>[0], id: string) =>
  (await getClearancePage(ctx, id)).link.address?.split('/').at(-1) as string

describe('what has to happen', () => {
  it('tells whoever still has to decide nothing of what others decided', async () => {
    const { workspace, dana, elena, marcus, proposal, roundId } = await inReview()
    const sam = await aMember(workspace)
    const asked = { roundId, personId: sam.person.id, required: false, sections: [], askedAt: new Date() }
    await db.roundReviewer.create({ data: { ...asked, askedById: dana.person.id } })
    for (const { ctx } of [dana, elena, marcus])
      expect((await getClearancePage(ctx, proposal.id)).todo).toEqual(['A lead starts engineering'])
    expect((await getClearancePage(sam.ctx, proposal.id)).todo).toEqual(['One approval on revision 1'])
  })

  it('is a new draft where its time ran out', async () => {
    const { dana, proposal } = await aClearedOne()
    const afterwards = { ...dana.ctx, now: () => new Date(dana.ctx.now().getTime() + 181 * DAY_MS) }
    expect((await getClearancePage(afterwards, proposal.id)).todo).toEqual([
      'Its authors open a new draft, which goes through review again',
    ])
  })
})

describe('a link to the clearance without sign-in', () => {
  it('says as much as the workspace allows, and can be shown again though only its hash is kept', async () => {
    const { workspace, admin, dana, proposal, headline } = await aClearedOne()
    const input = { proposalId: proposal.id }
    const now = dana.ctx.now
    await expect(makeClearanceLink(dana.ctx, input)).rejects.toMatchObject({ code: 'conflict' })
    await changeClearanceLinks(admin.ctx, { links: 'answer' })
    expect(await lastEvent(workspace.id)).toMatchObject({
      action: 'workspace.clearance_links_changed',
      data: { links: 'answer' },
    })
    await makeClearanceLink(dana.ctx, input)
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'clearance.link_made', actorId: dana.person.id, data: input })
    const token = await tokenOf(dana.ctx, proposal.id)
    expect(JSON.stringify(await db.clearanceLink.findMany())).not.toContain(token)
    expect(await findOpenClearance(token, now)).toEqual({ cleared: true, revisionNumber: 1, release: null })
    await changeClearanceLinks(admin.ctx, { links: 'release' })
    expect(await findOpenClearance(token, now)).toMatchObject({ cleared: true, release: { headline, title: proposal.title } })
    await changeClearanceLinks(admin.ctx, { links: 'off' })
    expect(await findOpenClearance(token, now)).toBeNull()
  })

  it('says nothing of the text when it is not cleared', async () => {
    const { admin, dana, proposal } = await aClearedOne()
    await changeClearanceLinks(admin.ctx, { links: 'release' })
    await makeClearanceLink(dana.ctx, { proposalId: proposal.id })
    const token = await tokenOf(dana.ctx, proposal.id)
    const afterwards = () => new Date(dana.ctx.now().getTime() + 181 * 86_400_000)
    expect(await findOpenClearance(token, afterwards)).toEqual({ cleared: false, revisionNumber: null, release: null })
  })

  it('is replaced by a new one and withdrawn', async () => {
    const { admin, dana, proposal, workspace } = await aClearedOne()
    const input = { proposalId: proposal.id }
    await changeClearanceLinks(admin.ctx, { links: 'answer' })
    await makeClearanceLink(dana.ctx, input)
    const old = await tokenOf(dana.ctx, proposal.id)
    const later = { ...dana.ctx, now: () => new Date(dana.ctx.now().getTime() + 1000) }
    await makeClearanceLink(later, input)
    const token = await tokenOf(dana.ctx, proposal.id)
    expect(await findOpenClearance(old, dana.ctx.now)).toBeNull()
    expect(await findOpenClearance(token, dana.ctx.now)).not.toBeNull()
    await withdrawClearanceLink(dana.ctx, input)
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'clearance.link_withdrawn', data: input })
    expect(await findOpenClearance(token, dana.ctx.now)).toBeNull()
    expect(await findOpenClearance('x'.repeat(43), dana.ctx.now)).toBeNull()
  })

  it('is withdrawn in the archive too, by its owner and by an admin; none is made there', async () => {
    for (const who of ['dana', 'admin'] as const) {
      const { [who]: actor, admin, dana, proposal, workspace } = await aClearedOne()
      const input = { proposalId: proposal.id }
      await changeClearanceLinks(admin.ctx, { links: 'answer' })
      await makeClearanceLink(dana.ctx, input)
      await archiveProposal(dana.ctx, input)
      const token = await tokenOf(actor.ctx, proposal.id)
      expect((await getClearancePage(actor.ctx, proposal.id)).link.may).toMatchObject({
        make: { allowed: false, code: 'conflict' },
        withdraw: { allowed: true },
      })
      await expect(makeClearanceLink(actor.ctx, input)).rejects.toMatchObject({ code: 'conflict' })
      expect(await findOpenClearance(token, dana.ctx.now)).not.toBeNull()
      await withdrawClearanceLink(actor.ctx, input)
      expect(await findOpenClearance(token, dana.ctx.now)).toBeNull()
      expect(await lastEvent(workspace.id)).toMatchObject({ action: 'clearance.link_withdrawn', actorId: actor.person.id })
    }
  })

  it('is for the owner, co-authors and leads to give away; the page for whoever may read', async () => {
    const { admin, dana, proposal, workspace } = await aClearedOne()
    await changeClearanceLinks(admin.ctx, { links: 'answer' })
    const input = { proposalId: proposal.id }
    await makeClearanceLink(dana.ctx, input)
    const guest = await aMember(workspace, 'guest')
    await expect(getClearancePage(guest.ctx, proposal.id)).rejects.toMatchObject({ code: 'not_found' })
    await named(proposal, guest, 'reader')
    expect((await getClearancePage(guest.ctx, proposal.id)).answer.cleared).toBe(true)
    for (const reader of [guest, await aMember(workspace)]) {
      expect((await getClearancePage(reader.ctx, proposal.id)).link).toMatchObject({
        address: null,
        may: { withdraw: { allowed: false } },
      })
      await expect(makeClearanceLink(reader.ctx, input)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(withdrawClearanceLink(reader.ctx, input)).rejects.toMatchObject({ code: 'forbidden' })
    }
    const elsewhere = await aWorkspace()
    await expect(makeClearanceLink(elsewhere.admin.ctx, input)).rejects.toMatchObject({ code: 'not_found' })
    await expect(getClearancePage(elsewhere.admin.ctx, proposal.id)).rejects.toMatchObject({ code: 'not_found' })
  })
})
