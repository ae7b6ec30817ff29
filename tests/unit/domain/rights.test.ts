import { describe, expect, it } from 'vitest'
import {
  PROPOSAL_RIGHTS,
  PROPOSAL_STATUSES,
  type ProposalAction,
  type ProposalFacts,
  proposalRuling,
  proposalRulings,
} from '@/lib/domain/rights'
import { rightsTable } from '@/lib/domain/rights-table'
import { ROLES } from '@/lib/domain/role-names'
import type { Role } from '@/lib/domain/roles'

/**
 * Every cell, written by hand: who (role, and what they are to the proposal) x action x status. The five letters of a cell
 * are the statuses draft, in review, cleared, rejected, archived: y may, n may never (forbidden), c not in this state (conflict).
 * "open": no relation, and the proposal is open to the workspace. "closed": no relation, and it is not.
 */
const MATRIX = `
                read  write comment saveRevision bringBack nameRevision changeDetails submit withdraw askReviewer close planPremortem share narrow takeOffReviewer handOver shareClearance withdrawClearanceLink archive restore delete waive startEngineering newDraft withdrawClearance noteOutcome
admin  owner    yyyyy yyccc yyccc   yyccc        yyccc     yyyyc        yyccc         yyccc  cyccc    cyccc       yyccc yyycc         yyyyc yyyyy  ycyyy           yyyyc    yyyyc          yyyyy                 ycyyc   ccccy   ycccc  cyccc cyccc            ccycc    yyyyc             yyyyc
admin  coauthor yyyyy yyccc yyccc   yyccc        yyccc     yyyyc        yyccc         yyccc  cyccc    cyccc       yyccc yyycc         yyyyc yyyyy  ycyyy           yyyyc    yyyyc          yyyyy                 ycyyc   ccccy   nnnnn  cyccc cyccc            ccycc    yyyyc             yyyyc
admin  reviewer yyyyy nnnnn yyccc   nnnnn        yyccc     yyyyc        nnnnn         nnnnn  nnnnn    cyccc       yyccc yyycc         yyyyc yyyyy  ycyyy           yyyyc    yyyyc          yyyyy                 ycyyc   ccccy   nnnnn  cyccc cyccc            nnnnn    yyyyc             nnnnn
admin  reader   yyyyy nnnnn yyccc   nnnnn        yyccc     yyyyc        nnnnn         nnnnn  nnnnn    cyccc       yyccc yyycc         yyyyc yyyyy  ycyyy           yyyyc    yyyyc          yyyyy                 ycyyc   ccccy   nnnnn  cyccc cyccc            nnnnn    yyyyc             nnnnn
admin  open     yyyyy nnnnn yyccc   nnnnn        yyccc     yyyyc        nnnnn         nnnnn  nnnnn    cyccc       yyccc yyycc         yyyyc yyyyy  ycyyy           yyyyc    yyyyc          yyyyy                 ycyyc   ccccy   nnnnn  cyccc cyccc            nnnnn    yyyyc             nnnnn
admin  closed   yyyyy nnnnn yyccc   nnnnn        yyccc     yyyyc        nnnnn         nnnnn  nnnnn    cyccc       yyccc yyycc         yyyyc yyyyy  ycyyy           yyyyc    yyyyc          yyyyy                 ycyyc   ccccy   nnnnn  cyccc cyccc            nnnnn    yyyyc             nnnnn
lead   owner    yyyyy yyccc yyccc   yyccc        yyccc     yyyyc        yyccc         yyccc  cyccc    cyccc       yyccc yyycc         yyyyc yyyyy  ycyyy           yyyyc    yyyyc          yyyyy                 ycyyc   ccccy   ycccc  cyccc cyccc            ccycc    yyyyc             yyyyc
lead   coauthor yyyyy yyccc yyccc   yyccc        yyccc     yyyyc        yyccc         yyccc  cyccc    cyccc       yyccc yyycc         yyyyc yyyyy  ycyyy           yyyyc    yyyyc          yyyyy                 ycyyc   ccccy   nnnnn  cyccc cyccc            ccycc    yyyyc             yyyyc
lead   reviewer yyyyy nnnnn yyccc   nnnnn        yyccc     yyyyc        nnnnn         nnnnn  nnnnn    cyccc       yyccc yyycc         yyyyc yyyyy  ycyyy           yyyyc    yyyyc          yyyyy                 ycyyc   ccccy   nnnnn  cyccc cyccc            nnnnn    yyyyc             nnnnn
lead   reader   yyyyy nnnnn yyccc   nnnnn        yyccc     yyyyc        nnnnn         nnnnn  nnnnn    cyccc       yyccc yyycc         yyyyc yyyyy  ycyyy           yyyyc    yyyyc          yyyyy                 ycyyc   ccccy   nnnnn  cyccc cyccc            nnnnn    yyyyc             nnnnn
lead   open     yyyyy nnnnn yyccc   nnnnn        yyccc     yyyyc        nnnnn         nnnnn  nnnnn    cyccc       yyccc yyycc         yyyyc yyyyy  ycyyy           yyyyc    yyyyc          yyyyy                 ycyyc   ccccy   nnnnn  cyccc cyccc            nnnnn    yyyyc             nnnnn
lead   closed   yyyyy nnnnn yyccc   nnnnn        yyccc     yyyyc        nnnnn         nnnnn  nnnnn    cyccc       yyccc yyycc         yyyyc yyyyy  ycyyy           yyyyc    yyyyc          yyyyy                 ycyyc   ccccy   nnnnn  cyccc cyccc            nnnnn    yyyyc             nnnnn
member owner    yyyyy yyccc yyccc   yyccc        yyccc     yyyyc        yyccc         yyccc  cyccc    cyccc       nnnnn yyycc         yyyyc yyyyy  ycyyy           yyyyc    yyyyc          yyyyy                 ycyyc   ccccy   ycccc  nnnnn nnnnn            ccycc    nnnnn             yyyyc
member coauthor yyyyy yyccc yyccc   yyccc        yyccc     yyyyc        yyccc         yyccc  cyccc    cyccc       nnnnn yyycc         nnnnn nnnnn  nnnnn           nnnnn    yyyyc          yyyyy                 nnnnn   nnnnn   nnnnn  nnnnn nnnnn            ccycc    nnnnn             yyyyc
member reviewer yyyyy nnnnn yyccc   nnnnn        nnnnn     nnnnn        nnnnn         nnnnn  nnnnn    nnnnn       nnnnn nnnnn         nnnnn nnnnn  nnnnn           nnnnn    nnnnn          nnnnn                 nnnnn   nnnnn   nnnnn  nnnnn nnnnn            nnnnn    nnnnn             nnnnn
member reader   yyyyy nnnnn yyccc   nnnnn        nnnnn     nnnnn        nnnnn         nnnnn  nnnnn    nnnnn       nnnnn nnnnn         nnnnn nnnnn  nnnnn           nnnnn    nnnnn          nnnnn                 nnnnn   nnnnn   nnnnn  nnnnn nnnnn            nnnnn    nnnnn             nnnnn
member open     yyyyy nnnnn yyccc   nnnnn        nnnnn     nnnnn        nnnnn         nnnnn  nnnnn    nnnnn       nnnnn nnnnn         nnnnn nnnnn  nnnnn           nnnnn    nnnnn          nnnnn                 nnnnn   nnnnn   nnnnn  nnnnn nnnnn            nnnnn    nnnnn             nnnnn
member closed   nnnnn nnnnn nnnnn   nnnnn        nnnnn     nnnnn        nnnnn         nnnnn  nnnnn    nnnnn       nnnnn nnnnn         nnnnn nnnnn  nnnnn           nnnnn    nnnnn          nnnnn                 nnnnn   nnnnn   nnnnn  nnnnn nnnnn            nnnnn    nnnnn             nnnnn
guest  owner    nnnnn nnnnn nnnnn   nnnnn        nnnnn     nnnnn        nnnnn         nnnnn  nnnnn    nnnnn       nnnnn nnnnn         nnnnn nnnnn  nnnnn           nnnnn    nnnnn          nnnnn                 nnnnn   nnnnn   nnnnn  nnnnn nnnnn            nnnnn    nnnnn             nnnnn
guest  coauthor yyyyy yyccc yyccc   yyccc        yyccc     yyyyc        yyccc         yyccc  cyccc    cyccc       nnnnn yyycc         nnnnn nnnnn  nnnnn           nnnnn    yyyyc          yyyyy                 nnnnn   nnnnn   nnnnn  nnnnn nnnnn            ccycc    nnnnn             yyyyc
guest  reviewer yyyyy nnnnn yyccc   nnnnn        nnnnn     nnnnn        nnnnn         nnnnn  nnnnn    nnnnn       nnnnn nnnnn         nnnnn nnnnn  nnnnn           nnnnn    nnnnn          nnnnn                 nnnnn   nnnnn   nnnnn  nnnnn nnnnn            nnnnn    nnnnn             nnnnn
guest  reader   yyyyy nnnnn yyccc   nnnnn        nnnnn     nnnnn        nnnnn         nnnnn  nnnnn    nnnnn       nnnnn nnnnn         nnnnn nnnnn  nnnnn           nnnnn    nnnnn          nnnnn                 nnnnn   nnnnn   nnnnn  nnnnn nnnnn            nnnnn    nnnnn             nnnnn
guest  open     nnnnn nnnnn nnnnn   nnnnn        nnnnn     nnnnn        nnnnn         nnnnn  nnnnn    nnnnn       nnnnn nnnnn         nnnnn nnnnn  nnnnn           nnnnn    nnnnn          nnnnn                 nnnnn   nnnnn   nnnnn  nnnnn nnnnn            nnnnn    nnnnn             nnnnn
guest  closed   nnnnn nnnnn nnnnn   nnnnn        nnnnn     nnnnn        nnnnn         nnnnn  nnnnn    nnnnn       nnnnn nnnnn         nnnnn nnnnn  nnnnn           nnnnn    nnnnn          nnnnn                 nnnnn   nnnnn   nnnnn  nnnnn nnnnn            nnnnn    nnnnn             nnnnn
`

const RELATIONS = ['owner', 'coauthor', 'reviewer', 'reader', 'open', 'closed'] as const

const [head = [], ...rows] = MATRIX.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const actions = head as ProposalAction[]

describe('rights to a proposal', () => {
  it('has a cell for every role, relation, action and status', () => {
    expect([...actions].sort()).toEqual(Object.keys(PROPOSAL_RIGHTS).sort())
    const expected = ROLES.flatMap((role) => RELATIONS.map((relation) => `${role} ${relation}`))
    expect(rows.map(([role, relation]) => `${role} ${relation}`).sort()).toEqual(expected.sort())
    expect(rows.every((row) => row.length === actions.length + 2)).toBe(true)
  })

  it.each(rows)('%s %s', (role, relation, ...cells) => {
    const got = actions.map((action) =>
      PROPOSAL_STATUSES.map((status) => letter(action, { ...facts(relation as string), status }, role as Role)).join(''),
    )
    expect(Object.fromEntries(actions.map((action, at) => [action, got[at]]))).toEqual(
      Object.fromEntries(actions.map((action, at) => [action, cells[at]])),
    )
  })

  it('adds up what one person is to a proposal', () => {
    const proposal: ProposalFacts = { ...facts('closed'), relations: ['reader', 'coauthor'] }
    expect(letter('write', proposal, 'guest')).toBe('y')
  })

  it('never deletes what was submitted once, though it is a draft again', () => {
    const proposal: ProposalFacts = { ...facts('owner'), firstSubmittedAt: new Date() }
    const ruling = proposalRuling('delete', proposal, { personId: 'me', role: 'member' })
    expect(ruling).toEqual({
      allowed: false,
      code: 'conflict',
      reason: 'It was submitted for review once, so it stays on record. Archive it instead.',
    })
  })

  it('says who can and what to do first', () => {
    expect(reason('archive', 'coauthor', 'draft')).toBe('Only its owner or a lead can archive it.')
    expect(reason('write', 'reader', 'draft')).toBe('Only its owner or a co-author can write its text.')
    expect(reason('bringBack', 'reviewer', 'draft')).toBe(
      'Only its owner, a co-author or a lead can bring text of a revision back.',
    )
    expect(reason('archive', 'owner', 'in_review')).toBe('Withdraw it from review first.')
    expect(reason('write', 'owner', 'cleared')).toBe('Its text is cleared to build and locked.')
    expect(reason('write', 'owner', 'rejected')).toBe('It was rejected and closed.')
    expect(reason('write', 'owner', 'archived')).toBe('It is archived. Restore it first.')
    expect(reason('restore', 'owner', 'draft')).toBe('It is not archived.')
    expect(reason('delete', 'owner', 'cleared')).toBe('Only a draft can be deleted. Archive it instead.')
  })

  it('says who can do what has to come first, to whoever cannot', () => {
    const withdraws = 'It is in review. Only its owner or a co-author can withdraw it.'
    expect(reason('archive', 'open', 'in_review', 'lead')).toBe(withdraws)
    expect(reason('takeOffReviewer', 'reviewer', 'in_review', 'admin')).toBe(withdraws)
    expect(reason('archive', 'coauthor', 'in_review', 'lead')).toBe('Withdraw it from review first.')
    expect(reason('write', 'coauthor', 'archived')).toBe('It is archived. Only its owner or a lead can restore it.')
    expect(reason('comment', 'reader', 'archived', 'lead')).toBe('It is archived. Restore it first.')
  })

  it('gives a page every ruling at once', () => {
    const rulings = proposalRulings(facts('owner'), { personId: 'me', role: 'member' })
    expect(Object.keys(rulings).sort()).toEqual([...actions].sort())
    expect(rulings.write.allowed).toBe(true)
    expect(rulings.restore.allowed).toBe(false)
  })

  it('prints the table that the README shows', () => {
    const table = rightsTable()
    expect(table).toContain('| Write its text | yes | yes |  |  |  |  | Draft, In review |')
    expect(table).toContain('| Start a proposal | yes | yes | yes |  |')
  })
})

function facts(relation: string): ProposalFacts {
  const named = relation === 'coauthor' || relation === 'reviewer' || relation === 'reader'
  return {
    id: '0198a0d4-0000-7000-8000-000000000001',
    workspaceId: '0198a0d4-0000-7000-8000-000000000002',
    status: 'draft',
    ownerId: relation === 'owner' ? 'me' : 'somebody else',
    visibility: relation === 'open' ? 'workspace' : 'named',
    firstSubmittedAt: null,
    relations: named ? [relation] : [],
  }
}

function letter(action: ProposalAction, proposal: ProposalFacts, role: Role): string {
  const ruling = proposalRuling(action, proposal, { personId: 'me', role })
  if (ruling.allowed) return 'y'
  return ruling.code === 'forbidden' ? 'n' : ruling.code === 'conflict' ? 'c' : `?${ruling.code}`
}

function reason(action: ProposalAction, relation: string, status: ProposalFacts['status'], role: Role = 'member'): string | null {
  const ruling = proposalRuling(action, { ...facts(relation), status }, { personId: 'me', role })
  return ruling.allowed ? null : ruling.reason
}
