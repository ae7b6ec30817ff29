import { describe, expect, it } from 'vitest'
import { DAY_MS } from '@/lib/domain/day'
import { ListFilters } from '@/lib/domain/finding/filters'
import { PortfolioFilters, type StatusChoice } from '@/lib/domain/portfolio/filters'
import { db } from '@/lib/server/db'
import { listWaitingReviews } from '@/lib/server/desk/list-waiting-reviews'
import { listAllProposals } from '@/lib/server/finding/list-all-proposals'
import { clearRevision } from '@/lib/server/gate/clear-revision'
import { findClearance } from '@/lib/server/gate/find-clearance'
import { openNewDraft } from '@/lib/server/gate/open-new-draft'
import { withdrawClearance } from '@/lib/server/gate/withdraw-clearance'
import { countStandings } from '@/lib/server/portfolio/count-standings'
import { exportStandings } from '@/lib/server/portfolio/export-standings'
import { listStandings } from '@/lib/server/portfolio/list-standings'
import { writeStanding } from '@/lib/server/portfolio/write-standing'
import { draftProposal, type Somebody } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { type InReview, inReview, SHORT_POLICY } from '@/tests/support/gate'

const ALWAYS = { from: null, until: new Date('2100-01-01') }
const STATUSES: StatusChoice[] = ['open', 'draft', 'in_review', 'cleared', 'expired', 'rejected', 'archived']
const at = ({ ctx }: Somebody, now: Date) => ({ ...ctx, now: () => now })

/** What the portfolio says of the one proposal of a workspace at this instant, by each of its ways. */
async function said(lead: Somebody, now: Date) {
  const ctx = at(lead, now)
  const filters = (status: StatusChoice | null) => PortfolioFilters.parse({ status, span: 'all' })
  const under = async (status: StatusChoice) => (await listStandings(ctx, filters(status), ALWAYS, 5)).rows.length > 0
  const found = await Promise.all(STATUSES.map(async (status) => ((await under(status)) ? [status] : [])))
  const { rows } = await listStandings(ctx, filters(null), ALWAYS, 5)
  const counts = Object.entries(await countStandings(ctx, filters('rejected'), ALWAYS))
  let csv = ''
  for await (const piece of exportStandings(ctx, filters(null), 'UTC')) csv += piece
  return {
    found: found.flat(),
    row: rows.map(({ state, cleared }) => [state, cleared]),
    counted: counts.flatMap(([key, count]) => (count > 0 ? [key] : [])),
    csv: csv.trim().split('\r\n')[1]?.split(',').slice(3, 5),
  }
}

async function cleared(): Promise<InReview & { end: Date }> {
  const some = await inReview()
  const { proposal, roundId, marcus, workspace } = some
  await clearRevision({ proposalId: proposal.id, roundId, workspaceId: workspace.id, personId: marcus.person.id }, 0n)
  const { expiresAt } = await db.clearance.findFirstOrThrow({ where: { proposalId: proposal.id } })
  return { ...some, end: expiresAt }
}

/** Orders to write it anew that whoever looks at this instant carries out. */
const ordered = (proposalId: string, now: Date) => db.standingOrder.count({ where: { proposalId, notBefore: { lte: now } } })
const justBefore = (moment: Date) => new Date(moment.getTime() - 1)

describe('a clearance in the portfolio', () => {
  it('holds until its instant and not a millisecond longer, in filter, tabs, row and CSV alike, with nobody writing anything', async () => {
    const { marcus, end, proposal } = await cleared()
    const holds = { found: ['cleared'], row: [['cleared', 1]], counted: ['cleared', 'all'], csv: ['cleared', '1'] }
    const isOver = { found: ['expired'], row: [['cleared', null]], counted: ['expired', 'all'], csv: ['expired', ''] }
    for (const [now, expected] of [
      [justBefore(end), holds],
      [end, isOver],
      [new Date(end.getTime() + 400 * DAY_MS), isOver],
    ] as const) {
      expect((await findClearance(db, () => now, proposal.id)).cleared).toBe(expected === holds)
      expect(await said(marcus, now)).toEqual(expected)
    }
  })

  it('stands as expired since that instant, written anew unasked', async () => {
    const { end, proposal } = await cleared()
    const since = async () => (await db.proposalStanding.findUniqueOrThrow({ where: { proposalId: proposal.id } })).stateSince
    await writeStanding(proposal.id)
    const clearedAt = await since()
    expect([await ordered(proposal.id, justBefore(end)), await ordered(proposal.id, end)]).toEqual([0, 1])
    await writeStanding(proposal.id, () => justBefore(end))
    expect(await since()).toEqual(clearedAt)
    await writeStanding(proposal.id, () => end)
    expect(await since()).toEqual(end)
    expect(await ordered(proposal.id, new Date('2100-01-01'))).toBe(0)
  })

  it('is told beside a newer draft, and goes in the transaction that takes it back', async () => {
    const { marcus, dana, end, proposal } = await cleared()
    await openNewDraft(dana.ctx, { proposalId: proposal.id })
    const drafted = { found: ['open', 'draft'], counted: ['open', 'all'] }
    expect(await said(marcus, justBefore(end))).toEqual({ ...drafted, row: [['draft', 1]], csv: ['draft', '1'] })
    expect(await said(marcus, end)).toEqual({ ...drafted, row: [['draft', null]], csv: ['draft', ''] })
    await withdrawClearance(marcus.ctx, { proposalId: proposal.id, revisionNumber: 1, reason: 'The trial found a danger.' })
    expect(await said(marcus, justBefore(end))).toEqual({ ...drafted, row: [['draft', null]], csv: ['draft', ''] })
  })

  it('stands, sorted by status, before those that still hold once it is over, page after page', async () => {
    const one = await cleared()
    const two = await inReview({ workspace: one })
    const { proposal, roundId, marcus, workspace } = two
    await clearRevision({ proposalId: proposal.id, roundId, workspaceId: workspace.id, personId: marcus.person.id }, 0n)
    await db.clearance.updateMany({
      where: { proposalId: one.proposal.id },
      data: { expiresAt: new Date(Date.now() + 400 * DAY_MS) },
    })
    const draft = await draftProposal(one.dana, { content: sampleContent() })
    const order = [draft.id, proposal.id, one.proposal.id]
    for (const isDown of [false, true]) {
      const ids: string[] = []
      let after = null as PortfolioFilters['after']
      do {
        const filters = { ...PortfolioFilters.parse({ span: 'all' }), sort: { column: 'status' as const, isDown }, after }
        const page = await listStandings(at(marcus, one.end), filters, ALWAYS, 1)
        ids.push(...page.rows.map(({ id }) => id))
        after = page.next
      } while (after)
      expect(ids).toEqual(isDown ? [...order].reverse() : order)
    }
  })

  it('is found so in the list of all proposals too', async () => {
    const { dana, end, proposal } = await cleared()
    const found = async (status: string, now: Date) => {
      const { rows, total } = await listAllProposals(at(dana, now), ListFilters.parse({ status }))
      return [rows.map(({ id, cleared: revision }) => [id, revision]), total]
    }
    expect(await found('cleared', justBefore(end))).toEqual([[[proposal.id, 1]], 1])
    expect(await found('expired', justBefore(end))).toEqual([[], 0])
    expect(await found('cleared', end)).toEqual([[], 0])
    expect(await found('expired', end)).toEqual([[[proposal.id, null]], 1])
  })
})

describe('what lists keep of a gate', () => {
  const kept = async (proposalId: string) => {
    const { writtenAt, ...row } = await db.proposalStanding.findUniqueOrThrow({ where: { proposalId } })
    return row
  }

  it('holds nothing that a delegation changes: when its time is over the review is asked of its owner again, and the list says the same', async () => {
    const some = await inReview({ approved: false, policy: SHORT_POLICY })
    const { proposal, roundId, revisionNumber, elena, marcus } = some
    const until = new Date(Date.now() + 5 * DAY_MS)
    const verdict = { role: '', sections: [], rubric: {}, reason: '', at: new Date() }
    const handed = { ...verdict, decision: 'delegate' as const, personId: elena.person.id, delegateId: marcus.person.id }
    await db.verdict.create({ data: { ...handed, proposalId: proposal.id, roundId, revisionNumber } })
    const asked = { roundId, askedAt: new Date(), askedById: elena.person.id, required: true, sections: [] }
    await db.roundReviewer.create({ data: { ...asked, personId: marcus.person.id, standInForId: elena.person.id, until } })
    const shown = []
    for (const now of [justBefore(until), until]) {
      await writeStanding(proposal.id, () => now)
      const asking = await Promise.all([elena, marcus].map(async (one) => (await listWaitingReviews(at(one, now))).length))
      shown.push({ ...(await kept(proposal.id)), asking })
    }
    expect(shown[0]).toMatchObject({ gate: ['met', 'met', 'waiting'], asking: [0, 1] })
    expect(shown[1]).toEqual({ ...shown[0], asking: [1, 0] })
  })

  it('is written anew, unasked, when the day that the text announces has passed', async () => {
    const { dana } = await inReview()
    const content = sampleContent()
    content.sections.summary = [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'LEEDS. 19 November 2040. Second Bell is a tray. It rings. It rings twice.' }],
      },
    ]
    const proposal = await draftProposal(dana, { content })
    const turn = new Date('2040-11-20T00:00:00Z')
    await writeStanding(proposal.id)
    expect([await ordered(proposal.id, justBefore(turn)), await ordered(proposal.id, turn)]).toEqual([0, 1])
    await writeStanding(proposal.id, () => turn)
    expect(await ordered(proposal.id, new Date('2100-01-01'))).toBe(0)
  })
})
