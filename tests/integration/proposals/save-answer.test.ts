import { describe, expect, it } from 'vitest'
import { listAnswers } from '@/lib/server/proposals/list-answers'
import { saveAnswer } from '@/lib/server/proposals/save-answer'
import { aMember, approvedProposal, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { holding, outcomes, race } from '@/tests/support/race'
import { countEvents, lastEvent } from '@/tests/support/trail'

const customer = (proposal: { id: string }, text: string, seen = '') =>
  ({ proposalId: proposal.id, question: 'customer', text, seen }) as const

describe('answering one of the five questions', () => {
  it('keeps the answer, and writes down which question and by whom, but not the words', async () => {
    const { workspace } = await aWorkspace()
    const dana = await aMember(workspace)
    const priya = await aMember(workspace, 'guest')
    const proposal = await draftProposal(dana)
    await named(proposal, priya, 'coauthor')
    await saveAnswer(priya.ctx, customer(proposal, 'People with four medicines'))

    expect((await listAnswers(proposal.id)).answers).toMatchObject({ customer: 'People with four medicines', problem: '' })
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'proposal.question_answered',
      actorId: priya.person.id,
      data: { proposalId: proposal.id, question: 'customer', open: false },
    })
  })

  it('changes it, and leaves it open again', async () => {
    const { workspace, admin } = await aWorkspace()
    const proposal = await draftProposal(admin)
    await saveAnswer(admin.ctx, customer(proposal, 'One'))
    await saveAnswer(admin.ctx, customer(proposal, 'Two', 'One'))
    expect((await listAnswers(proposal.id)).answers.customer).toBe('Two')
    await saveAnswer(admin.ctx, customer(proposal, '', 'Two'))
    expect((await listAnswers(proposal.id)).answers.customer).toBe('')
    await saveAnswer(admin.ctx, customer(proposal, 'Three'))
    expect((await listAnswers(proposal.id)).answers.customer).toBe('Three')
    expect(await countEvents(workspace.id)).toBe(4)
  })

  it('is no event when nothing is new', async () => {
    const { workspace, admin } = await aWorkspace()
    const proposal = await draftProposal(admin)
    await saveAnswer(admin.ctx, customer(proposal, ''))
    expect(await countEvents(workspace.id)).toBe(0)
  })

  it('refuses a reader, a lead who does not write it, and a locked text', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const tom = await aMember(workspace)
    const proposal = await draftProposal(dana)
    for (const { ctx } of [admin, tom])
      await expect(saveAnswer(ctx, customer(proposal, 'X'))).rejects.toMatchObject({ code: 'forbidden' })
    const cleared = await approvedProposal(dana)
    await expect(saveAnswer(dana.ctx, customer(cleared, 'X'))).rejects.toMatchObject({ code: 'conflict' })
  })

  it('does not find a proposal of another workspace', async () => {
    const proposal = await draftProposal((await aWorkspace()).admin)
    const { admin } = await aWorkspace()
    await expect(saveAnswer(admin.ctx, customer(proposal, 'X'))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('overwrites nobody from a screen that is older than the answer', async () => {
    const { admin } = await aWorkspace()
    const proposal = await draftProposal(admin)
    await saveAnswer(admin.ctx, customer(proposal, 'One'))
    for (const seen of ['', 'Another'])
      await expect(saveAnswer(admin.ctx, customer(proposal, 'Two', seen))).rejects.toMatchObject({ code: 'conflict' })
    expect((await listAnswers(proposal.id)).answers.customer).toBe('One')
  })

  it.each(['', 'Before'])('lets one of two people win who answer at once over %j', async (seen) => {
    const { workspace, admin } = await aWorkspace()
    const priya = await aMember(workspace)
    const proposal = await draftProposal(admin)
    await named(proposal, priya, 'coauthor')
    if (seen) await saveAnswer(admin.ctx, customer(proposal, seen))
    const before = await countEvents(workspace.id)
    const results = await race(
      holding(proposal),
      () => saveAnswer(admin.ctx, customer(proposal, 'One', seen)),
      () => saveAnswer(priya.ctx, customer(proposal, 'Two', seen)),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await countEvents(workspace.id)).toBe(before + 1)
  })
})
