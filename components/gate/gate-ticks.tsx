import { marksInWords } from '@/lib/domain/gate-marks'

const TICKS: Record<string, string> = { met: 'is-met', waived: 'is-waived', not_met: 'is-not-met' }

/** One small square for each requirement, read out as "4 of 7 met"; what waits or has not begun stays empty. marks: lib/domain/gate-marks.ts. */
export function GateTicks({ marks }: { marks: readonly string[] }) {
  return (
    <span className="ticks" role="img" aria-label={marksInWords(marks)}>
      {marks.map((mark, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place in the row.
        <i key={place} className={TICKS[mark]} />
      ))}
    </span>
  )
}
