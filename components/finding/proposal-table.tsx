import Link from 'next/link'
import { ProposalStatus } from '@/components/desk/proposal-status'
import { SortHeader } from '@/components/ui/sort-header'
import { type ListFilters, listHref, type Sort } from '@/lib/domain/finding/filters'
import { SECTIONS } from '@/lib/domain/prfaq'
import type { ListRow } from './list-row'
import { Marked } from './marked'

/** All proposals as rows; the heads of the first and the last column sort. */
export function ProposalTable({ rows, filters, sort }: { rows: readonly ListRow[]; filters: ListFilters; sort: Sort }) {
  const head = (up: Sort, down: Sort, first: Sort) => ({
    sorted: sort === up ? ('ascending' as const) : sort === down ? ('descending' as const) : null,
    href: listHref({ ...filters, after: null, sort: sort === first ? (first === up ? down : up) : first }),
  })
  return (
    <table className="table table--stack mt-2" aria-label="Proposals">
      <thead>
        <tr>
          <SortHeader {...head('title', 'title-down', 'title')}>Proposal</SortHeader>
          <th scope="col">Team</th>
          <th scope="col">Status</th>
          <th scope="col">Owner</th>
          <th scope="col">Written</th>
          <SortHeader numeric {...head('oldest', 'edited', 'edited')}>
            Last edit
          </SortHeader>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="story-name">
              <Link className="name story-link" href={`/proposals/${row.id}/write`} prefetch={false}>
                <Marked pieces={row.title} />
              </Link>
              <span className="block font-serif text-md text-ink-2">
                {row.headline.length > 0 ? <Marked pieces={row.headline} /> : 'No headline yet'}
              </span>
            </td>
            <td className="text-ink-2 narrow:hidden">{row.team}</td>
            <td className="whitespace-nowrap">
              <ProposalStatus status={row.status} cleared={row.cleared} waived={row.waived} />
            </td>
            <td className="max-w-56 text-ink-2 narrow:max-w-none narrow:text-right">{row.isOwn ? 'You' : row.owner.name}</td>
            <td className="whitespace-nowrap text-ink-2">
              {row.sectionsDone} of {SECTIONS.length} sections
            </td>
            <td className="num whitespace-nowrap text-ink-2">{row.edited}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
