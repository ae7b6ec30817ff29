import Link from 'next/link'
import type { DueLine, MentionLine, RiskLine } from './desk-story'

/** Open threads that wait for the person's answer. */
export function MentionLines({ lines }: { lines: readonly MentionLine[] }) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="mentions">
      <h2 className="h-sec h-ruled" id="mentions">
        Waiting for your answer
      </h2>
      <ul className="desk-lines">
        {lines.map(({ id, href, by, title, text, when }) => (
          <li key={id}>
            <span className="lines-text">
              <Link className="name" href={href} prefetch={false}>
                {title}
              </Link>{' '}
              <span className="text-ink-2">
                {by}: “{text}”
              </span>
            </span>
            <span className="lines-end text-ink-2">{when}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Open risks that the person looks after, what is due first. */
export function RiskLines({ lines, total }: { lines: readonly RiskLine[]; total: number }) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="risks">
      <h2 className="h-sec h-ruled" id="risks">
        Your open risks
      </h2>
      <ul className="desk-lines">
        {lines.map(({ id, href, number, text, title, sign, due, isLate }) => (
          <li key={id}>
            <span className="lines-text">
              <Link className="name" href={href} prefetch={false}>
                {text}
              </Link>
              <span className="lines-more">
                Risk {number} of {title}.{sign && ` First sign: ${sign}`}
              </span>
            </span>
            <span className={isLate ? 'lines-end late' : 'lines-end text-ink-2'}>{due}</span>
          </li>
        ))}
      </ul>
      {total > lines.length && (
        <p className="mt-2 text-sm text-ink-2">
          {lines.length} of {total}, what is due first.
        </p>
      )}
    </section>
  )
}

/** What falls in the week: verdicts, pre-mortems, risks, clearances. */
export function WeekLines({ lines }: { lines: readonly DueLine[] }) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="week">
      <h2 className="h-sec h-ruled" id="week">
        This week
      </h2>
      <ul className="desk-lines desk-lines--dated">
        {lines.map(({ id, when, href, title, end }) => (
          <li key={id}>
            <span className="text-ink-2">{when}</span>
            <Link className="story-link" href={href} prefetch={false}>
              {title}
            </Link>
            <span className="lines-end text-ink-2">{end}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
