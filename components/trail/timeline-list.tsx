type Row = {
  sequence: number
  /** ISO, and on the reader's clock. */
  at: string
  time: string
  by: string | null
  says: string
  reason: string
  times: number
}

/** What happened, by day, the oldest first. */
export function TimelineList({ days }: { days: readonly { day: string; rows: readonly Row[] }[] }) {
  return (
    <ol className="timeline">
      {days.map(({ day, rows }) => (
        <li key={rows[0]?.sequence}>
          <h2 className="h-sec">{day}</h2>
          <ol>
            {rows.map((row) => (
              <li key={row.sequence} className="timeline-row">
                <time dateTime={row.at}>{row.time}</time>
                <div>
                  {row.by ? <b>{row.by}</b> : 'Dateline:'} {row.says}
                  {row.times > 1 && <span className="text-ink-2">, {row.times} times</span>}
                  {row.reason && <p className="timeline-reason">{row.reason}</p>}
                </div>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}
