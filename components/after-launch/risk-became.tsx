'use client'

import { useTransition } from 'react'
import { sendOrTell } from '@/components/people/use-sending'
import { sayRiskBecameAction } from '@/lib/actions/after-launch'
import { RISK_STATUS_NAMES, RISK_STATUSES, type RiskStatus } from '@/lib/domain/premortem/risks'

type Props = { risk: { premortemId: string; reasonId: string; number: number; status: RiskStatus; version: number } }

/** Whoever follows the risk says what became of it. */
export function RiskBecame({ risk }: Props) {
  const [pending, start] = useTransition()
  const { premortemId, reasonId, number, status, version } = risk
  const say = (next: RiskStatus) =>
    start(async () => {
      await sendOrTell(sayRiskBecameAction({ premortemId, reasonId, status: next, seen: version }))
    })
  return (
    <select
      className="input input--sm"
      aria-label={`What became of risk ${number}`}
      aria-busy={pending || undefined}
      value={status}
      onChange={({ target }) => say(target.value as RiskStatus)}
    >
      {RISK_STATUSES.map((one) => (
        <option key={one} value={one}>
          {RISK_STATUS_NAMES[one]}
        </option>
      ))}
    </select>
  )
}
