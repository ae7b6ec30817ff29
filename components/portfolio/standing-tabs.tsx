import Link from 'next/link'
import { TabWord } from '@/components/ui/tab-word'
import { type PortfolioFilters, portfolioHref, type StatusChoice } from '@/lib/domain/portfolio/filters'

type Counts = { open: number; cleared: number; expired: number; rejected: number; all: number }
const TABS: [status: StatusChoice | null, key: keyof Counts, label: string][] = [
  ['open', 'open', 'Open'],
  ['cleared', 'cleared', 'Cleared'],
  ['expired', 'expired', 'Expired'],
  ['rejected', 'rejected', 'Rejected'],
  [null, 'all', 'All'],
]

/** How many stand where; each narrows the table. What ran out has a tab where there is any. */
export function StandingTabs({ filters, counts }: { filters: PortfolioFilters; counts: Counts }) {
  return (
    <nav className="tabs" aria-label="Status">
      {TABS.filter(([status, key]) => status !== 'expired' || counts[key] > 0 || filters.status === status).map(
        ([status, key, label]) => (
          <Link
            key={key}
            className="tab"
            href={portfolioHref({ ...filters, after: null, status })}
            scroll={false}
            prefetch={false}
            aria-current={filters.status === status ? 'page' : undefined}
          >
            <TabWord label={label} count={counts[key]} />
          </Link>
        ),
      )}
    </nav>
  )
}
