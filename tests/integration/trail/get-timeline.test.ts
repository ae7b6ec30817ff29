import { describe, expect, it } from 'vitest'
import { transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { recordEvent } from '@/lib/server/events'
import { archiveProposal } from '@/lib/server/proposals/archive-proposal'
import { restoreProposal } from '@/lib/server/proposals/restore-proposal'
import { saveAnswer } from '@/lib/server/proposals/save-answer'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { getTimeline } from '@/lib/server/trail/get-timeline'
import { aMember, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { clearedProposal } from '@/tests/support/cleared'
import { inReview } from '@/tests/support/gate'

describe('the timeline of a proposal', () => {
  it('tells whoever may read it what happened, and nothing of another proposal', async () => {
    const { workspace, admin } = await aWorkspace()
    const proposal = await draftProposal(admin, { visibility: 'named' })
    const other = await draftProposal(admin, { title: 'Quiet Hour' })
    const helen = await aMember(workspace, 'guest', { name: 'Helen Osei' })
    await named(proposal, helen, 'reader')
    await saveAnswer(admin.ctx, { proposalId: proposal.id, question: 'customer', text: 'People who wait', seen: '' })
    await saveRevision(admin.ctx, { proposalId: proposal.id, message: '' })
    await saveRevision(admin.ctx, { proposalId: other.id, message: '' })
    await archiveProposal(admin.ctx, { proposalId: proposal.id })
    await restoreProposal(admin.ctx, { proposalId: proposal.id })
    const { events, newer } = await getTimeline(helen.ctx, proposal.id, 'UTC')
    expect(events.map(({ says, by }) => [by?.name, says])).toEqual([
      ['Marcus Lindqvist', 'answered one of the five questions'],
      ['Marcus Lindqvist', 'saved revision 1'],
      ['Marcus Lindqvist', 'archived it'],
      ['Marcus Lindqvist', 'restored it from the archive'],
    ])
    expect(newer).toBeNull()
    const first = events[0]?.sequence ?? 0
    expect((await getTimeline(helen.ctx, proposal.id, 'UTC', first)).events).toHaveLength(3)
  })

  it('tells by its moment that a clearance ran out, which no entry says, unless it was ended before', async () => {
    const { admin } = await aWorkspace()
    const { proposal } = await clearedProposal(admin, admin)
    await archiveProposal(admin.ctx, { proposalId: proposal.id })
    const { expiresAt } = await db.clearance.findFirstOrThrow({ where: { proposalId: proposal.id } })
    const last = async (now: Date) => {
      const event = (await getTimeline({ ...admin.ctx, now: () => now }, proposal.id, 'UTC')).events.at(-1)
      return [event?.says, event?.by?.name, event?.at]
    }
    const archived = ['archived it', 'Marcus Lindqvist', expect.any(Date)]
    expect(await last(new Date(expiresAt.getTime() - 1))).toEqual(archived)
    expect(await last(expiresAt)).toEqual(['the clearance of revision 1 ran out', undefined, expiresAt])
    const ended = { endedAt: new Date(), endedById: admin.person.id, end: 'withdrawn', endReason: 'The law changed.' } as const
    await db.clearance.updateMany({ where: { proposalId: proposal.id }, data: ended })
    expect(await last(expiresAt)).toEqual(archived)
  })

  it('is not found by a member to whom it is not open, nor from another workspace', async () => {
    const { workspace, admin } = await aWorkspace()
    const proposal = await draftProposal(admin, { visibility: 'named' })
    const strangers = [await aMember(workspace), await aMember(workspace, 'guest'), (await aWorkspace()).admin]
    for (const { ctx } of strangers)
      await expect(getTimeline(ctx, proposal.id, 'UTC')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('says that a verdict was given only once its round has ended, also to a lead', async () => {
    const some = await inReview()
    const { elena, marcus, proposal, roundId, revisionNumber } = some
    await transaction(elena.ctx, async (tx) => {
      recordEvent(tx, elena.ctx, 'review.verdict_given', {
        proposalId: proposal.id,
        round: 1,
        revision: revisionNumber,
        verdictId: 'v',
      })
    })
    const says = async () => (await getTimeline(marcus.ctx, proposal.id, 'UTC')).events.map((event) => event.says)
    expect(await says()).not.toContain('gave a verdict on revision 1')
    await db.round.update({
      where: { id: roundId },
      data: { end: 'withdrawn', endedAt: new Date(), endedById: marcus.person.id },
    })
    expect(await says()).toContain('gave a verdict on revision 1')
  })
})
