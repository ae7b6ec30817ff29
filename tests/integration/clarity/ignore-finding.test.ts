import { describe, expect, it } from 'vitest'
import { bringFindingBack } from '@/lib/server/clarity/bring-finding-back'
import { checkCommitted } from '@/lib/server/clarity/check-committed'
import { ignoreFinding } from '@/lib/server/clarity/ignore-finding'
import { listIgnoredFindings } from '@/lib/server/clarity/list-ignored-findings'
import { db } from '@/lib/server/db'
import { aMember, approvedProposal, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { typeHeadline } from '@/tests/support/live-edits'
import { holding, outcomes, race } from '@/tests/support/race'
import { countEvents, lastEvent } from '@/tests/support/trail'

const vague = () => {
  const content = sampleContent()
  content.sections.headline = 'Second Bell rings many patients'
  return content
}

async function setting() {
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const proposal = await draftProposal(dana, { content: vague() })
  const finding = (await checkCommitted(db, dana.ctx, proposal.id)).findings.find(({ words }) => words === 'many')
  if (!finding) throw new Error('the check does not find "many"')
  const one = { proposalId: proposal.id, findingId: finding.id }
  return { workspace, admin, dana, proposal, one, ignored: { ...one, reason: 'We cannot count them yet.' } }
}

describe('a finding that somebody ignores', () => {
  it('is kept with its words, who and why, and comes back; both are written down, without the words', async () => {
    const { workspace, dana, proposal, one, ignored } = await setting()
    await ignoreFinding(dana.ctx, ignored)
    expect(await listIgnoredFindings(proposal.id)).toMatchObject([
      {
        findingId: one.findingId,
        kind: 'vague',
        words: 'many',
        sentence: 'Second Bell rings many patients',
        reason: 'We cannot count them yet.',
        ignoredBy: { name: 'Dana Okafor' },
      },
    ])
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'clarity.finding_ignored',
      actorId: dana.person.id,
      data: { ...one, kind: 'vague' },
    })

    await bringFindingBack(dana.ctx, one)
    expect(await listIgnoredFindings(proposal.id)).toEqual([])
    expect(await lastEvent(workspace.id)).toEqual({ action: 'clarity.finding_brought_back', actorId: dana.person.id, data: one })
  })

  it('is another finding once its sentence changed', async () => {
    const { dana, proposal, ignored } = await setting()
    await typeHeadline(proposal, dana.person, 'Second Bell rings many patients at nine')
    await expect(ignoreFinding(dana.ctx, ignored)).rejects.toMatchObject({ code: 'conflict' })
    expect(await listIgnoredFindings(proposal.id)).toEqual([])
  })

  it('is for those who write, while the text is open', async () => {
    const { admin, dana, one, ignored } = await setting()
    await expect(ignoreFinding(admin.ctx, ignored)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(bringFindingBack(admin.ctx, one)).rejects.toMatchObject({ code: 'forbidden' })
    const cleared = await approvedProposal(dana, { content: vague() })
    await expect(ignoreFinding(dana.ctx, { ...ignored, proposalId: cleared.id })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is not found in another workspace', async () => {
    const { one, ignored } = await setting()
    const { admin } = await aWorkspace()
    await expect(ignoreFinding(admin.ctx, ignored)).rejects.toMatchObject({ code: 'not_found' })
    await expect(bringFindingBack(admin.ctx, one)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('goes to one of two people who ignore it, or bring it back, at once', async () => {
    const { workspace, dana, proposal, one, ignored } = await setting()
    const priya = await aMember(workspace)
    await named(proposal, priya, 'coauthor')
    const both = (verb: typeof ignoreFinding | typeof bringFindingBack) =>
      race(
        holding(proposal),
        () => verb(dana.ctx, ignored),
        () => verb(priya.ctx, ignored),
      )
    expect(outcomes(await both(ignoreFinding))).toEqual(['conflict', 'won'])
    expect(outcomes(await both(bringFindingBack))).toEqual(['conflict', 'won'])
    expect(await countEvents(workspace.id)).toBe(2)
    expect(one.findingId).toMatch(/^[0-9a-z]+$/)
  })
})
