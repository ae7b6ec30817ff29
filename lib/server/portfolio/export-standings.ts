import { csvLine } from '@/lib/domain/csv'
import { DAY_MS } from '@/lib/domain/day'
import type { GateMark } from '@/lib/domain/gate-marks'
import { daysOf, type PortfolioFilters } from '@/lib/domain/portfolio/filters'
import { type Period, periodOf } from '@/lib/domain/portfolio/period'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { listStandings, type StandingRow } from './list-standings'

const LOT = 1000
const HEAD = [
  'id',
  'proposal',
  'team',
  'status',
  'cleared_revision',
  'writer',
  'revisions',
  'rounds',
  'since',
  'days_here',
  'due',
  'gate_met',
  'gate_waived',
  'gate_asked',
  'to_fix',
  'open_top_risks',
]

/**
 * Every row that these filters show at the instant of asking, in the order of the table, as CSV, one lot after another. Throws 'forbidden' for whoever does not
 * follow drafts, before anything is sent.
 */
export function exportStandings(ctx: Context, filters: PortfolioFilters, timeZone: string): AsyncGenerator<string> {
  enforce(workspaceRuling('followDrafts', ctx.actor))
  const now = ctx.now()
  return write({ ...ctx, now: () => now }, filters, periodOf(daysOf(filters, now, timeZone), timeZone))
}

async function* write(ctx: Context, filters: PortfolioFilters, period: Period): AsyncGenerator<string> {
  yield csvLine(HEAD)
  let after = null as PortfolioFilters['after']
  do {
    const { rows, next } = await listStandings(ctx, { ...filters, after }, period, LOT)
    yield rows.map((row) => line(row, ctx.now())).join('')
    after = next
  } while (after)
}

function line(row: StandingRow, now: Date): string {
  const { id, title, team, state, cleared, writer, revisions, rounds, since, dueAt, gate, findings, openTopRisks } = row
  const days = Math.max(0, Math.floor((now.getTime() - since.getTime()) / DAY_MS))
  const due = dueAt?.toISOString() ?? null
  const count = (mark: GateMark) => gate.filter((one) => one === mark).length
  const status = state === 'cleared' && cleared === null ? 'expired' : state
  const start = [id, title, team, status, cleared, writer.name, revisions, rounds, since.toISOString(), days, due]
  return csvLine([...start, count('met'), count('waived'), gate.length, findings, openTopRisks])
}
