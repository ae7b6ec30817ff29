import { strikeSurpriseAction } from '@/lib/actions/after-launch'
import type { AfterLaunch } from '@/lib/domain/after-launch/view'
import { dayInWords } from '@/lib/domain/calendar-day'
import { dayOf } from '@/lib/domain/when'
import { QuietSend } from './quiet-send'
import { SurpriseForm } from './surprise-form'
import type { Telling } from './telling'

/** Of a long list the newest stand open. */
const AT_ONCE = 50

/** What happened and nobody foresaw. */
export function Surprises({ surprises, ...telling }: Telling & { surprises: AfterLaunch['surprises'] }) {
  const { proposalId, now, timeZone, today, mayNote } = telling
  const rows = surprises.map(({ id, text, happenedOn, at, by, struck }) => (
    <li key={id}>
      <div>
        <p className={struck ? 'after-words is-struck' : 'after-words'}>{struck ? <del>{text}</del> : text}</p>
        <p className="meta">
          {dayInWords(happenedOn)}. Noted by {by.name}, {dayOf(at, now, timeZone)}.
          {struck && ` Struck out by ${struck.by.name}, ${dayOf(struck.at, now, timeZone)}.`}
        </p>
      </div>
      {mayNote && !struck && (
        <QuietSend
          action={strikeSurpriseAction}
          input={{ proposalId, surpriseId: id }}
          busy="Striking"
          label={`Strike out: ${text}`}
        >
          Strike out
        </QuietSend>
      )}
    </li>
  ))
  return (
    <section aria-labelledby="surprises">
      <h2 id="surprises" className="h-sec h-ruled">
        What nobody foresaw
      </h2>
      {surprises.length === 0 && <p className="after-none">No note yet of anything that the pre-mortem did not name.</p>}
      {rows.length > AT_ONCE && (
        <details className="my-3">
          <summary className="link">Show {rows.length - AT_ONCE} earlier ones</summary>
          <ul className="after-rows">{rows.slice(0, -AT_ONCE)}</ul>
        </details>
      )}
      <ul className="after-rows">{rows.slice(-AT_ONCE)}</ul>
      {mayNote && <SurpriseForm proposalId={proposalId} today={today} />}
    </section>
  )
}
