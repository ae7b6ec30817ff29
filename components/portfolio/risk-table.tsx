import Link from 'next/link'
import { dayInWords } from '@/lib/domain/calendar-day'
import type { OpenRisk } from '@/lib/domain/premortem/open-risk'
import { RISK_STATUS_NAMES } from '@/lib/domain/premortem/risks'

/** Each top risk: what, of which proposal, whose, by when. */
export function RiskTable({ risks }: { risks: readonly OpenRisk[] }) {
  return (
    <table className="table table--stack risks" aria-label="Top risks">
      <thead>
        <tr>
          <th scope="col">Risk</th>
          <th scope="col">Proposal</th>
          <th scope="col">Status</th>
          <th scope="col">Owner</th>
          <th scope="col">Due</th>
          <th scope="col" className="num">
            Score
          </th>
        </tr>
      </thead>
      <tbody>
        {risks.map((risk) => (
          <tr key={risk.reasonId}>
            <td>
              <Link className="name" href={risk.path} prefetch={false}>
                {risk.text}
              </Link>
            </td>
            <td className="text-ink-2">{risk.proposal.title}</td>
            <td>{statusWords(risk)}</td>
            <td>{risk.owner ? risk.owner.name : <b className="text-red">No owner</b>}</td>
            <td>
              <Due risk={risk} />
            </td>
            <td className="num" data-label="score">
              {risk.score ?? 'Not rated'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function statusWords({ status, isAccepted, isAnswered }: OpenRisk): string {
  if (status !== 'open') return RISK_STATUS_NAMES[status]
  if (isAccepted) return 'Open, accepted'
  return isAnswered ? 'Open, planned' : 'Open, no plan yet'
}

function Due({ risk: { day, isOverdue, isAccepted } }: { risk: OpenRisk }) {
  if (!day) return <span className="text-ink-2">No date</span>
  const words = `${isAccepted ? 'Look again ' : ''}${dayInWords(day)}`
  return isOverdue ? <b className="text-red">{words}, late</b> : words
}
