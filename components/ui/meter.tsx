type Props = {
  /** What is measured: "Press release length". */
  label: string
  /** 1 is the limit, where the tick stands; the track ends at 1.25. */
  value: number
  /** The measure in words, shown and read out: "368 words". */
  children: string
  /** What follows it where there is room, and is always read out: ", 0.92 page". */
  detail: string
}

const TRACK_END = 1.25
const WIDTH = 84

/** A track with a tick at the limit; past it the whole turns red, and the words say by how much. */
export function Meter({ label, value, children, detail }: Props) {
  const share = Math.min(Math.max(value, 0), TRACK_END) / TRACK_END
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <meter> cannot show its tick, nor be drawn alike in all browsers.
    <span
      className={value > 1 ? 'meter meter--over' : 'meter'}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(TRACK_END, value)}
      aria-valuenow={value}
      aria-valuetext={children + detail}
    >
      <svg viewBox={`0 0 ${WIDTH} 12`} aria-hidden="true">
        <rect className="meter-track" y="4" width={WIDTH} height="4" />
        <rect className="meter-fill" y="4" width={share * WIDTH} height="4" />
        <rect className="meter-tick" x={WIDTH / TRACK_END - 0.75} width="1.5" height="12" />
      </svg>
      <span>
        {children}
        <span className="meter-detail">{detail}</span>
      </span>
    </span>
  )
}
