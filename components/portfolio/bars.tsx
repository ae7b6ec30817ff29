export type Bar = { name: string; value: number; isOn?: boolean }

/** Horizontal bars with their values. The longest fills three quarters of its line. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <div className="bars" role="img" aria-label={label}>
      {bars.map(({ name, value, isOn }) => (
        <div key={name} className="bar-row">
          <span className="bar-name">{name}</span>
          <span className="bar-line">
            <svg className={isOn ? 'bar is-on' : 'bar'} width={`${(value / most) * 75}%`} height="14" aria-hidden="true">
              <rect width="100%" height="14" />
            </svg>
            <b>{value.toLocaleString('en-GB')}</b>
          </span>
        </div>
      ))}
    </div>
  )
}
