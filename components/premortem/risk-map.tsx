import type { BoardRisk } from '@/lib/domain/premortem/board'

const GRADES = [5, 4, 3, 2, 1] as const

type Props = { risks: readonly BoardRisk[]; topScore: number; current?: string; onChoose?: (reasonId: string) => void }

/** Likelihood across, impact up; shaded where a risk has to be owned or accepted. The table under it says the same in words. */
export function RiskMap({ risks, topScore, current, onChoose }: Props) {
  const rated = risks.filter(({ rating }) => rating !== null)
  return (
    <section>
      <h2 className="h-sec h-ruled">
        Risk map <span className="meta">Shaded: owned or accepted by a name</span>
      </h2>
      <div className="riskmap">
        <span className="riskmap-y" aria-hidden="true">
          <span>Mild</span>
          <span>Impact</span>
          <span>Severe</span>
        </span>
        <div className="riskmap-cells">
          {GRADES.flatMap((impact) =>
            [...GRADES].reverse().map((likelihood) => (
              <div key={`${likelihood}-${impact}`} className={likelihood * impact >= topScore ? 'is-hot' : undefined}>
                {rated
                  .filter(({ rating }) => rating?.likelihood === likelihood && rating.impact === impact)
                  .map((risk) => (
                    <button
                      key={risk.reasonId}
                      type="button"
                      className="rn"
                      aria-pressed={risk.reasonId === current}
                      aria-label={`Risk ${risk.number}: likelihood ${likelihood}, impact ${impact}`}
                      onClick={onChoose && (() => onChoose(risk.reasonId))}
                    >
                      {risk.number}
                    </button>
                  ))}
              </div>
            )),
          )}
        </div>
        <span className="riskmap-x" aria-hidden="true">
          <span>Unlikely</span>
          <span>Likelihood</span>
          <span>Likely</span>
        </span>
      </div>
      <details>
        <summary>The same as a list</summary>
        <table className="table">
          <thead>
            <tr>
              <th>Risk</th>
              <th>Likelihood</th>
              <th>Impact</th>
              <th>Score</th>
            </tr>
          </thead>
          <tbody>
            {risks.map(({ reasonId, number, text, rating, score }) => (
              <tr key={reasonId}>
                <td>
                  {number}. {text}
                </td>
                <td>{rating?.likelihood ?? 'Not rated'}</td>
                <td>{rating?.impact ?? 'Not rated'}</td>
                <td>{score ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
