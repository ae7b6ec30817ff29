import type { Metadata } from 'next'
import Link from 'next/link'
import { NotForYou } from '@/components/people/not-for-you'
import { RiskFilters } from '@/components/portfolio/risk-filters'
import { RiskTable } from '@/components/portfolio/risk-table'
import { Empty } from '@/components/ui/empty'
import { RISK_VIEWS, readRiskFilters, riskPageHref, risksShown } from '@/lib/domain/premortem/risk-filters'
import { workspaceRuling } from '@/lib/domain/workspace'
import { listTeamFilters } from '@/lib/server/finding/list-team-filters'
import { listOpenRisks } from '@/lib/server/premortem/list-open-risks'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Top risks' }

const PAGE_ROWS = 50

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** For leads: the top risks of every proposal, whose they are, and which are late. */
export default async function RisksPage({ searchParams }: Props) {
  const { ctx, signedIn, workspace } = await requirePage()
  const may = workspaceRuling('followRisks', ctx.actor)
  if (!may.allowed) {
    return (
      <main id="main" className="room" tabIndex={-1}>
        <NotForYou title="Top risks" reason={may.reason} />
      </main>
    )
  }
  const filters = readRiskFilters(await searchParams)
  const [risks, teams] = await Promise.all([listOpenRisks(ctx, signedIn.person.timeZone), listTeamFilters(ctx)])
  const owners = new Map(risks.flatMap(({ owner }) => (owner ? [[owner.id, owner] as const] : [])))
  const shown = risksShown(risks, filters)
  const from = Math.min(filters.page - 1, Math.ceil(shown.length / PAGE_ROWS) - 1) * PAGE_ROWS
  const rows = shown.slice(Math.max(0, from), Math.max(0, from) + PAGE_ROWS)
  const open = risks.filter(RISK_VIEWS.open.has)
  const late = open.filter(({ isOverdue }) => isOverdue).length
  return (
    <main id="main" className="room" tabIndex={-1}>
      <div className="nameplate">
        <h1>Top risks</h1>
        <p>
          {workspace.name}.{' '}
          {open.length === 0 ? 'None is open.' : `${openWords(open.length)}, ${late === 0 ? 'none' : late} late.`}
        </p>
      </div>
      {risks.length === 0 ? (
        <Empty title="No pre-mortem was closed yet.">Its top risks appear here, with their owners and dates.</Empty>
      ) : (
        <>
          <RiskFilters
            filters={filters}
            owners={[...owners.values()].sort((one, other) => one.name.localeCompare(other.name))}
            teams={teams}
          />
          {shown.length === 0 ? <p className="muted">No top risk is like that.</p> : <RiskTable risks={rows} />}
          {shown.length > PAGE_ROWS && (
            <nav className="pager" aria-label="Pages">
              <span>
                {from + 1} to {from + rows.length} of {shown.length.toLocaleString('en-GB')}
                {from > 0 && (
                  <>
                    . <Link href={riskPageHref(filters, 1)}>First page</Link>
                  </>
                )}
              </span>
              {from + PAGE_ROWS < shown.length && <Link href={riskPageHref(filters, filters.page + 1)}>Next page</Link>}
            </nav>
          )}
          <p className="hint mt-2">
            A top risk scores at least what the gate asks for (10 unless your workspace changed it), or is among the three most
            voted of its session. The last closed session of each proposal counts.
          </p>
        </>
      )}
    </main>
  )
}

function openWords(count: number): string {
  return count === 1 ? 'One is open' : `${count} are open`
}
