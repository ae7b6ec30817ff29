import { describe, expect, it } from 'vitest'
import { DAY_MS } from '@/lib/domain/day'
import { db } from '@/lib/server/db'
import { listDecisions } from '@/lib/server/desk/list-decisions'
import { withdrawClearance } from '@/lib/server/gate/withdraw-clearance'
import { writeStanding } from '@/lib/server/portfolio/write-standing'
import { closeProposal } from '@/lib/server/review/close-proposal'
import { aMember, aWorkspace, draftProposal, type Somebody } from '@/prisma/factories'
import { clearedProposal } from '@/tests/support/cleared'
import { judged, required, reviewRoom, submitted } from '@/tests/support/review-room'

const told = async ({ ctx }: Somebody) => (await listDecisions(ctx, 4)).map(({ kind, reason }) => [kind, reason])
const REASON = 'Tell me what happens in a shop that did not volunteer.'

describe('recent decisions', () => {
  it('hold what others decided until the round ends, but from who writes, and tell everybody their own', async () => {
    const { dana, elena, marcus, sam, priya, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus), required(sam)])
    await judged(marcus, proposal, 'request_changes')
    expect(await told(marcus)).toEqual([['changes', REASON]])
    expect((await listDecisions(marcus.ctx, 4))[0]).toMatchObject({ isYou: true, by: { name: 'Marcus Lindqvist' } })
    expect(await told(dana)).toEqual([['changes', REASON]])
    for (const held of [sam, elena, priya]) expect(await told(held)).toEqual([])
    await submitted(dana, proposal, [required(marcus), required(sam)])
    // The first round has ended: whoever was asked in it may know; the second is open.
    expect(await told(sam)).toEqual([['changes', REASON]])
    await judged(marcus, proposal, 'reject')
    expect(await told(sam)).toEqual([['refused', REASON]])
    expect(await told(priya)).toEqual([])
  })

  it('tell what a lead closed with its reason and what it saved, to whoever may read it', async () => {
    const { workspace } = await aWorkspace()
    const [dana, elena, guest] = [await aMember(workspace), await aMember(workspace, 'lead'), await aMember(workspace, 'guest')]
    const proposal = await draftProposal(dana, { engineeringMonths: 4 })
    await closeProposal(elena.ctx, {
      proposalId: proposal.id,
      category: 'no_customer',
      reason: 'One in nine pills matched the wrong name.',
    })
    await writeStanding(proposal.id)
    for (const reader of [dana, elena])
      expect(await listDecisions(reader.ctx, 4)).toMatchObject([
        { kind: 'rejected', months: 4, reason: 'One in nine pills matched the wrong name.', by: { id: elena.person.id } },
      ])
    expect(await told(guest)).toEqual([])
    expect(await told((await aWorkspace()).admin)).toEqual([])
  })

  it('tell what was cleared, and that it was taken back', async () => {
    const { workspace, admin } = await aWorkspace()
    const [dana, elena] = [await aMember(workspace), await aMember(workspace, 'lead')]
    const { proposal } = await clearedProposal(dana, admin)
    await writeStanding(proposal.id)
    expect(await listDecisions(dana.ctx, 4)).toMatchObject([
      { kind: 'cleared', rounds: 1, days: 0, months: null, by: { id: admin.person.id }, reason: '' },
    ])
    await withdrawClearance(elena.ctx, { proposalId: proposal.id, revisionNumber: 1, reason: 'The law changed.' })
    expect(await told(dana)).toEqual([['withdrawn', 'The law changed.']])
    // It is told by the day on which it was taken back, however long ago it was cleared.
    const { proposal: later } = await clearedProposal(dana, admin)
    await db.clearance.updateMany({
      where: { proposalId: proposal.id },
      data: { clearedAt: new Date(Date.now() - 300 * DAY_MS) },
    })
    await db.clearance.updateMany({ where: { proposalId: later.id }, data: { clearedAt: new Date(Date.now() - DAY_MS) } })
    for (const { id } of [proposal, later]) await writeStanding(id)
    expect((await listDecisions(dana.ctx, 1)).map(({ kind, at }) => [kind, at > new Date(Date.now() - DAY_MS)])).toEqual([
      ['withdrawn', true],
    ])
    expect((await listDecisions(dana.ctx, 4)).map((one) => one.proposal.id)).toEqual([proposal.id, later.id])
  })
})
