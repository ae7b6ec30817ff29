import { describe, expect, it } from 'vitest'
import { UNTITLED } from '@/lib/domain/proposal-names'
import { db } from '@/lib/server/db'
import { changeScene } from '@/lib/server/premortem/change-scene'
import { closePremortem } from '@/lib/server/premortem/close-premortem'
import { getPlanPage } from '@/lib/server/premortem/get-plan-page'
import { getPremortem } from '@/lib/server/premortem/get-premortem'
import { inviteToPremortem } from '@/lib/server/premortem/invite-to-premortem'
import { listPremortemReaders } from '@/lib/server/premortem/list-premortem-readers'
import { listPremortems } from '@/lib/server/premortem/list-premortems'
import { planPremortem } from '@/lib/server/premortem/plan-premortem'
import { removeFromPremortem } from '@/lib/server/premortem/remove-from-premortem'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, aWorkspace, draftProposal, named, type Somebody } from '@/prisma/factories'
import { aSession, holdingSession, moveTo, scene } from '@/tests/support/premortem'
import { holding, outcomes, race } from '@/tests/support/race'
import { lastEvent } from '@/tests/support/trail'

describe('planning a pre-mortem', () => {
  it('begins with a headline that does not call what nobody has named by the name of what is untitled', async () => {
    const dana = await aMember((await aWorkspace()).workspace)
    const proposal = await draftProposal(dana)
    const headline = async () => (await getPlanPage(dana.ctx, proposal.id)).values.headline
    expect(await headline()).toContain(`has withdrawn ${proposal.title}.`)
    await db.proposal.update({ where: { id: proposal.id }, data: { title: UNTITLED } })
    expect(await headline()).toContain('has withdrawn the product.')
  })

  it('pins it to a revision, invites people, and writes down who planned it', async () => {
    const { workspace, proposal, id, dana, tom, priya } = await aSession()
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'premortem.planned',
      actorId: dana.person.id,
      data: {
        proposalId: proposal.id,
        premortemId: id,
        number: 1,
        revision: 1,
        startsAt: null,
        people: [dana.person.id, tom.person.id, priya.person.id],
      },
    })
    const view = await getPremortem(tom.ctx, id)
    expect(view).toMatchObject({ phase: 'scene', revisionNumber: 1, failsOn: '2028-03-04', timer: { leftMs: 300_000 } })
    expect(view.people.map(({ isFacilitator }) => isFacilitator)).toEqual([true, false, false])
  })

  it('refuses a member who does not write it, a revision that is not there, and people who cannot read it', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const tom = await aMember(workspace)
    const guest = await aMember(workspace, 'guest')
    const proposal = await draftProposal(dana)
    await saveRevision(dana.ctx, { proposalId: proposal.id, message: '' })
    const input = { proposalId: proposal.id, ...scene, hidesNames: false, people: [] as string[] }
    await expect(planPremortem(tom.ctx, input)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(planPremortem(dana.ctx, { ...input, revisionNumber: 2 })).rejects.toMatchObject({ code: 'not_found' })
    await expect(planPremortem(dana.ctx, { ...input, people: [guest.person.id] })).rejects.toMatchObject({ code: 'not_found' })
    const elsewhere = await aWorkspace()
    await expect(planPremortem(elsewhere.admin.ctx, input)).rejects.toMatchObject({ code: 'not_found' })
    await planPremortem(admin.ctx, input)
  })

  it('offers everybody who can read it, and to a guest nobody but those who are named on it', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const tom = await aMember(workspace)
    const guest = await aMember(workspace, 'guest')
    const proposal = await draftProposal(dana)
    await named(proposal, guest, 'coauthor')
    const offered = async ({ ctx }: Somebody) =>
      [(await getPlanPage(ctx, proposal.id)).people.map(({ card }) => card), await listPremortemReaders(ctx, proposal.id)].map(
        (cards) => cards.map(({ id }) => id).sort(),
      )
    const everybody = [admin, tom, guest].map(({ person }) => person.id).sort()
    expect(await offered(dana)).toEqual([everybody, everybody])
    expect(await offered(guest)).toEqual([[dana.person.id], [dana.person.id]])
    await named(proposal, tom, 'reader')
    const met = [dana.person.id, tom.person.id].sort()
    expect(await offered(guest)).toEqual([met, met])
  })

  it('plans one of two that are planned at once', async () => {
    const { workspace, admin } = await aWorkspace()
    const lead = await aMember(workspace, 'lead')
    const proposal = await draftProposal(admin)
    await saveRevision(admin.ctx, { proposalId: proposal.id, message: '' })
    const input = { proposalId: proposal.id, ...scene, hidesNames: false, people: [] }
    const results = await race(
      holding(proposal),
      () => planPremortem(admin.ctx, input),
      () => planPremortem(lead.ctx, input),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
  })

  it('numbers sessions, one open at a time', async () => {
    const session = await aSession()
    const { dana, proposal, id } = session
    const input = { proposalId: proposal.id, ...scene, hidesNames: false, people: [] }
    await expect(planPremortem(dana.ctx, input)).rejects.toMatchObject({ code: 'conflict' })
    await moveTo(session, 'scene', 'close')
    await closePremortem(dana.ctx, { premortemId: id })
    await planPremortem(dana.ctx, input)
    expect((await listPremortems(dana.ctx, proposal.id)).rows.map(({ number }) => number)).toEqual([2, 1])
  })
})

describe('setting the scene', () => {
  const change = (premortemId: string, seen: number, over = {}) => ({ premortemId, ...scene, hidesNames: false, ...over, seen })

  it('changes it until the writing begins, and only by whoever runs the session', async () => {
    const session = await aSession()
    const { id, dana, tom, workspace } = session
    await changeScene(dana.ctx, change(id, 1, { headline: 'Second Bell fell silent.', hidesNames: true }))
    expect(await getPremortem(tom.ctx, id)).toMatchObject({ headline: 'Second Bell fell silent.', hidesNames: true, version: 2 })
    expect((await lastEvent(workspace.id))?.action).toBe('premortem.scene_changed')
    await expect(changeScene(tom.ctx, change(id, 2))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(changeScene(dana.ctx, change(id, 1))).rejects.toMatchObject({ code: 'conflict' })
    await moveTo(session, 'scene', 'silent')
    await expect(changeScene(dana.ctx, change(id, 2))).rejects.toMatchObject({ code: 'conflict' })
    const elsewhere = await aWorkspace()
    await expect(changeScene(elsewhere.admin.ctx, change(id, 2))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('begins when it is planned to, on everybody’s own clock; whoever comes is told when that changes', async () => {
    const session = await aSession()
    const { id, dana, tom, priya, workspace } = session
    const zone = (somebody: typeof tom, timeZone: string) =>
      db.person.update({ where: { id: somebody.person.id }, data: { timeZone } })
    await zone(dana, 'Europe/London')
    await zone(tom, 'Asia/Kolkata')
    await changeScene(dana.ctx, change(id, 1, { startsAt: '2099-07-01T14:30' }))
    expect((await lastEvent(workspace.id))?.data).toMatchObject({ startsAt: '2099-07-01T13:30:00.000Z' })
    expect(await getPremortem(dana.ctx, id)).toMatchObject({
      startsAt: '2099-07-01T14:30',
      startsIn: 'Wednesday 1 July 2099, 14:30',
    })
    expect(await getPremortem(tom.ctx, id)).toMatchObject({
      startsAt: '2099-07-01T19:00',
      startsIn: 'Wednesday 1 July 2099, 19:00',
    })
    const told = (somebody: typeof tom) =>
      db.notification.findMany({
        where: { personId: somebody.person.id, kind: 'premortem.start_changed' },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      })
    expect(await told(tom)).toMatchObject([{ detail: { premortemId: id, startsIn: 'Wednesday 1 July 2099, 19:00' } }])
    expect(await told(dana)).toEqual([])
    // Left out, it stays; the same again tells nobody.
    await changeScene(dana.ctx, change(id, 2))
    await changeScene(dana.ctx, change(id, 3, { startsAt: '2099-07-01T14:30' }))
    expect(await told(priya)).toHaveLength(1)
    await expect(changeScene(dana.ctx, change(id, 4, { startsAt: '2020-07-01T14:30' }))).rejects.toMatchObject({
      code: 'invalid',
    })
    await changeScene(dana.ctx, change(id, 4, { startsAt: null }))
    expect(await getPremortem(tom.ctx, id)).toMatchObject({ startsAt: null, startsIn: null })
    expect((await told(tom)).at(-1)?.detail).toEqual({ premortemId: id, startsIn: null })
  })

  it('keeps the change of one of two who save at once', async () => {
    const session = await aSession()
    const save = (headline: string) => () => changeScene(session.dana.ctx, change(session.id, 1, { headline }))
    expect(outcomes(await race(holdingSession(session), save('One.'), save('Two.')))).toEqual(['conflict', 'won'])
  })

  it('never shows names again that were hidden when somebody wrote', async () => {
    const { id } = await aSession({ hidesNames: true, phase: 'silent' })
    await expect(db.premortem.update({ where: { id }, data: { hidesNames: false } })).rejects.toThrow('before the writing')
    await expect(
      db.reason.create({ data: { id, premortemId: id, text: 'X', authorId: 'somebody', position: 1 } }),
    ).rejects.toThrow('a mark where they are hidden')
  })
})

describe('the list of people', () => {
  it('takes somebody in late, and off again with what they wrote kept', async () => {
    const { id, dana, tom, workspace } = await aSession({ phase: 'silent' })
    const sam = await aMember(workspace)
    const invitation = { premortemId: id, personId: sam.person.id }
    await expect(inviteToPremortem(tom.ctx, invitation)).rejects.toMatchObject({ code: 'forbidden' })
    await inviteToPremortem(dana.ctx, invitation)
    expect((await lastEvent(workspace.id))?.action).toBe('premortem.person_invited')
    expect((await getPremortem(sam.ctx, id)).may.write.allowed).toBe(true)
    await removeFromPremortem(dana.ctx, invitation)
    expect((await lastEvent(workspace.id))?.action).toBe('premortem.person_removed')
    expect((await getPremortem(sam.ctx, id)).may.write.allowed).toBe(false)
    await expect(removeFromPremortem(dana.ctx, { premortemId: id, personId: dana.person.id })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('has nobody of another workspace, and nobody who cannot read the proposal', async () => {
    const { id, dana, workspace } = await aSession()
    const stranger = (await aWorkspace()).admin
    const guest = await aMember(workspace, 'guest')
    for (const { person } of [stranger, guest])
      await expect(inviteToPremortem(dana.ctx, { premortemId: id, personId: person.id })).rejects.toMatchObject({
        code: 'not_found',
      })
    await expect(getPremortem(stranger.ctx, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(getPremortem(guest.ctx, id)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('who is told', () => {
  it('everybody invited but whoever planned it, and whoever a risk is given to', async () => {
    const { dana, tom, priya, proposal, id } = await aSession()
    const told = await db.notification.findMany({ where: { proposalId: proposal.id }, orderBy: { personId: 'asc' } })
    expect(told.map(({ personId, kind }) => [personId, kind])).toEqual(
      [tom.person.id, priya.person.id].sort().map((personId) => [personId, 'premortem.invited']),
    )
    expect(told.every(({ actorId, detail }) => actorId === dana.person.id && JSON.stringify(detail).includes(id))).toBe(true)
  })
})
