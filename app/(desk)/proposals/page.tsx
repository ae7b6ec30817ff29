import type { Metadata } from 'next'
import Link from 'next/link'
import { ListFiltersForm } from '@/components/finding/list-filters'
import { ProposalTable } from '@/components/finding/proposal-table'
import { Empty } from '@/components/ui/empty'
import { ListFilters, listHref } from '@/lib/domain/finding/filters'
import { highlightNear } from '@/lib/domain/finding/highlight'
import { whenInWords } from '@/lib/domain/when'
import { workspaceRuling } from '@/lib/domain/workspace'
import { listAllProposals, MOST_COUNTED, type ProposalListPage } from '@/lib/server/finding/list-all-proposals'
import { listFilterChoices } from '@/lib/server/finding/list-filter-choices'
import { type PageContext, requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Proposals' }

type Props = { searchParams: Promise<Record<string, string | string[]>> }

/** Every proposal that the person may read. The address says what is shown. */
export default async function ProposalsPage({ searchParams }: Props) {
  const page = await requirePage()
  const filters = ListFilters.parse(await searchParams)
  const [found, choices] = await Promise.all([listAllProposals(page.ctx, filters), listFilterChoices(page.ctx, filters.owner)])
  const { status, team, owner, q, after } = filters
  const isNarrow = Boolean(q || status || team || owner)
  const mayStart = workspaceRuling('createProposal', page.ctx.actor).allowed
  return (
    <main id="main" className="room" tabIndex={-1}>
      <div className="nameplate">
        <h1>Proposals</h1>
        <p role="status">{inAll(found, isNarrow)}</p>
      </div>
      <ListFiltersForm key={listHref({ ...filters, after: null })} filters={filters} {...choices} />
      {found.rows.length > 0 ? (
        <ProposalTable rows={found.rows.map(tellRow(page, found))} filters={filters} sort={found.sort} />
      ) : isNarrow || after ? (
        <Empty title="No proposal fits." action={<Link href="/proposals">Show all proposals</Link>}>
          {q ? 'Try fewer words, or the beginning of one.' : 'Take a filter away.'}
          {!status && ' Archived ones are found by their status.'}
        </Empty>
      ) : (
        <Empty
          title="There is no proposal yet."
          action={mayStart ? <Link href="/proposals/new">Start a proposal</Link> : <Link href="/desk">Back to the Desk</Link>}
        >
          Proposals that you start or that others share with you appear here.
        </Empty>
      )}
      {(after || found.next) && (
        <nav className="pager" aria-label="Pages">
          <span>{after && <Link href={listHref({ ...filters, after: null })}>First page</Link>}</span>
          {found.next && <Link href={listHref({ ...filters, after: found.next })}>Next page</Link>}
        </nav>
      )}
    </main>
  )
}

function tellRow({ ctx, signedIn }: PageContext, { terms }: ProposalListPage) {
  const marked = (text: string) => (terms ? highlightNear(text, terms) : [{ text, hit: false }])
  return (row: ProposalListPage['rows'][number]) => ({
    ...row,
    title: marked(row.title),
    headline: row.headline ? marked(row.headline) : [],
    isOwn: row.owner.id === ctx.actor.personId,
    edited: whenInWords(row.editedAt, ctx.now(), signedIn.person.timeZone),
  })
}

/** Counted so far and no further; what is searched is not counted at all. */
function inAll({ total, rows, next }: ProposalListPage, isNarrow: boolean): string {
  if (total === null) return next ? 'The best matches first.' : `${rows.length} found.`
  if (total === 0 && !isNarrow) return ''
  if (total > MOST_COUNTED) return `More than ${MOST_COUNTED.toLocaleString('en-GB')}.`
  const count = total === 1 ? 'One proposal' : `${total.toLocaleString('en-GB')} proposals`
  return isNarrow ? `${count} fit.`.replace('proposal fit', 'proposal fits') : `${count} you can read.`
}
