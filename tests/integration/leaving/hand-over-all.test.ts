import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { handOverAll } from '@/lib/server/leaving/hand-over-all'
import { listLeaving } from '@/lib/server/leaving/list-leaving'
import { listOwnLeaving } from '@/lib/server/leaving/list-own-leaving'
import { leaveWorkspace, removeMember } from '@/lib/server/people/remove-member'
import { remindOwners } from '@/lib/server/premortem/remind-owners'
import { findRoundRecords } from '@/lib/server/review/find-round-records'
import { aDraft, aMember, aWorkspace, draftProposal, type Somebody } from '@/prisma/factories'
import { aClosedRisk } from '@/tests/support/closed-risk'
import { sampleContent } from '@/tests/support/editor-content'
import { aLeavingWorld, type LeavingWorld } from '@/tests/support/leaving-world'
import { leftWith } from '@/tests/support/left-with'
import { holdingPeople, outcomes, race } from '@/tests/support/race'
import { required, submitted, toldTo } from '@/tests/support/review-room'
import { lastEvent } from '@/tests/support/trail'

/** Everything as it is proposed, the rest to these. */
async function proposed({ admin, tom }: LeavingWorld, to: Record<string, string | null> = {}, rest: string | null = null) {
  const { items } = await listLeaving(admin.ctx, tom.person.id)
  return items.map((item) => ({
    item: item.key,
    toId:
      item.key in to
        ? (to[item.key] as string | null)
        : item.group in to
          ? (to[item.group] as string | null)
          : (item.proposedId ?? rest),
  }))
}

const code = (wanted: string, message?: RegExp) => ({
  code: wanted,
  ...(message ? { message: expect.stringMatching(message) } : {}),
})

describe('handing over everything that somebody looks after', () => {
  let world: LeavingWorld
  beforeAll(async () => {
    world = await aLeavingWorld()
  })

  it('lists one of each, with somebody proposed, and who cannot take it and why', async () => {
    const { admin, tom, dana, elena, ids } = world
    const { items, mayRemove } = await listLeaving(admin.ctx, tom.person.id)
    expect(items.map(({ group }) => group).sort()).toEqual(
      ['acceptance', 'coauthor', 'deputy', 'invitation', 'key', 'owner', 'owner', 'policy', 'premortem', 'review', 'risk'].sort(),
    )
    expect(mayRemove.allowed).toBe(true)
    const of = (key: string) => items.find((item) => item.key.startsWith(key))
    expect(of(`owner:${ids.own}`)?.proposedId).toBe(dana.person.id)
    expect(of('review')?.barred).toMatchObject({ [dana.person.id]: 'they wrote in this text' })
    expect(of('policy')?.barred).toMatchObject({ [elena.person.id]: 'they are its stand-in already' })
    expect(of('key')?.barred).toMatchObject({ [dana.person.id]: 'only an admin answers for keys' })
  })

  it('is for admins, within their workspace', async () => {
    const { elena, dana, tom } = world
    for (const one of [elena, dana]) {
      await expect(listLeaving(one.ctx, tom.person.id)).rejects.toMatchObject(code('forbidden'))
      await expect(handOverAll(one.ctx, { personId: tom.person.id, gives: [], remove: true })).rejects.toMatchObject(
        code('forbidden'),
      )
    }
    const elsewhere = await aWorkspace()
    await expect(listLeaving(elsewhere.admin.ctx, tom.person.id)).rejects.toMatchObject(code('not_found'))
    const input = { personId: tom.person.id, gives: [], remove: true }
    await expect(handOverAll(elsewhere.admin.ctx, input)).rejects.toMatchObject(code('not_found'))
  })

  it('refuses in plain words what cannot be, and changes nothing', async () => {
    const { admin, tom, dana, lucy, workspace } = world
    const guest = await aMember(workspace, 'guest', { name: 'Helen Osei' })
    const gone = await aMember(workspace, 'member')
    await removeMember(admin.ctx, { personId: gone.person.id })
    const before = await lastEvent(workspace.id)
    const give = async (to: Record<string, string | null>) =>
      handOverAll(admin.ctx, { personId: tom.person.id, gives: await proposed(world, to), remove: true })
    await expect(give({ owner: guest.person.id })).rejects.toMatchObject(code('invalid', /a guest cannot own a proposal/))
    await expect(give({ review: dana.person.id })).rejects.toMatchObject(code('invalid', /they wrote in this text/))
    await expect(give({ owner: null })).rejects.toMatchObject(code('invalid', /has to go to somebody/))
    await expect(give({ risk: gone.person.id })).rejects.toMatchObject(code('invalid', /not in this workspace any more/))
    await expect(give({ deputy: lucy.person.id })).rejects.toMatchObject(code('invalid', /nobody decides in their own place/))
    const stale = (await proposed(world)).slice(1)
    await expect(handOverAll(admin.ctx, { personId: tom.person.id, gives: stale, remove: true })).rejects.toMatchObject(
      code('conflict', /changed a moment ago/),
    )
    expect(await lastEvent(workspace.id)).toEqual(before)
    expect(await db.proposal.count({ where: { ownerId: tom.person.id } })).toBe(2)
  })

  it('gives each to its receiver in one step, tells them, and leaves nothing of it with nobody', async () => {
    const { admin, tom, dana, lucy, elena, second, workspace, ids } = world
    const to = {
      review: lucy.person.id,
      coauthor: lucy.person.id,
      deputy: elena.person.id,
      policy: lucy.person.id,
      key: second.person.id,
    }
    expect((await leftWith(tom.person.id)).length).toBeGreaterThan(8)
    const gives = await proposed(world, { ...to, invitation: second.person.id, premortem: dana.person.id })
    await handOverAll(admin.ctx, { personId: tom.person.id, gives, remove: true })
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'member.removed' })

    const events = await db.auditEvent.findMany({ where: { workspaceId: workspace.id }, orderBy: { sequence: 'desc' }, take: 24 })
    const did = events.map(({ action }) => action)
    for (const action of [
      'proposal.handed_over',
      'proposal.person_named',
      'review.reviewer_asked',
      'review.delegation_handed_over',
      'premortem.risk_handed_over',
      'premortem.handed_over',
      'gate.policy_changed',
      'key.handed_over',
      'invitation.handed_over',
      'member.handed_over',
    ])
      expect(did, action).toContain(action)
    expect(await toldTo(dana)).toEqual(
      expect.arrayContaining(['proposal.handed_over', 'premortem.risk_owned', 'premortem.handed_over']),
    )
    expect(await toldTo(lucy)).toEqual(expect.arrayContaining(['review.asked', 'proposal.coauthor', 'member.handed_over']))
    expect(await toldTo(second)).toContain('member.handed_over')

    const open = await findRoundRecords(db, { now: () => new Date() }, ids.waiting as string)
    expect(open?.reviewers.find(({ personId }) => personId === lucy.person.id)).toMatchObject({
      ...{ function: 'Legal', required: true, standInForId: tom.person.id },
    })
    expect(await db.verdict.count({ where: { personId: tom.person.id, decision: 'approve' } })).toBe(1)
    expect(await db.risk.findUnique({ where: { reasonId: ids.accepted as string } })).toMatchObject({
      ...{ acceptedById: tom.person.id, acceptedWhy: 'Small.', lookAgainById: dana.person.id },
    })
    await remindOwners(() => new Date('2026-01-02T12:00:00Z'))
    expect(await toldTo(dana)).toContain('premortem.risk_due')
    expect(await leftWith(tom.person.id)).toEqual([])
  })

  it('removes nobody where it is not asked', async () => {
    const { workspace, admin, dana } = { ...(await aWorkspace()), dana: null as Somebody | null }
    const priya = await aMember(workspace)
    const lucy = dana ?? (await aMember(workspace))
    const draft = await aDraft(priya)
    const gives = [{ item: `owner:${draft.id}`, toId: lucy.person.id }]
    await handOverAll(admin.ctx, { personId: priya.person.id, gives, remove: false })
    expect(await db.proposal.findUnique({ where: { id: draft.id } })).toMatchObject({ ownerId: lucy.person.id })
    expect(await lastEvent(workspace.id)).toMatchObject({
      action: 'member.handed_over',
      data: { personId: priya.person.id, items: 1 },
    })
    await removeMember(admin.ctx, { personId: priya.person.id })
  })

  it('takes what somebody left behind who went by themselves', async () => {
    const { workspace, admin } = await aWorkspace()
    const [dana, tom, lucy] = [await aMember(workspace), await aMember(workspace), await aMember(workspace)]
    const bell = await draftProposal(dana, { content: sampleContent() })
    await submitted(dana, bell, [required(tom, 'Legal')])
    const { reasonId } = await aClosedRisk(tom, bell.id)
    const warned = await listOwnLeaving(tom.ctx, { everywhere: false })
    expect(warned).toMatchObject([{ words: '1 review and 1 risk', admins: [admin.person.name], workspace: workspace.name }])
    expect(warned[0]?.items.map(({ what }) => what)).toContain(bell.title)
    expect(await listOwnLeaving(tom.ctx, { everywhere: true })).toEqual(warned)
    expect(await listOwnLeaving(lucy.ctx, { everywhere: true })).toEqual([])
    // Of what they may not read any more no word is told.
    await db.proposal.update({ where: { id: bell.id }, data: { visibility: 'named' } })
    await db.proposalPerson.deleteMany({ where: { proposalId: bell.id, personId: tom.person.id } })
    const [{ items: told } = { items: [] }] = await listOwnLeaving(tom.ctx, { everywhere: false })
    expect(told.map(({ what, detail }) => `${what} ${detail}`)).toEqual([
      'One review of a proposal that you cannot read any more',
      'One risk of a proposal that you cannot read any more',
    ])
    await db.proposal.update({ where: { id: bell.id }, data: { visibility: 'workspace' } })
    await leaveWorkspace(tom.ctx)
    const { items, hasLeft, mayRemove } = await listLeaving(admin.ctx, tom.person.id)
    expect([hasLeft, mayRemove.allowed, items.map(({ group }) => group)]).toEqual([true, false, ['review', 'risk']])
    const gives = items.map(({ key }) => ({ item: key, toId: lucy.person.id }))
    await expect(handOverAll(admin.ctx, { personId: tom.person.id, gives, remove: true })).rejects.toMatchObject(
      code('not_found'),
    )
    await handOverAll(admin.ctx, { personId: tom.person.id, gives, remove: false })
    expect(await db.risk.findUnique({ where: { reasonId } })).toMatchObject({ ownerId: lucy.person.id })
    expect(await toldTo(lucy)).toEqual(expect.arrayContaining(['review.asked', 'premortem.risk_owned']))
    expect((await listLeaving(admin.ctx, tom.person.id)).items).toEqual([])
  })

  it('lets one of two admins win who do it at once', async () => {
    const { workspace, admin } = await aWorkspace()
    const other = await aMember(workspace, 'admin')
    const priya = await aMember(workspace)
    const draft = await aDraft(priya)
    const give = (by: Somebody) => () =>
      handOverAll(by.ctx, { personId: priya.person.id, gives: [{ item: `owner:${draft.id}`, toId: by.person.id }], remove: true })
    const results = await race(holdingPeople(workspace), give(admin), give(other))
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await db.proposal.count({ where: { id: draft.id, ownerId: priya.person.id } })).toBe(0)
  })
})
