'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { later } from '@/components/ui/later'
import { setRiskStatusAction } from '@/lib/actions/premortem-risks'
import { dayInWords } from '@/lib/domain/calendar-day'
import type { BoardRisk } from '@/lib/domain/premortem/board'
import { RISK_STATUS_NAMES, RISK_STATUSES, type RiskStatus } from '@/lib/domain/premortem/risks'
import { RiskQuestion } from './risk-question'
import type { PremortemRoom } from './use-premortem'

/** Fetched with the first plan that is changed: most who read the memo change none. */
const RiskPlanForm = later(() => import('./risk-plan-form').then((form) => form.RiskPlanForm))

/** Risks live on after the session: what became of each, whether the text answers it, and its plan for whoever follows it. */
export function RiskLives(room: PremortemRoom) {
  const living = room.view.risks.filter(({ isParked }) => !isParked)
  if (living.length === 0) return null
  return (
    <section>
      <h2 className="h-sec h-ruled">{room.view.closedAt ? 'What became of them' : 'Into the internal FAQ'}</h2>
      <ul className="risklives">
        {living.map((risk) => (
          <RiskLife key={risk.reasonId} {...room} risk={risk} />
        ))}
      </ul>
    </section>
  )
}

function RiskLife(props: PremortemRoom & { risk: BoardRisk }) {
  const { view, risk } = props
  const [isPlanning, setPlanning] = useState(false)
  return (
    <li id={`risk-${risk.number}`}>
      <p className="risklife-words">
        <span className="rn">{risk.number}</span> <span>{risk.text}</span>
      </p>
      <p className="meta">{whoWords(risk)}</p>
      {view.closedAt && (
        <div className="risklife-row">
          <Status {...props} />
          {risk.follow.allowed && (
            <Button
              size="sm"
              variant="quiet"
              aria-expanded={isPlanning}
              aria-label={`Change the plan for risk ${risk.number}`}
              onClick={() => setPlanning(!isPlanning)}
            >
              {isPlanning ? 'Leave it as it is' : 'Change the plan'}
            </Button>
          )}
        </div>
      )}
      <RiskQuestion {...props} />
      {isPlanning && <RiskPlanForm {...props} />}
    </li>
  )
}

/** Whoever follows the risk says what became of it; others read it. */
function Status({ view, act, risk }: PremortemRoom & { risk: BoardRisk }) {
  if (!risk.follow.allowed) return <span className="meta">{RISK_STATUS_NAMES[risk.status]}</span>
  const say = (status: RiskStatus) =>
    act(() => setRiskStatusAction({ premortemId: view.id, reasonId: risk.reasonId, status, seen: risk.version }))
  return (
    <select
      className="input input--sm"
      aria-label={`What became of risk ${risk.number}`}
      value={risk.status}
      onChange={({ target }) => void say(target.value as RiskStatus)}
    >
      {RISK_STATUSES.map((status) => (
        <option key={status} value={status}>
          {RISK_STATUS_NAMES[status]}
        </option>
      ))}
    </select>
  )
}

function whoWords({ accepted, owner, dueOn, isTop }: BoardRisk): string {
  const top = isTop ? 'Top risk. ' : ''
  if (accepted) {
    const again = accepted.lookAgainOn ? `, look again on ${dayInWords(accepted.lookAgainOn)}` : ''
    return `${top}Accepted by ${accepted.by.name}${again}.`
  }
  if (!owner) return `${top}No owner.`
  return `${top}${owner.name}${dueOn ? `, due on ${dayInWords(dueOn)}` : ''}.`
}
