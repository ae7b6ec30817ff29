import { describe, expect, it } from 'vitest'
import { SECTION_KEYS } from '@/lib/domain/prfaq'
import { db } from '@/lib/server/db'
import { getDesk } from '@/lib/server/desk/get-desk'
import { putAside } from '@/lib/server/inbox/put-aside'
import { createProposal } from '@/lib/server/proposals/create-proposal'
import { handOver } from '@/lib/server/proposals/hand-over'
import { namePerson } from '@/lib/server/proposals/name-person'
import { catchUpSummaries } from '@/lib/server/writing/catch-up-summaries'
import { aMember, aWorkspace, draftProposal, joined } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'

describe('the Desk', () => {
  it('tells what waits here, one a proposal, the newest first, until it is answered', async () => {
    const { workspace } = await aWorkspace()
    const dana = await aMember(workspace)
    const priya = await aMember(workspace)
    const [bell, bag] = [await draftProposal(dana, { title: 'Second Bell' }), await draftProposal(dana, { title: 'One Bag' })]
    const elsewhere = await aWorkspace()
    await joined(priya.person, elsewhere.workspace)
    const lamp = await draftProposal(elsewhere.admin, { title: 'Lamp Room' })
    await handOver(elsewhere.admin.ctx, { proposalId: lamp.id, personId: priya.person.id })
    await namePerson(dana.ctx, { proposalId: bell.id, personId: priya.person.id, relation: 'coauthor' })
    await handOver(dana.ctx, { proposalId: bag.id, personId: priya.person.id })
    const { waiting } = await getDesk(priya.ctx, 'Europe/London')
    expect(waiting.map(({ proposal, item }) => [proposal.title, item.verb])).toEqual([
      ['One Bag', 'Open it'],
      ['Second Bell', 'Write with them'],
    ])
    await putAside(priya.ctx, { notificationId: waiting[0]?.item.id ?? '', aside: true })
    expect((await getDesk(priya.ctx, 'Europe/London')).waiting.map(({ proposal }) => proposal.title)).toEqual(['Second Bell'])
  })

  it('tells which sections of a draft are still empty', async () => {
    const { workspace, admin } = await aWorkspace()
    const { proposalId } = await createProposal(admin.ctx, {
      title: 'Second Bell',
      teamId: null,
      launchDate: null,
      engineeringMonths: null,
      visibility: 'workspace',
    })
    const content = sampleContent()
    await draftProposal(admin, {
      title: 'One Bag',
      content: { ...content, sections: { ...content.sections, problem: [], headline: '' } },
    })
    const gaps = async () =>
      Object.fromEntries((await getDesk(admin.ctx, 'Europe/London')).mine.rows.map(({ title, gaps }) => [title, gaps]))
    expect(await gaps()).toEqual({ 'Second Bell': SECTION_KEYS, 'One Bag': ['headline', 'problem'] })
    // A summary from before gaps were kept.
    await db.proposalSummary.update({ where: { proposalId }, data: { gaps: [] } })
    await catchUpSummaries(workspace.id)
    expect((await gaps())['Second Bell']).toEqual(SECTION_KEYS)
  })
})
