import Link from 'next/link'
import { type DraftHistory, daysStill, STILL_DAYS } from '@/lib/domain/draft-history'
import { RevisionStrip } from './revision-strip'

/** Each proposal's history at a glance. */
export function DraftTable({ drafts, now, label }: { drafts: readonly DraftHistory[]; now: Date; label: string }) {
  return (
    <table className="table table--stack strips" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Proposal</th>
          <th scope="col">Team</th>
          <th scope="col" className="num">
            Revisions
          </th>
          <th scope="col">Over time</th>
          <th scope="col" className="num">
            Last written in
          </th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => (
          <tr key={draft.id}>
            <td>
              <Link className="name" href={`/proposals/${draft.id}/revisions`} prefetch={false}>
                {draft.title}
              </Link>
            </td>
            <td className="text-ink-2">{draft.team ?? 'No team'}</td>
            <td className="num" data-label={draft.revisions === 1 ? 'revision' : 'revisions'}>
              {draft.revisions}
            </td>
            <td>
              <RevisionStrip draft={draft} now={now} />
            </td>
            <td className="num last">
              <Still draft={draft} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Still({ draft, now }: { draft: DraftHistory; now: Date }) {
  const days = daysStill(draft, now)
  const told = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
  if (!draft.isOpen || days < STILL_DAYS) return <span className="text-ink-2">{told}</span>
  return <b className="text-red">{told}</b>
}
