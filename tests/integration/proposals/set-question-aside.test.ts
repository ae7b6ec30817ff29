import { describe, expect, it } from 'vitest'
import { bringQuestionBack } from '@/lib/server/proposals/bring-question-back'
import { listAnswers } from '@/lib/server/proposals/list-answers'
import { setQuestionAside } from '@/lib/server/proposals/set-question-aside'
import { aMember, approvedProposal, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { holding, outcomes, race } from '@/tests/support/race'
import { countEvents, lastEvent } from '@/tests/support/trail'

const data = (proposal: { id: string }) => ({ proposalId: proposal.id, question: 'data' }) as const
const aside = (proposal: { id: string }, reason = 'It keeps no data.') => ({ ...data(proposal), reason })

describe('a standard question that does not apply', () => {
  it('is kept with its reason, and comes back; both are written down, without the words', async () => {
    const { workspace } = await aWorkspace()
    const dana = await aMember(workspace)
    const proposal = await draftProposal(dana)
    await setQuestionAside(dana.ctx, aside(proposal))
    expect((await listAnswers(proposal.id)).setAside).toEqual({ data: 'It keeps no data.' })
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'proposal.question_set_aside',
      actorId: dana.person.id,
      data: { proposalId: proposal.id, question: 'data' },
    })

    await bringQuestionBack(dana.ctx, data(proposal))
    expect((await listAnswers(proposal.id)).setAside).toEqual({})
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'proposal.question_brought_back',
      actorId: dana.person.id,
      data: { proposalId: proposal.id, question: 'data' },
    })
  })

  it('is for those who write, while the text is open', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const proposal = await draftProposal(dana)
    await expect(setQuestionAside(admin.ctx, aside(proposal))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(bringQuestionBack(admin.ctx, data(proposal))).rejects.toMatchObject({ code: 'forbidden' })
    const cleared = await approvedProposal(dana)
    await expect(setQuestionAside(dana.ctx, aside(cleared))).rejects.toMatchObject({ code: 'conflict' })
    await expect(bringQuestionBack(dana.ctx, data(cleared))).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is not found in another workspace', async () => {
    const proposal = await draftProposal((await aWorkspace()).admin)
    const { admin } = await aWorkspace()
    await expect(setQuestionAside(admin.ctx, aside(proposal))).rejects.toMatchObject({ code: 'not_found' })
    await expect(bringQuestionBack(admin.ctx, data(proposal))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('goes to one of two people who set it aside, or bring it back, at once', async () => {
    const { workspace, admin } = await aWorkspace()
    const priya = await aMember(workspace)
    const proposal = await draftProposal(admin)
    await named(proposal, priya, 'coauthor')
    const setting = await race(
      holding(proposal),
      () => setQuestionAside(admin.ctx, aside(proposal, 'One')),
      () => setQuestionAside(priya.ctx, aside(proposal, 'Two')),
    )
    expect(outcomes(setting)).toEqual(['conflict', 'won'])
    const bringing = await race(
      holding(proposal),
      () => bringQuestionBack(admin.ctx, data(proposal)),
      () => bringQuestionBack(priya.ctx, data(proposal)),
    )
    expect(outcomes(bringing)).toEqual(['conflict', 'won'])
    expect(await countEvents(workspace.id)).toBe(2)
  })
})
