import { describe, expect, it } from 'vitest'
import { ChangeClaritySettingsInput, ChangeCustomerTermsInput } from '@/lib/domain/clarity-settings'
import { changeClaritySettings } from '@/lib/server/clarity/change-clarity-settings'
import { changeCustomerTerms } from '@/lib/server/clarity/change-customer-terms'
import { checkCommitted } from '@/lib/server/clarity/check-committed'
import { getClarityContext } from '@/lib/server/clarity/get-clarity-context'
import { getClaritySettings } from '@/lib/server/clarity/get-clarity-settings'
import { db } from '@/lib/server/db'
import { getProposal } from '@/lib/server/proposals/get-proposal'
import { getWritePage } from '@/lib/server/writing/get-write-page'
import { aMember, approvedProposal, aWorkspace, draftProposal, named, type Somebody } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { holding, outcomes, race } from '@/tests/support/race'
import { countEvents, lastEvent } from '@/tests/support/trail'

const parsed = (over: object = {}) =>
  ChangeClaritySettingsInput.parse({
    own: [{ term: ' dispensing  unit ', plain: 'tray' }],
    allowed: ['KPI', 'kpi', ''],
    names: ['Solutions House'],
    kinds: { passive: 'off', vague: 'soft' },
    seen: 0,
    ...over,
  })

describe('what a workspace tells the check', () => {
  it('is kept, counts in every proposal, and is written down by number and kind', async () => {
    const { workspace, admin } = await aWorkspace()
    await changeClaritySettings(admin.ctx, parsed())
    expect(await getClaritySettings(admin.ctx)).toEqual({
      own: [{ term: 'dispensing unit', plain: 'tray' }],
      allowed: ['kpi'],
      names: ['Solutions House'],
      kinds: { passive: 'off', vague: 'soft' },
      version: 1,
      may: { allowed: true },
    })
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'clarity.settings_changed',
      actorId: admin.person.id,
      data: { version: 1, own: 1, allowed: 1, names: 1, kinds: ['passive: off', 'vague: soft'] },
    })
    const content = sampleContent()
    content.sections.headline = 'Many patients get a dispensing unit'
    const proposal = await draftProposal(admin, { content })
    const { findings } = await checkCommitted(db, admin.ctx, proposal.id)
    expect(findings.filter(({ part }) => part === 'headline')).toMatchObject([
      { kind: 'vague', severity: 'look' },
      { kind: 'jargon', words: 'dispensing unit', wayOut: { type: 'replace', text: 'tray' } },
    ])
  })

  it('is for admins, and stays in its workspace', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    await expect(changeClaritySettings(dana.ctx, parsed())).rejects.toMatchObject({ code: 'forbidden' })
    await changeClaritySettings(admin.ctx, parsed())
    expect((await getClaritySettings((await aWorkspace()).admin.ctx)).version).toBe(0)
    const guest = await aMember(workspace, 'guest')
    await expect(getClaritySettings(guest.ctx)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is not saved over what somebody saved meanwhile', async () => {
    const { workspace, admin } = await aWorkspace()
    const other = await aMember(workspace, 'admin')
    const hold = { sql: 'SELECT 1 FROM workspace WHERE id = $1 FOR UPDATE', values: [workspace.id] }
    const both = (seen: number) =>
      race(
        hold,
        () => changeClaritySettings(admin.ctx, parsed({ seen })),
        () => changeClaritySettings(other.ctx, parsed({ seen })),
      )
    expect(outcomes(await both(0))).toEqual(['conflict', 'won'])
    expect(outcomes(await both(1))).toEqual(['conflict', 'won'])
    expect(await countEvents(workspace.id)).toBe(2)
  })
})

describe('what the check in a browser is told', () => {
  it('is every word for a member, and for a guest those alone that stand in the text', async () => {
    const { workspace, admin } = await aWorkspace()
    const words = {
      own: [
        { term: 'dispensing unit', plain: 'tray' },
        { term: 'project falcon', plain: 'the merger' },
      ],
      allowed: ['KPI', 'WACC'],
      names: ['Acme Takeover', 'Solutions House'],
    }
    await changeClaritySettings(admin.ctx, parsed(words))
    const content = sampleContent()
    content.sections.headline = 'A Dispensing  unit with a kpi from Solutions House'
    const proposal = await draftProposal(admin, { content, title: 'Second Bell' })
    await changeCustomerTerms(admin.ctx, ChangeCustomerTermsInput.parse({ proposalId: proposal.id, terms: ['GPU'], seen: 0 }))
    const told = async ({ ctx }: Somebody) => (await getWritePage(ctx, await getProposal(ctx, proposal.id))).clarity.context
    const kinds = { passive: 'off', vague: 'soft' }
    const titles = ['Second Bell', 'Northgate Pharmacy']
    expect(await told(await aMember(workspace))).toEqual({
      ...words,
      allowed: [...words.allowed, 'GPU'],
      names: [...titles, ...words.names],
      kinds,
    })
    for (const relation of ['reader', 'coauthor'] as const) {
      const helen = await aMember(workspace, 'guest')
      await named(proposal, helen, relation)
      const own = [{ term: 'dispensing unit', plain: 'tray' }]
      expect(await told(helen)).toEqual({ own, allowed: ['KPI', 'GPU'], names: [...titles, 'Solutions House'], kinds })
    }
  })
})

describe('the terms that a customer uses', () => {
  const terms = (proposalId: string, over: object = {}) =>
    ChangeCustomerTermsInput.parse({ proposalId, terms: ['KPI'], seen: 0, ...over })

  it('need no plainer word in their proposal', async () => {
    const { workspace, admin } = await aWorkspace()
    const proposal = await draftProposal(admin)
    await changeCustomerTerms(admin.ctx, terms(proposal.id))
    expect((await getClarityContext(db, proposal.id, '2026-11-25')).context.allowed).toEqual(['KPI'])
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'clarity.terms_changed',
      actorId: admin.person.id,
      data: { proposalId: proposal.id, version: 1, terms: 1 },
    })
  })

  it('are for those who write, while the text is open, in their workspace', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const proposal = await draftProposal(dana)
    await expect(changeCustomerTerms(admin.ctx, terms(proposal.id))).rejects.toMatchObject({ code: 'forbidden' })
    const cleared = await approvedProposal(dana)
    await expect(changeCustomerTerms(dana.ctx, terms(cleared.id))).rejects.toMatchObject({ code: 'conflict' })
    const elsewhere = (await aWorkspace()).admin
    await expect(changeCustomerTerms(elsewhere.ctx, terms(proposal.id))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are not saved over what somebody saved meanwhile', async () => {
    const { workspace, admin } = await aWorkspace()
    const priya = await aMember(workspace)
    const proposal = await draftProposal(admin)
    await named(proposal, priya, 'coauthor')
    const both = (seen: number) =>
      race(
        holding(proposal),
        () => changeCustomerTerms(admin.ctx, terms(proposal.id, { seen })),
        () => changeCustomerTerms(priya.ctx, terms(proposal.id, { seen })),
      )
    expect(outcomes(await both(0))).toEqual(['conflict', 'won'])
    expect(outcomes(await both(1))).toEqual(['conflict', 'won'])
  })
})
