import type { Metadata } from 'next'
import Link from 'next/link'
import { NotForYou } from '@/components/people/not-for-you'
import { DraftCharts } from '@/components/portfolio/draft-charts'
import { FlowCharts } from '@/components/portfolio/flow-charts'
import { KeptViews } from '@/components/portfolio/kept-views'
import { NoStanding } from '@/components/portfolio/no-standing'
import { OutcomeCharts } from '@/components/portfolio/outcome-charts'
import { PortfolioForm } from '@/components/portfolio/portfolio-form'
import { PortfolioHead } from '@/components/portfolio/portfolio-head'
import { StandingFilters } from '@/components/portfolio/standing-filters'
import { StandingTable } from '@/components/portfolio/standing-table'
import { StandingTabs } from '@/components/portfolio/standing-tabs'
import { Button } from '@/components/ui/button'
import { daysOf, PortfolioFilters, portfolioHref } from '@/lib/domain/portfolio/filters'
import { periodOf } from '@/lib/domain/portfolio/period'
import { readRiskFilters, riskPageHref } from '@/lib/domain/premortem/risk-filters'
import { workspaceRuling } from '@/lib/domain/workspace'
import { listFilterChoices } from '@/lib/server/finding/list-filter-choices'
import { countStandings } from '@/lib/server/portfolio/count-standings'
import { getFigures } from '@/lib/server/portfolio/get-figures'
import { listStandings } from '@/lib/server/portfolio/list-standings'
import { listViews } from '@/lib/server/portfolio/list-views'
import { requirePage } from '@/lib/server/session'
import { daysInWords, spanNames, tellRow } from './tell-portfolio'

export const metadata: Metadata = { title: 'Portfolio' }

const PAGE_ROWS = 25

type Props = { searchParams: Promise<Record<string, string | string[]>> }

/** For leads: where ideas stand, in pictures and row by row. The address says what is shown. */
export default async function PortfolioPage({ searchParams }: Props) {
  const { ctx: asking, signedIn } = await requirePage()
  const now = asking.now()
  /** One instant for the whole page: what counts as cleared in the tabs is what the rows say. */
  const ctx = { ...asking, now: () => now }
  const may = workspaceRuling('followDrafts', ctx.actor)
  if (!may.allowed) {
    return (
      <main id="main" className="room" tabIndex={-1}>
        <NotForYou title="Portfolio" reason={may.reason} />
      </main>
    )
  }
  const filters = PortfolioFilters.parse(await searchParams)
  const { timeZone } = signedIn.person
  const days = daysOf(filters, now, timeZone)
  const period = periodOf(days, timeZone)
  const [figures, counts, table, choices, views] = await Promise.all([
    getFigures(ctx, days, filters.team, timeZone),
    countStandings(ctx, filters, period),
    listStandings(ctx, filters, period, PAGE_ROWS),
    listFilterChoices(ctx, filters.owner),
    listViews(ctx),
  ])
  const shown = filters.status === null ? counts.all : filters.status === 'archived' ? counts.archived : null
  const risksHref = riskPageHref(readRiskFilters({ team: filters.team ?? undefined }), 1)
  return (
    <main id="main" className="room portfolio" tabIndex={-1}>
      <PortfolioForm key={portfolioHref({ ...filters, after: null })}>
        <div className="portfolio-head">
          <h1>Portfolio</h1>
          <PortfolioHead filters={filters} spans={spanNames(now, timeZone)} teams={choices.teams} />
        </div>
        <section aria-labelledby="flow">
          <h2 id="flow" className="sr-only">
            From idea to decision
          </h2>
          <FlowCharts {...figures} />
        </section>
        <p className="portfolio-says">
          {daysInWords(days)} <a href="#drafts">How work on drafts goes</a>
        </p>
        <StandingFilters filters={filters} owners={choices.owners} />
        <div className="portfolio-tabs">
          <StandingTabs filters={filters} counts={counts} />
          <Button type="submit">Show</Button>
          <a className="btn" href={portfolioHref({ ...filters, after: null }, '/api/portfolio')} download>
            Download CSV
          </a>
        </div>
      </PortfolioForm>
      <KeptViews views={views} query={portfolioHref({ ...filters, after: null }, '')} />
      {table.rows.length > 0 ? (
        <StandingTable rows={table.rows.map(tellRow(now))} filters={filters} />
      ) : (
        <NoStanding hasAny={portfolioHref(filters) !== '/portfolio' || counts.archived > 0} />
      )}
      {table.rows.length > 0 && (
        <nav className="pager" aria-label="Pages">
          <span>
            {filters.after ? (
              <Link href={portfolioHref({ ...filters, after: null })}>First page</Link>
            ) : (
              shown !== null && `${table.rows.length} of ${shown.toLocaleString('en-GB')}`
            )}
          </span>
          {table.next && <Link href={portfolioHref({ ...filters, after: table.next })}>Next page</Link>}
        </nav>
      )}
      <section aria-labelledby="drafts" className="portfolio-more">
        <h2 id="drafts" className="h-sec">
          How work on drafts goes
        </h2>
        <DraftCharts {...figures} />
        <h2 className="h-sec portfolio-more">How well we predict</h2>
        <OutcomeCharts {...figures} />
        <p className="portfolio-links">
          <Link href="/portfolio/history">How drafts move</Link>
          <Link href={risksHref}>Top risks, one by one</Link>
          <Link href="/proposals">All proposals, by words in their text</Link>
        </p>
      </section>
    </main>
  )
}
