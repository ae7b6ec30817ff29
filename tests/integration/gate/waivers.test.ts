import { describe, expect, it } from 'vitest'
import { systemClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { getGate } from '@/lib/server/gate/get-gate'
import { getGatePanel } from '@/lib/server/gate/get-gate-panel'
import { waiveRequirement } from '@/lib/server/gate/waive-requirement'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { blocked, decided, type InReview, inReview, submitted } from '@/tests/support/gate'
import { holding, outcomes, race } from '@/tests/support/race'
import { countEvents, lastEvent } from '@/tests/support/trail'

const asking = (
  { proposal, roundId }: Pick<InReview, 'proposal' | 'roundId'>,
  requirement: 'comments' | 'approvals' | 'length' = 'comments',
) => ({
  proposalId: proposal.id,
  roundId,
  requirement,
  reason: 'Sam is away until March, and the answer stands in the FAQ.',
})

describe('waiving a requirement', () => {
  it('lets the round pass, is on record with its reason, and is shown for ever', async () => {
    const some = await inReview()
    const { marcus, elena, dana, proposal, workspace } = some
    await blocked(proposal, marcus)
    expect((await getGate(db, { now: systemClock }, proposal.id)).met).toBe(false)
    await waiveRequirement(marcus.ctx, asking(some))
    expect((await getGate(db, { now: systemClock }, proposal.id)).met).toBe(true)
    expect(await lastEvent(workspace.id)).toMatchObject({
      action: 'requirement.waived',
      actorId: marcus.person.id,
      data: { requirement: 'comments', reason: asking(some).reason, round: 1, isAlone: false },
    })
    await db.round.update({
      where: { id: some.roundId },
      data: { endedAt: new Date(), endedById: dana.person.id, end: 'replaced' },
    })
    await decided(proposal, await submitted(dana, proposal, { reviewer: elena }), elena)
    expect((await getGate(db, { now: systemClock }, proposal.id)).met).toBe(false)
    const { waived } = await getGatePanel(dana.ctx, proposal.id)
    expect(waived).toMatchObject([{ round: 1, title: 'Comments resolved', reason: asking(some).reason }])
    await expect(db.waiver.deleteMany({ where: { proposalId: proposal.id } })).rejects.toThrow()
  })

  it('leads to the form only whoever may submit', async () => {
    const { workspace } = await aWorkspace()
    const [dana, reader] = [await aMember(workspace), await aMember(workspace)]
    const proposal = await draftProposal(dana)
    const next = async (ctx: typeof dana.ctx) =>
      (await getGatePanel(ctx, proposal.id)).gate.requirements.find(({ key }) => key === 'approvals')?.next?.path ?? null
    expect(await next(dana.ctx)).toBe(`/proposals/${proposal.id}/review/submit`)
    expect(await next(reader.ctx)).toBeNull()
  })

  it('is refused to who wrote it, who is no lead, for what is met, and twice', async () => {
    const some = await inReview()
    const { marcus, elena, dana, proposal, workspace } = some
    await blocked(proposal, marcus)
    await expect(waiveRequirement(dana.ctx, asking(some))).rejects.toMatchObject({ code: 'forbidden' })
    await db.proposalPerson.create({
      data: { proposalId: proposal.id, personId: elena.person.id, relation: 'coauthor', addedAt: new Date() },
    })
    await expect(waiveRequirement(elena.ctx, asking(some))).rejects.toThrow('You wrote in it.')
    await expect(waiveRequirement(marcus.ctx, asking(some, 'length'))).rejects.toThrow('nothing to waive')
    await waiveRequirement(marcus.ctx, asking(some))
    await expect(waiveRequirement(marcus.ctx, asking(some))).rejects.toMatchObject({ code: 'conflict' })
    await expect(waiveRequirement((await aWorkspace()).admin.ctx, asking(some))).rejects.toMatchObject({ code: 'not_found' })
    expect(await countEvents(workspace.id)).toBe(2)
  })

  it('lets one of two leads win who waive at once', async () => {
    const some = await inReview()
    const { marcus, proposal, workspace } = some
    const other = await aMember(workspace, 'lead')
    await blocked(proposal, marcus)
    const results = await race(
      holding(proposal),
      () => waiveRequirement(marcus.ctx, asking(some)),
      () => waiveRequirement(other.ctx, asking(some)),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
  })

  it('is for the author too in a workspace of one, and the trail says so', async () => {
    const { workspace, admin } = await aWorkspace()
    const proposal = await draftProposal(admin, { content: sampleContent() })
    const round = await submitted(admin, proposal)
    await waiveRequirement(admin.ctx, asking({ proposal, ...round }, 'approvals'))
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'requirement.waived', data: { isAlone: true } })
    expect((await getGate(db, { now: systemClock }, proposal.id)).met).toBe(true)
  })
})
