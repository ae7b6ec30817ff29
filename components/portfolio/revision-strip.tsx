import { courseOf, type DraftHistory } from '@/lib/domain/draft-history'
import { markInWords } from '@/lib/domain/round-mark'

const WIDTH = 320
const HEIGHT = 40
const FLOOR = 30

/** A proposal's revisions over time: a stroke each, and above them how long the press release was. The newest is blue. */
export function RevisionStrip({ draft, now }: { draft: Pick<DraftHistory, 'points' | 'startedAt'>; now: Date }) {
  const { points, startedAt } = draft
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return <span className="text-ink-3">No revision yet</span>
  const from = Math.min(startedAt.getTime(), first.at.getTime())
  const span = Math.max(1, now.getTime() - from)
  const x = (at: Date) => 2 + ((at.getTime() - from) / span) * (WIDTH - 4)
  const most = Math.max(1, ...points.map(({ words }) => words))
  const y = (words: number) => FLOOR - 6 - (words / most) * (FLOOR - 10)
  const line = points.map((point) => `${x(point.at).toFixed(1)},${y(point.words).toFixed(1)}`).join(' ')
  const judged = points.findLast(({ marks }) => marks.length > 0)?.marks.at(-1)
  return (
    <figure className="strip">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={inWords(draft)}>
        <line className="strip-floor" x1="0" x2={WIDTH} y1={FLOOR} y2={FLOOR} />
        {points.length > 1 && <polyline className="strip-words" points={line} />}
        {points.map((point) => (
          <line
            key={point.number}
            className={point === last ? 'strip-last' : 'strip-one'}
            x1={x(point.at)}
            x2={x(point.at)}
            y1={FLOOR}
            y2={point.isAutomatic ? FLOOR + 4 : FLOOR + 9}
          />
        ))}
        {points.map(({ number, at, marks }) => {
          const newest = marks.at(-1)
          return (
            newest && <circle key={number} className={`strip-round strip-round--${newest.state}`} cx={x(at)} cy={FLOOR} r="4" />
          )
        })}
      </svg>
      <figcaption>
        {first.words === last.words ? `${last.words} words` : `${first.words} to ${last.words} words`}
        <br />
        {findingsInWords(points)}
        {judged && (
          <>
            <br />
            {markInWords(judged)}
          </>
        )}
      </figcaption>
    </figure>
  )
}

function inWords({ points }: Pick<DraftHistory, 'points'>): string {
  const course = courseOf(points.map(({ words }) => words))
  const length = course === null ? '' : `, its length ${course === 'steady' ? 'about the same' : course}`
  const rounds = points.flatMap(({ number, marks }) => marks.map((mark) => ` Revision ${number}: ${markInWords(mark)}.`))
  return `${points.length === 1 ? 'One revision' : `${points.length} revisions`} over time${length}.${rounds.join('')}`
}

/** "To fix: 14 to 9, falling". */
function findingsInWords(points: DraftHistory['points']): string {
  const counts = points.flatMap(({ findings }) => (findings === null ? [] : [findings]))
  const [first, last] = [counts[0], counts.at(-1)]
  if (first === undefined || last === undefined) return 'Not checked'
  const course = courseOf(counts)
  return `To fix: ${first === last ? last : `${first} to ${last}`}${course === null ? '' : `, ${course}`}`
}
