/** Votes as strokes, in fives, and as a number. */
export function Tally({ votes }: { votes: number }) {
  const strokes = Math.min(votes, 15)
  const width = 2 + strokes * 4
  const path = Array.from({ length: strokes }, (_, stroke) => {
    const x = 1.5 + stroke * 4
    const isFifth = (stroke + 1) % 5 === 0
    return isFifth ? `M${x - 18} 11 L${x - 1} 3` : `M${x} 1.5 L${x - 0.4} 12.5`
  })
  return (
    <span className="tally">
      {votes > 0 && (
        <svg viewBox={`0 0 ${width} 14`} aria-hidden="true" focusable="false">
          <path d={path.join(' ')} />
        </svg>
      )}
      {votes}
      <span className="sr-only"> {votes === 1 ? 'vote' : 'votes'}</span>
    </span>
  )
}
