import type { Metadata } from 'next'
import Link from 'next/link'
import { SettingsHead } from '@/components/desk/settings-head'
import { NotForYou } from '@/components/people/not-for-you'
import { CheckChain } from '@/components/trail/check-chain'
import { TrailFiltersForm } from '@/components/trail/trail-filters'
import { TrailTable } from '@/components/trail/trail-table'
import { ButtonLink } from '@/components/ui/button-link'
import { Empty } from '@/components/ui/empty'
import { TrailFilters } from '@/lib/domain/trail/filters'
import { trailHref } from '@/lib/domain/trail/href'
import { momentIn } from '@/lib/domain/when'
import { workspaceRuling } from '@/lib/domain/workspace'
import { requirePage } from '@/lib/server/session'
import { listTrail, MOST_COUNTED } from '@/lib/server/trail/list-trail'

export const metadata: Metadata = { title: 'Audit trail' }

type Props = { searchParams: Promise<Record<string, string | string[]>> }

/** Everything on record, for admins. The address says what is shown. */
export default async function AuditPage({ searchParams }: Props) {
  const { ctx, signedIn } = await requirePage()
  const may = workspaceRuling('readTrail', ctx.actor)
  if (!may.allowed) return <NotForYou title="Audit trail" reason={may.reason} />

  const filters = TrailFilters.parse(await searchParams)
  const { entries, older, counted, people, months, proposal } = await listTrail(ctx, filters)
  const { timeZone } = signedIn.person
  const rows = entries.map(({ at, ...entry }) => ({ ...entry, when: momentIn(at, ctx.now(), timeZone), at: at.toISOString() }))
  const inAll = counted === MOST_COUNTED ? `more than ${MOST_COUNTED.toLocaleString('en-GB')}` : counted.toLocaleString('en-GB')
  return (
    <>
      <SettingsHead
        title="Audit trail"
        action={
          <ButtonLink href={trailHref('/api/trail', { ...filters, before: null })} download prefetch={false}>
            Download CSV
          </ButtonLink>
        }
      >
        Everything that concerns people, rights, revisions, reviews and settings, in order. Nothing here can be edited or removed,
        by anyone.
      </SettingsHead>
      <div className="trail-bar">
        <TrailFiltersForm key={trailHref('', { ...filters, before: null })} {...{ filters, people, months, proposal }} />
        <CheckChain />
      </div>
      {rows.length > 0 ? (
        <TrailTable rows={rows} filters={filters} />
      ) : (
        <Empty title="Nothing on record fits." action={<Link href="/settings/audit">Show everything</Link>}>
          Take a filter away, or choose another month.
        </Empty>
      )}
      <nav className="pager" aria-label="Pages">
        <span className="meta">
          {rows.length} of {inAll}, newest first
          {filters.before && (
            <>
              . <Link href={trailHref('/settings/audit', { ...filters, before: null })}>Back to the newest</Link>
            </>
          )}
        </span>
        {older && <Link href={trailHref('/settings/audit', { ...filters, before: older })}>Show older</Link>}
      </nav>
    </>
  )
}
