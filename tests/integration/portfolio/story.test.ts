import { expect, it } from 'vitest'
import { PortfolioFilters } from '@/lib/domain/portfolio/filters'
import { getFigures } from '@/lib/server/portfolio/get-figures'
import { listStandings } from '@/lib/server/portfolio/list-standings'
import { writeStanding } from '@/lib/server/portfolio/write-standing'
import { archiveProposal } from '@/lib/server/proposals/archive-proposal'
import { restoreProposal } from '@/lib/server/proposals/restore-proposal'
import { closeProposal } from '@/lib/server/review/close-proposal'
import { withdrawFromReview } from '@/lib/server/review/withdraw-from-review'
import { aMember, aWorkspace, draftProposal, type Somebody } from '@/prisma/factories'
import { clearedProposal } from '@/tests/support/cleared'
import { sampleContent } from '@/tests/support/editor-content'
import { openRoundOf, required, submitted } from '@/tests/support/review-room'

const at = (somebody: Somebody, moment: string): Somebody => ({
  ...somebody,
  ctx: { ...somebody.ctx, now: () => new Date(moment) },
})

it('counts by hand what was withdrawn and submitted again, archived and restored, in two time zones', async () => {
  const { workspace } = await aWorkspace()
  const [dana, elena, marcus] = [await aMember(workspace), await aMember(workspace, 'lead'), await aMember(workspace)]
  // Begun on New Year's Eve in London, which is the first of January in Auckland. Two rounds; closed on 31 January, 1 February in Auckland.
  const bell = await draftProposal(at(dana, '2025-12-31T12:00:00Z'), { content: sampleContent(), engineeringMonths: 4 })
  await submitted(at(dana, '2026-01-10T09:00:00Z'), bell, [required(marcus)])
  const { id: roundId } = await openRoundOf(bell)
  await withdrawFromReview(at(dana, '2026-01-12T09:00:00Z').ctx, { proposalId: bell.id, roundId })
  await submitted(at(dana, '2026-01-20T09:00:00Z'), bell, [required(marcus)])
  const why = { category: 'no_customer', reason: 'Nobody asked for a second call.' } as const
  await closeProposal(at(elena, '2026-01-31T12:00:00Z').ctx, { proposalId: bell.id, ...why })
  // Put away and taken out again: it is an idea of January all the same, and undecided.
  const bag = await draftProposal(at(dana, '2026-01-05T12:00:00Z'), { title: 'One Bag' })
  await archiveProposal(at(dana, '2026-01-15T12:00:00Z').ctx, { proposalId: bag.id })
  await restoreProposal(at(dana, '2026-01-25T12:00:00Z').ctx, { proposalId: bag.id })
  const { proposal: leaflet } = await clearedProposal(at(dana, '2026-01-20T12:00:00Z'), elena)
  const { ctx } = at(elena, '2026-02-10T12:00:00Z')
  for (const { id } of [bell, bag, leaflet]) await writeStanding(id, ctx.now)

  const of = async (from: string, to: string, timeZone: string) => (await getFigures(elena.ctx, { from, to }, null, timeZone)).now
  const london = await of('2026-01-01', '2026-01-31', 'Europe/London')
  expect(london.ideas).toMatchObject({ started: 2, submitted: 1, decided: 1, approved: 1, rejected: 0, undecided: 1 })
  expect(london.days).toMatchObject({ decisions: 2, median: 15.5, shortest: 0, longest: 31 })
  expect(london.rejected).toMatchObject({ rejected: 1, months: 4 })
  const auckland = await of('2026-01-01', '2026-01-31', 'Pacific/Auckland')
  expect(auckland.ideas).toMatchObject({ started: 3, submitted: 2, decided: 2, approved: 1, rejected: 1, undecided: 1 })
  expect(auckland.days).toMatchObject({ decisions: 1, median: 0 })
  expect(auckland.rejected).toMatchObject({ rejected: 0, months: 0 })
  expect((await of('2026-02-01', '2026-02-28', 'Pacific/Auckland')).rejected).toMatchObject({ rejected: 1, months: 4 })
  expect((await of('2026-02-01', '2026-02-28', 'Europe/London')).ideas).toMatchObject({ started: 0, decided: 0 })

  const period = { from: null, until: new Date('2030-01-01') }
  const { rows } = await listStandings(ctx, PortfolioFilters.parse({ sort: 'title' }), period, 10)
  expect(rows.map(({ title, state, rounds, since }) => [title, state, rounds, since.toISOString()])).toEqual([
    ['One Bag', 'draft', 0, '2026-01-25T12:00:00.000Z'],
    ['Second Bell', 'rejected', 2, '2026-01-31T12:00:00.000Z'],
    ['Second Bell', 'cleared', 1, '2026-01-20T12:00:00.000Z'],
  ])
})
