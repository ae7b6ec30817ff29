import { describe, expect, it } from 'vitest'
import { askRiskRuling, riskEntryId, riskQuestion } from '@/lib/domain/premortem/faq-link'
import type { ProposalFacts } from '@/lib/domain/rights'
import { isEntryId } from '@/lib/editor/document-roots'

describe('the question of a risk', () => {
  it.each([
    ['nobody picked up', 'What if nobody picked up?'],
    ['nobody picked up.', 'What if nobody picked up?'],
    ['Tesco delisted us', 'What do we do if this happens: “Tesco delisted us”?'],
    ['it rang. We rang anyway.', 'What if it rang?'],
    ['“I am not that old.” They said no.', 'What do we do if this happens: “I am not that old.”?'],
    ['they asked “why?”', 'What if they asked “why?”?'],
  ])('of "%s" is "%s"', (text, question) => expect(riskQuestion(text)).toBe(question))

  it('has one id, which the text takes', () => {
    const id = riskEntryId('0199f0c4-7c1e-7000-8000-0123456789ab')
    expect(id).toBe('risk-0199f0c47c1e700080000123456789ab')
    expect(isEntryId(id)).toBe(true)
  })
})

describe('who may put a risk into the text', () => {
  const proposal: ProposalFacts = {
    id: 'p',
    workspaceId: 'w',
    status: 'draft',
    ownerId: 'owner',
    visibility: 'workspace',
    firstSubmittedAt: null,
    relations: [],
  }
  const ruling = (personId: string, over: Partial<ProposalFacts> = {}, isInvited = true, closedAt: Date | null = null) =>
    askRiskRuling({ proposal: { ...proposal, ...over }, isInvited, closedAt }, { personId, role: 'member' })
  it('is whoever writes the text, while it is open, and who may see the risk', () => {
    expect(ruling('owner').allowed).toBe(true)
    expect(ruling('other', { relations: ['coauthor'] }).allowed).toBe(true)
    expect(ruling('other')).toMatchObject({ allowed: false, code: 'forbidden' })
    expect(ruling('owner', { status: 'cleared' })).toMatchObject({ allowed: false, code: 'conflict' })
    expect(ruling('owner', {}, false)).toMatchObject({ allowed: false, code: 'forbidden' })
    expect(ruling('owner', {}, false, new Date()).allowed).toBe(true)
  })
})
