import Link from 'next/link'
import type { LaunchRisk } from '@/lib/domain/after-launch/view'
import { RISK_STATUS_NAMES } from '@/lib/domain/premortem/risks'
import { dayOf } from '@/lib/domain/when'
import { RiskBecame } from './risk-became'
import type { Telling } from './telling'

/** Which risks of the pre-mortems came true. */
export function RisksAfter({ risks, ...telling }: Telling & { risks: readonly LaunchRisk[] }) {
  const { proposalId, now, timeZone } = telling
  const happened = risks.filter(({ status }) => status === 'happened').length
  return (
    <section aria-labelledby="risks-after">
      <h2 id="risks-after" className="h-sec h-ruled">
        Risks of the pre-mortem
        {risks.length > 0 && (
          <span className="meta">
            {happened} of {risks.length} happened
          </span>
        )}
      </h2>
      {risks.length === 0 ? (
        <p className="after-none">No pre-mortem named a risk.</p>
      ) : (
        <ul className="after-rows">
          {risks.map((risk) => (
            <li key={risk.reasonId}>
              <span className="rn">{risk.number}</span>
              <div>
                <Link
                  className="after-words"
                  href={`/proposals/${proposalId}/premortem/${risk.premortemId}#risk-${risk.number}`}
                  prefetch={false}
                >
                  {risk.text}
                </Link>
                {risk.status === 'happened' && risk.happenedAt && (
                  <p className="meta">Said to have happened on {dayOf(risk.happenedAt, now, timeZone)}.</p>
                )}
              </div>
              {risk.follow.allowed ? (
                <RiskBecame risk={risk} />
              ) : (
                <span className={risk.status === 'happened' ? 'outcome outcome--missed' : 'meta'}>
                  {RISK_STATUS_NAMES[risk.status]}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
