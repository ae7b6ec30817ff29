import { type DaysToDecision, dotPlot } from '@/lib/domain/portfolio/days-to-decision'

const [LEFT, RIGHT, FLOOR] = [8, 278, 92]

/** A dot for each decision at the days that it took, and the middle one. */
export function Dots({ figure, label }: { figure: DaysToDecision; label: string }) {
  const { dots, each, end } = dotPlot(figure, 26, 5)
  const x = (share: number) => LEFT + share * (RIGHT - LEFT)
  const { median } = figure
  const middle = median === null ? null : x(Math.min(1, median / end))
  const marks = [0, 1, 2, 3].map((part) => Math.round((end * part) / 3))
  return (
    <svg className="dots" viewBox="0 0 290 118" role="img" aria-label={label}>
      {marks.map((days, place) => (
        <g key={days}>
          <line className="chart-grid" x1={x(place / 3)} x2={x(place / 3)} y1="14" y2={FLOOR} />
          <text x={x(place / 3)} y="110" textAnchor={place === 0 ? 'start' : place === 3 ? 'end' : 'middle'}>
            {place === 3 ? `${days} days` : days}
          </text>
        </g>
      ))}
      <line className="chart-floor" x1={LEFT} x2={RIGHT} y1={FLOOR} y2={FLOOR} />
      {dots.map((dot) => (
        <circle key={`${dot.x} ${dot.row}`} cx={x(dot.x)} cy={85 - dot.row * 12} r="4.6" />
      ))}
      {middle !== null && (
        <>
          <line className="chart-middle" x1={middle} x2={middle} y1="20" y2={FLOOR} />
          <text
            className="chart-value"
            x={middle > 190 ? middle - 6 : middle + 6}
            y="22"
            textAnchor={middle > 190 ? 'end' : 'start'}
          >
            Median {median}
          </text>
        </>
      )}
      {each > 1 && (
        <text x={RIGHT} y="10" textAnchor="end">
          A dot is up to {each}
        </text>
      )}
    </svg>
  )
}
