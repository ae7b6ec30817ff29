'use client'

import { useState } from 'react'
import { agreeRatingAction, rateRiskAction } from '@/lib/actions/premortem-risks'
import type { BoardRisk } from '@/lib/domain/premortem/board'
import type { Rating } from '@/lib/domain/premortem/risks'
import type { PremortemRoom } from './use-premortem'

const GRADES = [1, 2, 3, 4, 5] as const
const ENDS = { likelihood: ['unlikely', 'likely'], impact: ['mild', 'severe'] } as const

/** How likely and how hard, 1 to 5: each for themselves; the median counts until the room agrees. */
export function RiskRating({ view, act, risk }: PremortemRoom & { risk: BoardRisk }) {
  const [draft, setDraft] = useState<Partial<Rating>>(risk.mine ?? {})
  const key = { premortemId: view.id, reasonId: risk.reasonId }
  function rate(which: keyof Rating, grade: number) {
    const next = { ...draft, [which]: grade }
    setDraft(next)
    const { likelihood, impact } = next
    if (likelihood && impact) void act(() => rateRiskAction({ ...key, likelihood, impact }))
  }
  return (
    <div className="rating">
      {(['likelihood', 'impact'] as const).map((which) => (
        <fieldset key={which}>
          <legend>
            {which === 'likelihood' ? 'Likelihood' : 'Impact'}{' '}
            <span className="meta">
              1 {ENDS[which][0]}, 5 {ENDS[which][1]}
            </span>
          </legend>
          <div className="seg">
            {GRADES.map((grade) => (
              <label key={grade}>
                <input
                  type="radio"
                  name={`${which}-${risk.reasonId}`}
                  checked={draft[which] === grade}
                  disabled={!view.may.plan.allowed}
                  onChange={() => rate(which, grade)}
                />
                {grade}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p className="meta" aria-live="polite">
        {scoreWords(risk)}{' '}
        {risk.agreed ? (
          <button
            type="button"
            className="link link--quiet"
            onClick={() => act(() => agreeRatingAction({ ...key, rating: null }))}
          >
            Go by the median
          </button>
        ) : (
          view.may.steer.allowed &&
          risk.mine && (
            <button
              type="button"
              className="link link--quiet"
              onClick={() => act(() => agreeRatingAction({ ...key, rating: risk.mine }))}
            >
              We agree on mine
            </button>
          )
        )}
      </p>
    </div>
  )
}

function scoreWords({ rating, score, spread, rated, agreed }: BoardRisk): string {
  if (!rating || score === null) return 'Nobody has rated it yet.'
  const how = agreed ? 'The room agreed on' : rated === 1 ? 'One person says' : `The median of ${rated} people is`
  const range = ([low, high]: [number, number]) => (low === high ? `${low}` : `${low} to ${high}`)
  const spreads = spread && !agreed && rated > 1 ? ` They said ${range(spread.likelihood)} and ${range(spread.impact)}.` : ''
  return `${how} ${rating.likelihood} x ${rating.impact}: ${score}.${spreads}`
}
