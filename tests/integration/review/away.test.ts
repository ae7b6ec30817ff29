import { describe, expect, it } from 'vitest'
import { DAY_MS } from '@/lib/domain/day'
import { DEFAULT_POLICY } from '@/lib/domain/gate-policy'
import { quorum } from '@/lib/domain/review/quorum'
import { systemClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { removeMember } from '@/lib/server/people/remove-member'
import { endDelegation } from '@/lib/server/review/end-delegation'
import { findRoundRecords } from '@/lib/server/review/find-round-records'
import { setDelegation } from '@/lib/server/review/set-delegation'
import { aMember, aWorkspace, type Somebody } from '@/prisma/factories'
import { typeHeadline } from '@/tests/support/live-edits'
import { holdingPeople, outcomes, race } from '@/tests/support/race'
import { judged, required, reviewRoom, submitted, toldTo } from '@/tests/support/review-room'
import { askedOf } from '@/tests/support/trail'

async function quorumOf(proposal: { id: string }, now = systemClock) {
  const records = await findRoundRecords(db, { now }, proposal.id)
  if (!records) throw new Error('no round')
  return quorum(records)
}

describe('while somebody is away', () => {
  it('somebody else is asked in their place, in open rounds and in later ones, and no longer than that', async () => {
    const { workspace, dana, marcus, sam, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus, 'Retail')])
    const until = new Date(Date.now() + 7 * DAY_MS).toISOString().slice(0, 10)
    await setDelegation(marcus.ctx, { toId: sam.person.id, until })
    const set = await db.auditEvent.findFirst({ where: { workspaceId: workspace.id, action: 'review.delegation_set' } })
    expect(set).toMatchObject({ data: { toId: sam.person.id } })
    const [marcusId, samId] = [marcus.person.id, sam.person.id]
    expect(await askedOf(workspace)).toEqual([
      [marcusId, null],
      [samId, marcusId],
    ])
    expect(await toldTo(sam)).toEqual(['review.asked'])
    expect((await quorumOf(proposal)).waitingFor.sort()).toEqual([marcus.person.id, sam.person.id].sort())
    const afterwards = () => new Date(Date.now() + 9 * DAY_MS)
    expect((await quorumOf(proposal, afterwards)).waitingFor).toEqual([marcus.person.id])
    await expect(judged({ ...sam, ctx: { ...sam.ctx, now: afterwards } }, proposal, 'approve')).rejects.toMatchObject({
      code: 'conflict',
    })

    await typeHeadline(proposal, dana.person, 'Northgate now rings you')
    await submitted(dana, proposal, [required(marcus, 'Retail')])
    expect((await askedOf(workspace)).slice(2)).toEqual([
      [marcusId, null],
      [samId, marcusId],
    ])
    await judged(sam, proposal, 'approve')
    expect(await quorumOf(proposal)).toMatchObject({ functions: [{ isMet: true, by: sam.person.id }] })
    const { id } = await db.delegation.findFirstOrThrow({ where: { fromId: marcus.person.id } })
    await expect(endDelegation(sam.ctx, { delegationId: id })).rejects.toMatchObject({ code: 'not_found' })
    await endDelegation(marcus.ctx, { delegationId: id })
    await expect(endDelegation(marcus.ctx, { delegationId: id })).rejects.toMatchObject({ code: 'not_found' })
    expect(await quorumOf(proposal)).toMatchObject({ approvals: 1 })
  })

  it('one person decides in their place, also where two were named at once', async () => {
    const { workspace, dana, marcus, sam, priya, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus)])
    const until = new Date(Date.now() + 7 * DAY_MS).toISOString().slice(0, 10)
    const name = ({ person }: Somebody) => setDelegation(marcus.ctx, { toId: person.id, until })
    const named = await race(
      holdingPeople(workspace),
      () => name(sam),
      () => name(priya),
    )
    expect(outcomes(named)).toEqual(['won', 'won'])
    const standing = await db.delegation.findMany({ where: { fromId: marcus.person.id, endedAt: null } })
    expect(standing).toHaveLength(1)
    const { waitingFor } = await quorumOf(proposal)
    expect(waitingFor.sort()).toEqual([marcus.person.id, standing[0]?.toId].sort())
  })

  it('refuses oneself, guests, days that have passed, and people of another workspace', async () => {
    const { workspace, marcus, sam } = await reviewRoom()
    const guest = await aMember(workspace, 'guest')
    const stranger = (await aWorkspace()).admin
    await expect(setDelegation(marcus.ctx, { toId: marcus.person.id, until: '2099-01-01' })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(setDelegation(marcus.ctx, { toId: guest.person.id, until: '2099-01-01' })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(setDelegation(marcus.ctx, { toId: stranger.person.id, until: '2099-01-01' })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(setDelegation(marcus.ctx, { toId: sam.person.id, until: '2020-01-01' })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})

it('conditions of the policy hold by the estimate when the round opened, or by a higher one since', async () => {
  const { workspace, admin, dana, marcus, proposal } = await reviewRoom()
  const legal = { name: 'Legal', aboveMonths: 6, firstChoiceId: null, standInId: null, sections: [] }
  const policy = { ...DEFAULT_POLICY, approvals: 1, functions: [legal] }
  await db.gatePolicy.create({
    data: { workspaceId: workspace.id, policy, version: 1, changedAt: new Date(), changedById: admin.person.id },
  })
  await submitted(dana, proposal, [required(marcus)])
  await judged(marcus, proposal, 'approve')
  expect(await quorumOf(proposal)).toMatchObject({ state: 'met', functions: [] })
  await db.proposal.update({ where: { id: proposal.id }, data: { engineeringMonths: 14 } })
  expect(await quorumOf(proposal)).toMatchObject({
    state: 'not_met',
    functions: [{ name: 'Legal', isMet: false, isAsked: false }],
  })
})

it('asks the stand-in when a required reviewer leaves the workspace; what they approved before that stands', async () => {
  const { workspace, admin, dana, marcus, sam, priya, proposal } = await reviewRoom()
  const retail = { name: 'Retail', aboveMonths: null, firstChoiceId: marcus.person.id, standInId: priya.person.id, sections: [] }
  const policy = { ...DEFAULT_POLICY, approvals: 2, functions: [retail] }
  const change = { version: 1, changedAt: new Date(), changedById: admin.person.id }
  await db.gatePolicy.create({ data: { workspaceId: workspace.id, policy, ...change } })
  await submitted(dana, proposal, [required(marcus, 'Retail'), required(sam)])
  await judged(sam, proposal, 'approve')
  await removeMember(admin.ctx, { personId: sam.person.id, withdrawLinks: false })
  await removeMember(admin.ctx, { personId: marcus.person.id, withdrawLinks: false })
  expect(await toldTo(priya)).toEqual(['review.asked'])
  expect(await quorumOf(proposal)).toMatchObject({ state: 'waiting', approvedBy: [sam.person.id], waitingFor: [priya.person.id] })
  await judged(priya, proposal, 'approve')
  expect(await quorumOf(proposal)).toMatchObject({ state: 'met' })
})
