import type { FirstFindings } from '@/lib/domain/portfolio/first-findings'

const [WIDTH, FLOOR, HIGH] = [290, 92, 64]

/** A column a month with its value; a month without any has a dash. The newest is blue. */
export function Months({ months, label }: { months: FirstFindings['months']; label: string }) {
  const most = Math.max(1, ...months.map(({ each }) => each ?? 0))
  const step = WIDTH / Math.max(1, months.length)
  const wide = Math.min(26, step - 6)
  return (
    <svg className="months" viewBox={`0 0 ${WIDTH} 118`} role="img" aria-label={label}>
      {months.map(({ month, each }, place) => {
        const middle = (place + 0.5) * step
        const height = ((each ?? 0) / most) * HIGH
        return (
          <g key={month}>
            {each !== null && (
              <rect
                className={place === months.length - 1 ? 'is-on' : undefined}
                x={middle - wide / 2}
                width={wide}
                y={FLOOR - height}
                height={height}
              />
            )}
            <text className="chart-value" x={middle} y={FLOOR - height - 6} textAnchor="middle">
              {each === null ? '–' : Math.round(each)}
            </text>
            <text x={middle} y="110" textAnchor="middle">
              {monthName(month).slice(0, months.length > 8 ? 1 : 3)}
            </text>
          </g>
        )
      })}
      <line className="chart-floor" x1="0" x2={WIDTH} y1={FLOOR} y2={FLOOR} />
    </svg>
  )
}

/** "March". */
function monthName(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' })
}
