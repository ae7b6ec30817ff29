import Link from 'next/link'
import { TableHead } from '@/components/ui/table-head'
import type { TrailFilters } from '@/lib/domain/trail/filters'
import { trailHref } from '@/lib/domain/trail/href'

type Row = {
  sequence: number
  /** ISO, and in the viewer's words. */
  at: string
  when: string
  who: string | null
  did: string
  to: string
  proposalId: string | null
  textHash: string | null
  reason: string
}

/** Entries of the trail. What an entry was done to narrows the trail to that proposal. */
export function TrailTable({ rows, filters }: { rows: readonly Row[]; filters: TrailFilters }) {
  return (
    <table className="table table--stack trail" aria-label="Audit trail">
      <TableHead columns={['When', 'Who', 'Did what', 'To', 'SHA-256', 'Reason given']} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.sequence}>
            <td className="whitespace-nowrap text-ink-2">
              <time dateTime={row.at}>{row.when}</time>
            </td>
            <td>{row.who ?? <span className="text-ink-2">Dateline</span>}</td>
            <td>{row.did}</td>
            <td className="wrap-anywhere">
              {row.proposalId && row.proposalId !== filters.proposal ? (
                <Link
                  href={trailHref('/settings/audit', { ...filters, before: null, proposal: row.proposalId })}
                  prefetch={false}
                  title="Only what concerns this proposal"
                >
                  {row.to}
                </Link>
              ) : (
                row.to
              )}
            </td>
            <td className="mono whitespace-nowrap text-ink-2 narrow:empty:hidden" title={row.textHash ?? undefined}>
              {row.textHash && `${row.textHash.slice(0, 4)}…${row.textHash.slice(-4)}`}
            </td>
            <td className="font-serif text-md wrap-anywhere narrow:empty:hidden">{row.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
