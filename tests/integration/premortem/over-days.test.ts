import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { listNotifications } from '@/lib/server/inbox/list-notifications'
import { acceptRisk } from '@/lib/server/premortem/accept-risk'
import { askAgain } from '@/lib/server/premortem/ask-again'
import { castVote } from '@/lib/server/premortem/cast-vote'
import { changePhase } from '@/lib/server/premortem/change-phase'
import { changeScene } from '@/lib/server/premortem/change-scene'
import { closePremortem } from '@/lib/server/premortem/close-premortem'
import { getPremortem } from '@/lib/server/premortem/get-premortem'
import { listOpenRisks } from '@/lib/server/premortem/list-open-risks'
import { planPremortem } from '@/lib/server/premortem/plan-premortem'
import { planRisk } from '@/lib/server/premortem/plan-risk'
import { remindOfEndings } from '@/lib/server/premortem/remind-of-endings'
import { remindOwners } from '@/lib/server/premortem/remind-owners'
import { setRiskStatus } from '@/lib/server/premortem/set-risk-status'
import { aMember, aWorkspace, type Somebody } from '@/prisma/factories'
import { sendAll } from '@/tests/support/orders'
import { aSession, holdingSession, moveTo, type Session, scene, write } from '@/tests/support/premortem'
import { outcomes, race } from '@/tests/support/race'
import { lastEvent } from '@/tests/support/trail'

const at = (iso: string) => () => new Date(iso)

const told = async ({ ctx }: Somebody) => {
  const { needs } = await listNotifications(ctx)
  return needs
    .filter(({ told: { says } }) => !says.startsWith('invites') && !says.startsWith('made you'))
    .map(({ told: { says } }) => says)
}

/** A closed session with one risk of Tom's that is due on 11 December 2026. */
async function closed(): Promise<Session & { reasonId: string }> {
  const session = await aSession({ phase: 'silent' })
  const { id, dana, tom } = session
  const reasonId = await write(session, tom, 'nobody picked up')
  await moveTo(session, 'silent', 'vote')
  for (const { ctx } of [dana, tom]) await castVote(ctx, { premortemId: id, reasonId, change: 1 })
  await moveTo(session, 'vote', 'plan')
  const plan = { mitigation: 'One key press', sign: 'Above 8%', ownerId: tom.person.id, dueOn: '2026-12-11' }
  await planRisk(dana.ctx, { premortemId: id, reasonId, ...plan, seen: 1 })
  await moveTo(session, 'plan', 'close')
  await closePremortem(dana.ctx, { premortemId: id })
  return { ...session, reasonId }
}

describe('an invitation', () => {
  it('waits for nobody any more once its session is closed', async () => {
    const session = await aSession({ phase: 'silent' })
    const { dana, tom } = session
    const asked = async () => (await listNotifications(tom.ctx)).needs.map(({ kind }) => kind)
    expect(await asked()).toEqual(['premortem.invited'])
    await moveTo(session, 'silent', 'close')
    await closePremortem(dana.ctx, { premortemId: session.id })
    expect(await asked()).toEqual([])
  })
})

describe('owners of risks', () => {
  it('are told ahead, on the day and after it, once each, by inbox and mail', async () => {
    const { tom, id } = await closed()
    for (const moment of ['2026-12-08T09:00:00Z', '2026-12-09T09:00:00Z', '2026-12-11T09:00:00Z', '2026-12-11T15:00:00Z'])
      await remindOwners(at(moment))
    for (const moment of ['2026-12-12T09:00:00Z', '2026-12-13T09:00:00Z']) await remindOwners(at(moment))
    expect(await told(tom)).toEqual([
      'Risk 1, yours, was due on 11 December 2026:',
      'Risk 1, yours, is due today, 11 December 2026:',
      'Risk 1, yours, is due on 11 December 2026:',
    ])
    const mails = (await sendAll(tom.person)).filter(({ subject }) => subject.startsWith('Risk 1'))
    expect(mails).toHaveLength(3)
    expect(await db.premortemNotice.count({ where: { premortemId: id } })).toBe(3)
  })

  it('are told once, when two servers look at the same moment', async () => {
    const { tom } = await closed()
    await Promise.all([remindOwners(at('2026-12-11T09:00:00Z')), remindOwners(at('2026-12-11T09:00:00Z'))])
    expect(await told(tom)).toHaveLength(1)
  })

  it('are told nothing in the night of their own zone, once it is settled, or after they left', async () => {
    const session = await closed()
    const { tom, id, reasonId } = session
    await db.person.update({ where: { id: tom.person.id }, data: { timeZone: 'Pacific/Honolulu' } })
    await remindOwners(at('2026-12-11T09:00:00Z'))
    expect(await told(tom)).toEqual(['Risk 1, yours, is due on 11 December 2026:'])
    await remindOwners(at('2026-12-11T17:00:00Z'))
    expect(await told(tom)).toHaveLength(1)
    await setRiskStatus(tom.ctx, { premortemId: id, reasonId, status: 'mitigated', seen: 2 })
    await remindOwners(at('2026-12-20T20:00:00Z'))
    expect(await told(tom)).toHaveLength(1)
    await setRiskStatus(tom.ctx, { premortemId: id, reasonId, status: 'open', seen: 3 })
    await db.membership.updateMany({ where: { personId: tom.person.id }, data: { leftAt: new Date() } })
    await remindOwners(at('2026-12-20T20:00:00Z'))
    expect(await db.notification.count({ where: { personId: tom.person.id, kind: 'premortem.risk_due' } })).toBe(1)
  })

  it('who accepted one are told to look again; of a session that was followed by another nobody is told', async () => {
    const session = await closed()
    const { id, dana, proposal, reasonId } = session
    await acceptRisk(dana.ctx, { premortemId: id, reasonId, why: 'No worse than today.', lookAgainOn: '2027-06-04', seen: 2 })
    await remindOwners(at('2027-06-04T12:00:00Z'))
    expect(await told(dana)).toEqual(['Risk 1, yours, which you accepted, is to be looked at again since 4 June 2027:'])
    const next = await planPremortem(dana.ctx, { proposalId: proposal.id, ...scene, hidesNames: false, people: [] })
    await moveTo({ dana, id: next.id }, 'scene', 'close')
    await closePremortem(dana.ctx, { premortemId: next.id })
    await db.risk.update({ where: { reasonId }, data: { lookAgainOn: new Date('2027-07-01') } })
    await remindOwners(at('2027-07-02T12:00:00Z'))
    expect(await told(dana)).toHaveLength(1)
  })
})

describe('a session over days', () => {
  it('tells people that it is their turn, and takes that back when the room moves on', async () => {
    const session = await aSession()
    const { id, dana, tom, priya } = session
    const minutes = { ...scene.minutes, silent: 4320, reveal: 0 }
    await changeScene(dana.ctx, { premortemId: id, ...scene, hidesNames: false, minutes, seen: 1 })
    await changePhase(dana.ctx, { premortemId: id, from: 'scene', to: 'silent' })
    expect((await told(tom))[0]).toMatch(/^asks you to write why it failed, until \d+ \w+ \d{4}:$/)
    expect(await told(dana)).toEqual([])
    const ends = new Date((await getPremortem(dana.ctx, id)).timer.endsAt ?? '')
    await write(session, priya, 'A')
    await remindOfEndings(at(new Date(ends.getTime() - 30 * 3600_000).toISOString()))
    expect(await told(tom)).toHaveLength(1)
    for (const hours of [20, 10]) await remindOfEndings(at(new Date(ends.getTime() - hours * 3600_000).toISOString()))
    expect(await told(tom)).toHaveLength(2)
    expect((await told(tom))[0]).toMatch(/^It is time to write why it failed, until/)
    expect(await told(priya)).toHaveLength(1)
    await changePhase(dana.ctx, { premortemId: id, from: 'silent', to: 'reveal' })
    expect(await told(tom)).toEqual(['asks you to hear the reasons:'])
    expect((await getPremortem(dana.ctx, id)).timer).toEqual({ endsAt: null, leftMs: null })
    await changePhase(dana.ctx, { premortemId: id, from: 'reveal', to: 'group' })
    expect(await told(tom)).toEqual([])
  })

  it('reminds everybody where names are hidden, so that nothing tells who has written', async () => {
    const session = await aSession({ hidesNames: true })
    const { id, dana, tom, priya } = session
    await changeScene(dana.ctx, {
      premortemId: id,
      ...scene,
      hidesNames: true,
      minutes: { ...scene.minutes, silent: 4320 },
      seen: 1,
    })
    await changePhase(dana.ctx, { premortemId: id, from: 'scene', to: 'silent' })
    await write(session, tom, 'A')
    const ends = new Date((await getPremortem(dana.ctx, id)).timer.endsAt ?? '')
    await remindOfEndings(at(new Date(ends.getTime() - 3600_000).toISOString()))
    for (const who of [tom, priya]) expect(await told(who)).toHaveLength(2)
  })
})

describe('a lead', () => {
  it('asks for a new session, once, of those who write', async () => {
    const { id, dana, tom, admin, workspace, proposal } = await closed()
    const one = { premortemId: id }
    await expect(askAgain(tom.ctx, one)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(askAgain((await aWorkspace()).admin.ctx, one)).rejects.toMatchObject({ code: 'not_found' })
    const lead = await aMember(workspace, 'lead')
    const press = ({ ctx }: Somebody) => askAgain(ctx, one)
    const results = await race(
      holdingSession({ id }),
      () => press(admin),
      () => press(lead),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect((await lastEvent(workspace.id))?.action).toBe('premortem.asked_again')
    expect(await told(dana)).toEqual(['asks for a new pre-mortem of'])
    expect((await getPremortem(dana.ctx, id)).askedAgain).not.toBeNull()
    await planPremortem(dana.ctx, { proposalId: proposal.id, ...scene, hidesNames: false, people: [] })
    expect(await told(dana)).toEqual([])
    expect((await getPremortem(dana.ctx, id)).isFollowed).toBe(true)
  })

  it('sees the top risks of all proposals, those that are late first; nobody else does', async () => {
    const { admin, tom, reasonId, id } = await closed()
    const seen = (iso: string) => listOpenRisks({ ...admin.ctx, now: at(iso) }, 'UTC')
    expect(await seen('2026-12-01T09:00:00Z')).toMatchObject([
      { reasonId, day: '2026-12-11', isOverdue: false, isAnswered: true, owner: { name: 'Tom Hale' } },
    ])
    expect((await seen('2026-12-12T09:00:00Z'))[0]?.isOverdue).toBe(true)
    await setRiskStatus(tom.ctx, { premortemId: id, reasonId, status: 'happened', seen: 2 })
    expect(await seen('2026-12-12T09:00:00Z')).toMatchObject([{ status: 'happened', isOverdue: false }])
    await expect(listOpenRisks(tom.ctx, 'UTC')).rejects.toMatchObject({ code: 'forbidden' })
    expect(await listOpenRisks((await aWorkspace()).admin.ctx, 'UTC')).toEqual([])
  })
})
