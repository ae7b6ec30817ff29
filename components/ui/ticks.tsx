type Tick = 'met' | 'not-met' | 'open'

/** One small square for each requirement, read out as "4 of 7 met". */
export function Ticks({ ticks, label }: { ticks: readonly Tick[]; label?: string }) {
  const met = ticks.filter((tick) => tick === 'met').length
  return (
    <span className="ticks" role="img" aria-label={label ?? `${met} of ${ticks.length} met`}>
      {ticks.map((tick, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place in the row.
        <i key={place} className={tick === 'open' ? undefined : `is-${tick}`} />
      ))}
    </span>
  )
}
