import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY } from '@/lib/domain/gate-policy'
import { db } from '@/lib/server/db'
import { acceptRisk } from '@/lib/server/premortem/accept-risk'
import { agreeRating } from '@/lib/server/premortem/agree-rating'
import { castVote } from '@/lib/server/premortem/cast-vote'
import { changePhase } from '@/lib/server/premortem/change-phase'
import { closePremortem } from '@/lib/server/premortem/close-premortem'
import { confirmPremortem } from '@/lib/server/premortem/confirm-premortem'
import { findPremortemGateFacts } from '@/lib/server/premortem/find-premortem-gate-facts'
import { getPremortem } from '@/lib/server/premortem/get-premortem'
import { planPremortem } from '@/lib/server/premortem/plan-premortem'
import { planRisk } from '@/lib/server/premortem/plan-risk'
import { rateRisk } from '@/lib/server/premortem/rate-risk'
import { setRiskStatus } from '@/lib/server/premortem/set-risk-status'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, aWorkspace, type Somebody } from '@/prisma/factories'
import { typeHeadline } from '@/tests/support/live-edits'
import { aSession, moveTo, type Session, scene, write } from '@/tests/support/premortem'
import { outcomes, race } from '@/tests/support/race'
import { lastEvent } from '@/tests/support/trail'

/** A session in its plan phase with one risk that has two votes, and a reason with one. */
async function planning(): Promise<Session & { reasonId: string; small: string }> {
  const session = await aSession({ phase: 'silent' })
  const reasonId = await write(session, session.tom, 'Nobody answered')
  const small = await write(session, session.tom, 'It rang on Christmas Day')
  await moveTo(session, 'silent', 'vote')
  for (const [who, reason] of [
    [session.tom, reasonId],
    [session.dana, reasonId],
    [session.dana, small],
  ] as const)
    await castVote(who.ctx, { premortemId: session.id, reasonId: reason, change: 1 })
  await moveTo(session, 'vote', 'plan')
  return { ...session, reasonId, small }
}

const riskOf = async ({ id, dana }: Session) => (await getPremortem(dana.ctx, id)).risks[0]

const plan = ({ id, reasonId }: Session & { reasonId: string }, ownerId: string, seen = 1) => ({
  premortemId: id,
  reasonId,
  mitigation: 'One key press means taken.',
  sign: 'More than 8% of calls unanswered in a week',
  ownerId,
  dueOn: '2026-12-11',
  seen,
})

describe('planning for a risk', () => {
  it('rates it each for themselves, until the room agrees', async () => {
    const session = await planning()
    const rate = (who: Somebody, likelihood: number, impact: number) =>
      rateRisk(who.ctx, { premortemId: session.id, reasonId: session.reasonId, likelihood, impact })
    await rate(session.dana, 2, 5)
    await rate(session.tom, 4, 3)
    await rate(session.priya, 3, 4)
    expect((await lastEvent(session.workspace.id))?.action).toBe('premortem.risk_rated')
    expect(await riskOf(session)).toMatchObject({
      rating: { likelihood: 3, impact: 4 },
      score: 12,
      spread: { likelihood: [2, 4], impact: [3, 5] },
      rated: 3,
      mine: { likelihood: 2, impact: 5 },
    })
    const one = { premortemId: session.id, reasonId: session.reasonId }
    await agreeRating(session.tom.ctx, { ...one, rating: { likelihood: 1, impact: 2 } })
    expect((await lastEvent(session.workspace.id))?.action).toBe('premortem.risk_agreed')
    expect(await riskOf(session)).toMatchObject({ score: 2, agreed: { likelihood: 1, impact: 2 } })
    await agreeRating(session.tom.ctx, { ...one, rating: null })
    expect((await riskOf(session))?.score).toBe(12)
    const none = { premortemId: session.id, reasonId: session.small, likelihood: 1, impact: 1 }
    await expect(rateRisk(session.tom.ctx, none)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('plans it with an owner and a date, or accepts it by name', async () => {
    const session = await planning()
    expect((await riskOf(session))?.missing).toHaveLength(4)
    await planRisk(session.priya.ctx, plan(session, session.tom.person.id))
    expect(await lastEvent(session.workspace.id)).toMatchObject({
      action: 'premortem.risk_planned',
      actorId: session.priya.person.id,
      data: { reasonId: session.reasonId, ownerId: session.tom.person.id, dueOn: '2026-12-11' },
    })
    expect(await riskOf(session)).toMatchObject({ isAnswered: true, owner: { name: 'Tom Hale' }, version: 2 })
    const accept = { premortemId: session.id, reasonId: session.reasonId, why: 'No worse than today.', lookAgainOn: '2027-06-04' }
    await expect(acceptRisk(session.priya.ctx, { ...accept, seen: 1 })).rejects.toMatchObject({ code: 'conflict' })
    await acceptRisk(session.priya.ctx, { ...accept, seen: 2 })
    expect((await lastEvent(session.workspace.id))?.action).toBe('premortem.risk_accepted')
    expect(await riskOf(session)).toMatchObject({ accepted: { by: { name: 'Priya Nair' }, lookAgainOn: '2027-06-04' } })
  })

  it('has no owner who cannot read the proposal, and no plan by somebody outside', async () => {
    const session = await planning()
    const guest = await aMember(session.workspace, 'guest')
    await expect(planRisk(session.dana.ctx, plan(session, guest.person.id))).rejects.toMatchObject({ code: 'not_found' })
    const sam = await aMember(session.workspace)
    expect((await getPremortem(sam.ctx, session.id)).risks).toEqual([])
    await expect(planRisk(sam.ctx, plan(session, sam.person.id))).rejects.toMatchObject({ code: 'forbidden' })
    const { admin } = await aWorkspace()
    await expect(planRisk(admin.ctx, plan(session, admin.person.id))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('keeps the plan of one of two who save at once', async () => {
    const session = await planning()
    const hold = { sql: 'SELECT 1 FROM risk WHERE reason_id = $1::uuid FOR UPDATE', values: [session.reasonId] }
    const save = (who: Somebody) => () => planRisk(who.ctx, plan(session, who.person.id))
    expect(outcomes(await race(hold, save(session.dana), save(session.tom)))).toEqual(['conflict', 'won'])
  })

  it('keeps a plan when the votes are counted again, and parks what has too few', async () => {
    const session = await planning()
    await planRisk(session.dana.ctx, plan(session, session.tom.person.id))
    await changePhase(session.dana.ctx, { premortemId: session.id, from: 'plan', to: 'vote' })
    for (const who of [session.tom, session.dana])
      await castVote(who.ctx, { premortemId: session.id, reasonId: session.small, change: 1 })
    await moveTo(session, 'vote', 'plan')
    expect((await getPremortem(session.dana.ctx, session.id)).risks).toMatchObject([
      { number: 1, isParked: true, isTop: false, mitigation: 'One key press means taken.' },
      { number: 2, isParked: false, isTop: true, votes: 2 },
    ])
  })
})

it('is a top risk from the score on that the workspace asks for', async () => {
  const session = await planning()
  const { id, dana, workspace, reasonId, small } = session
  await changePhase(dana.ctx, { premortemId: id, from: 'plan', to: 'vote' })
  const many = await Promise.all(['C', 'D', 'E'].map((text) => db.reason.create({ data: aHeardReason(id, dana, text) })))
  for (const { id: other } of many)
    await db.reasonVote.createMany({
      data: [
        { reasonId: other, personId: dana.person.id, votes: 2 },
        { reasonId: other, personId: session.tom.person.id, votes: 1 },
      ],
    })
  await db.reasonVote.createMany({ data: [{ reasonId: small, personId: session.priya.person.id, votes: 2 }] })
  await moveTo(session, 'vote', 'plan')
  await agreeRating(dana.ctx, { premortemId: id, reasonId: small, rating: { likelihood: 3, impact: 3 } })
  const isTop = async () => (await getPremortem(dana.ctx, id)).risks.find((risk) => risk.reasonId === small)?.isTop
  expect(reasonId).not.toBe(small)
  expect(await isTop()).toBe(false)
  await db.gatePolicy.create({
    data: {
      workspaceId: workspace.id,
      policy: { ...DEFAULT_POLICY, topRiskScore: 9 },
      version: 1,
      changedAt: new Date(),
      changedById: dana.person.id,
    },
  })
  expect(await isTop()).toBe(true)
  expect((await getPremortem(dana.ctx, id)).topScore).toBe(9)
})

function aHeardReason(premortemId: string, { person }: Somebody, text: string) {
  return { id: randomUUID(), premortemId, authorId: person.id, text, position: 1, heardAt: 9 }
}

describe('after the close', () => {
  it('the owner says what became of a risk and mends its plan, others do not', async () => {
    const session = await planning()
    const { id, dana, tom, priya, reasonId, workspace } = session
    await planRisk(dana.ctx, plan(session, tom.person.id))
    await moveTo(session, 'plan', 'close')
    await closePremortem(dana.ctx, { premortemId: id })
    const follow = { premortemId: id, reasonId, status: 'mitigated' as const, seen: 2 }
    await expect(setRiskStatus(priya.ctx, follow)).rejects.toMatchObject({ code: 'forbidden' })
    await setRiskStatus(tom.ctx, follow)
    expect(await lastEvent(workspace.id)).toMatchObject({
      action: 'premortem.risk_followed',
      data: { from: 'open', to: 'mitigated' },
    })
    expect((await riskOf(session))?.status).toBe('mitigated')
    await expect(planRisk(priya.ctx, plan(session, tom.person.id, 3))).rejects.toMatchObject({ code: 'forbidden' })
    await planRisk(tom.ctx, { ...plan(session, tom.person.id, 3), sign: 'Two in a row' })
    expect(await riskOf(session)).toMatchObject({ sign: 'Two in a row', version: 4 })
  })

  it('a lead confirms that it stands', async () => {
    const session = await planning()
    await moveTo(session, 'plan', 'close')
    await expect(confirmPremortem(session.admin.ctx, { premortemId: session.id })).rejects.toMatchObject({ code: 'conflict' })
    await closePremortem(session.dana.ctx, { premortemId: session.id })
    await expect(confirmPremortem(session.dana.ctx, { premortemId: session.id })).rejects.toMatchObject({ code: 'forbidden' })
    await confirmPremortem(session.admin.ctx, { premortemId: session.id })
    expect(await lastEvent(session.workspace.id)).toMatchObject({ action: 'premortem.confirmed', data: { revision: 1 } })
    expect((await getPremortem(session.dana.ctx, session.id)).standsAt).toBe(1)
  })
})

describe('what the gate asks', () => {
  it('is about the newest closed session: none, then its top risks that nobody answers for, then what a lead confirmed', async () => {
    const session = await planning()
    const { id, dana, admin, proposal, reasonId } = session
    const facts = () => findPremortemGateFacts(db, proposal.id)
    expect(await facts()).toBeNull()
    await moveTo(session, 'plan', 'close')
    await closePremortem(dana.ctx, { premortemId: id })
    expect(await facts()).toMatchObject({
      premortemId: id,
      number: 1,
      revisionNumber: 1,
      standsAt: null,
      isAnotherOpen: false,
      topRisks: 1,
      unanswered: [{ reasonId, number: 1, text: 'Nobody answered' }],
    })
    await typeHeadline(proposal, dana.person, 'Second Bell rings twice')
    await saveRevision(dana.ctx, { proposalId: proposal.id, message: 'Second' })
    await confirmPremortem(admin.ctx, { premortemId: id })
    await planPremortem(dana.ctx, { proposalId: proposal.id, ...scene, hidesNames: false, people: [] })
    await setRiskStatus(dana.ctx, { premortemId: id, reasonId, status: 'retired', seen: 1 })
    expect(await facts()).toMatchObject({ premortemId: id, isAnotherOpen: true, topRisks: 1, unanswered: [], standsAt: 2 })
  })

  it('is content with a plan of four parts, or a name that accepts it', async () => {
    const session = await planning()
    const one = { premortemId: session.id, reasonId: session.reasonId }
    const left = async () => {
      await moveTo(session, 'plan', 'close')
      await db.premortem.update({ where: { id: session.id }, data: { closedAt: new Date(), closedById: session.dana.person.id } })
      const facts = await findPremortemGateFacts(db, session.proposal.id)
      await db.premortem.update({ where: { id: session.id }, data: { closedAt: null, closedById: null } })
      await changePhase(session.dana.ctx, { premortemId: session.id, from: 'close', to: 'plan' })
      return facts?.unanswered.map(({ missing }) => missing.length)
    }
    expect(await left()).toEqual([4])
    await planRisk(session.dana.ctx, { ...plan(session, session.tom.person.id), dueOn: null })
    expect(await left()).toEqual([1])
    await planRisk(session.dana.ctx, plan(session, session.tom.person.id, 2))
    expect(await left()).toEqual([])
    await planRisk(session.dana.ctx, { ...plan(session, session.tom.person.id, 3), sign: '' })
    await acceptRisk(session.priya.ctx, { ...one, why: 'No worse than today.', lookAgainOn: '2027-06-04', seen: 4 })
    expect(await left()).toEqual([])
  })
})
