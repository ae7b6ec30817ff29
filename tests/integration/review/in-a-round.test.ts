import { describe, expect, it } from 'vitest'
import { quorum } from '@/lib/domain/review/quorum'
import { systemClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { listNotifications } from '@/lib/server/inbox/list-notifications'
import { askReviewer } from '@/lib/server/review/ask-reviewer'
import { closeProposal } from '@/lib/server/review/close-proposal'
import { findRoundRecords } from '@/lib/server/review/find-round-records'
import { keepVerdictDraft } from '@/lib/server/review/keep-verdict-draft'
import { markMinor } from '@/lib/server/review/mark-minor'
import { stepDown } from '@/lib/server/review/step-down'
import { aWorkspace, named } from '@/prisma/factories'
import { typeHeadline } from '@/tests/support/live-edits'
import { holding, outcomes, race } from '@/tests/support/race'
import {
  judged,
  openRoundOf,
  optional,
  required,
  reviewRoom,
  SCORES,
  statusOf,
  submitted,
  toldTo,
} from '@/tests/support/review-room'
import { lastEvent } from '@/tests/support/trail'

async function quorumOf(proposal: { id: string }, now = systemClock) {
  const records = await findRoundRecords(db, { now }, proposal.id)
  if (!records) throw new Error('no round')
  return quorum(records)
}

async function idsOf(proposal: { id: string }) {
  return { proposalId: proposal.id, roundId: (await openRoundOf(proposal)).id }
}

describe('asking one more reviewer', () => {
  it('asks them, lets them read, and writes it down; in the place of who cannot decide alone', async () => {
    const { workspace, dana, elena, marcus, sam, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus, 'Retail')])
    const ids = await idsOf(proposal)
    await askReviewer(elena.ctx, { ...ids, ...optional(sam), standInForId: null })
    expect(await toldTo(sam)).toEqual(['review.asked'])
    expect((await listNotifications(sam.ctx)).needs).toMatchObject([{ told: { quote: 'Put the trial numbers in' } }])
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'review.reviewer_asked', data: { personId: sam.person.id } })
    const inPlace = { ...ids, personId: elena.person.id, function: 'Retail', required: true, standInForId: marcus.person.id }
    await expect(askReviewer(dana.ctx, inPlace)).rejects.toMatchObject({ code: 'conflict' })
    await stepDown(marcus.ctx, { ...ids, reason: 'I know the supplier.' })
    await askReviewer(dana.ctx, inPlace)
    expect(await quorumOf(proposal)).toMatchObject({ needsStandIn: [], waitingFor: expect.arrayContaining([elena.person.id]) })
  })

  it('refuses a member, a writer, whoever is asked already, and another workspace; two at once ask once', async () => {
    const { dana, marcus, sam, priya, proposal } = await reviewRoom()
    await named(proposal, priya, 'coauthor')
    await submitted(dana, proposal, [required(marcus)])
    const ids = await idsOf(proposal)
    const asking = { ...ids, ...optional(sam), standInForId: null }
    await expect(askReviewer(marcus.ctx, asking)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(askReviewer(dana.ctx, { ...asking, personId: priya.person.id })).rejects.toMatchObject({ code: 'invalid' })
    await expect(askReviewer((await aWorkspace()).admin.ctx, asking)).rejects.toMatchObject({ code: 'not_found' })
    const results = await race(
      holding(proposal),
      () => askReviewer(dana.ctx, asking),
      () => askReviewer(priya.ctx, asking),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
  })
})

describe('stepping down', () => {
  it('takes back what was said in the round, once, and only from whoever is asked', async () => {
    const { workspace, dana, marcus, sam, proposal } = await reviewRoom()
    await submitted(dana, proposal, [optional(marcus), required(sam)])
    await judged(marcus, proposal, 'request_changes')
    const leaving = { ...(await idsOf(proposal)), reason: 'I know the supplier.' }
    const results = await race(
      holding(proposal),
      () => stepDown(marcus.ctx, leaving),
      () => stepDown(marcus.ctx, leaving),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await quorumOf(proposal)).toMatchObject({ requests: [], waitingFor: [sam.person.id] })
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'review.stepped_down', actorId: marcus.person.id })
    await expect(stepDown(dana.ctx, leaving)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(stepDown((await aWorkspace()).admin.ctx, leaving)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('marking a change as minor', () => {
  it('lets a verdict on the earlier text count, by a lead who did not write it, once', async () => {
    const { workspace, admin, dana, elena, marcus, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus)])
    await judged(marcus, proposal, 'approve')
    await typeHeadline(proposal, dana.person, 'Northgate now rings you')
    await submitted(dana, proposal, [required(marcus)])
    expect(await quorumOf(proposal)).toMatchObject({
      approvals: 0,
      stale: [{ personId: marcus.person.id, revisionNumber: 1, parts: ['headline'] }],
    })
    const mark = { ...(await idsOf(proposal)), part: 'headline', from: 1, to: 2, reason: 'A shorter headline.' }
    await expect(markMinor(marcus.ctx, mark)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(markMinor((await aWorkspace()).admin.ctx, mark)).rejects.toMatchObject({ code: 'not_found' })
    await expect(markMinor(elena.ctx, { ...mark, part: 'problem' })).rejects.toMatchObject({ code: 'conflict' })
    const results = await race(
      holding(proposal),
      () => markMinor(elena.ctx, mark),
      () => markMinor(admin.ctx, mark),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await quorumOf(proposal)).toMatchObject({ approvals: 1, stale: [] })
    expect(await lastEvent(workspace.id)).toMatchObject({
      action: 'review.marked_minor',
      data: { part: 'headline', from: 1, to: 2, alone: false },
    })
  })

  it('refuses a lead who wrote in it', async () => {
    const { dana, elena, marcus, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus)])
    await judged(marcus, proposal, 'approve')
    await typeHeadline(proposal, elena.person, 'Elena mended it')
    await submitted(dana, proposal, [required(marcus)])
    const mark = { ...(await idsOf(proposal)), part: 'headline', from: 1, to: 2, reason: 'Mine.' }
    await expect(markMinor(elena.ctx, mark)).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('closing a proposal as rejected', () => {
  it('needs a lead, ends the round, locks the text, and says why for good', async () => {
    const { workspace, admin, dana, elena, marcus, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus)])
    const closing = { proposalId: proposal.id, category: 'small_problem' as const, reason: 'One customer in a thousand has it.' }
    await expect(closeProposal(dana.ctx, closing)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(closeProposal((await aWorkspace()).admin.ctx, closing)).rejects.toMatchObject({ code: 'not_found' })
    const results = await race(
      holding(proposal),
      () => closeProposal(elena.ctx, closing),
      () => closeProposal(admin.ctx, closing),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await statusOf(proposal)).toBe('rejected')
    expect((await openRoundOf(proposal)).end).toBe('rejected')
    expect(await toldTo(dana)).toEqual(['proposal.closed'])
    expect(await lastEvent(workspace.id)).toMatchObject({
      action: 'proposal.closed',
      data: { category: 'small_problem', from: 'in_review' },
    })
    await expect(submitted(dana, proposal, [required(marcus)])).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('a draft of a verdict', () => {
  it('is kept for its writer alone, until the verdict is given', async () => {
    const { dana, marcus, sam, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus)])
    const words = { ...(await idsOf(proposal)), decision: 'reject' as const, scores: { customer: 1 }, reason: 'Half a thought.' }
    await keepVerdictDraft(marcus.ctx, words)
    await keepVerdictDraft(marcus.ctx, { ...words, reason: 'A whole one.' })
    expect(await db.verdictDraft.findMany({ where: { round: { proposalId: proposal.id } } })).toMatchObject([
      { reason: 'A whole one.' },
    ])
    await expect(keepVerdictDraft(sam.ctx, words)).rejects.toMatchObject({ code: 'not_found' })
    await expect(keepVerdictDraft((await aWorkspace()).admin.ctx, words)).rejects.toMatchObject({ code: 'not_found' })
    await judged(marcus, proposal, 'approve', { scores: SCORES })
    expect(await db.verdictDraft.count({ where: { round: { proposalId: proposal.id } } })).toBe(0)
  })
})
