import { PortfolioFilters } from '@/lib/domain/portfolio/filters'
import { daysBefore, periodOf } from '@/lib/domain/portfolio/period'
import type { Role } from '@/lib/domain/roles'
import { db } from '@/lib/server/db'
import { getDesk } from '@/lib/server/desk/get-desk'
import { countStandings } from '@/lib/server/portfolio/count-standings'
import { type FigureName, figureRows } from '@/lib/server/portfolio/figure-rows'
import { getDraftFigures } from '@/lib/server/portfolio/get-draft-figures'
import { getDraftHistory } from '@/lib/server/portfolio/get-draft-history'
import { getFigures } from '@/lib/server/portfolio/get-figures'
import { listStandings } from '@/lib/server/portfolio/list-standings'

/** What the bench asks of a process that has the database: a picture with the period before it, all of them, a page of the table, how drafts move, or the desk. */
export type Question =
  | 'reference'
  | ({ workspaceId: string; personId: string; role: Role } & (
      | { picture: FigureName | 'all' }
      | { page: Record<string, string> }
      | { history: true }
      | { desk: true }
    ))

const DAYS = { from: '2026-01-01', to: '2026-11-25' }
const PERIOD = periodOf(DAYS, 'Europe/London')
const BEFORE = periodOf(daysBefore(DAYS) as { from: string; to: string }, 'Europe/London')

process.on('message', async (question: Question) => {
  const began = performance.now()
  await answer(question)
  process.send?.(performance.now() - began)
})
process.on('disconnect', () => void db.$disconnect().then(() => process.exit()))
process.send?.('ready')

async function answer(question: Question): Promise<unknown> {
  if (question === 'reference') return db.$queryRaw`SELECT sum(length(md5(i::text))) FROM generate_series(1, 4000) i`
  const { workspaceId, personId, role } = question
  const ctx = { actor: { workspaceId, personId, role }, now: () => new Date('2026-11-25T18:00:00Z') }
  if ('desk' in question) return getDesk(ctx, 'Europe/London')
  if ('history' in question) {
    const first = { after: null, take: 25 }
    const lists = (['all', 'still'] as const).map((which) => getDraftHistory(ctx, { which, ...first }))
    return Promise.all([getDraftFigures(ctx), ...lists])
  }
  if ('page' in question) {
    const filters = PortfolioFilters.parse(question.page)
    return Promise.all([listStandings(ctx, filters, PERIOD, 25), countStandings(ctx, filters, PERIOD)])
  }
  if (question.picture === 'all') return getFigures(ctx, DAYS, null, 'Europe/London')
  const counted = { team: null, timeZone: 'Europe/London' }
  const { picture } = question
  return Promise.all([PERIOD, BEFORE].map((period) => figureRows(ctx, picture, { ...counted, period })))
}
