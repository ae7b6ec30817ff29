import type { Note, PromiseLine } from '@/lib/domain/after-launch/view'
import { dayInWords } from '@/lib/domain/calendar-day'
import { partTitle } from '@/lib/domain/prfaq'
import { exactly } from '@/lib/domain/when'
import { NoteButton, type Noted } from './note-button'
import { OutcomeWord } from './outcome-word'
import type { Telling } from './telling'

type Props = Telling & { promises: readonly PromiseLine[] }

/** Each figure with the sentence it stands in, and beside it what really happened. */
export function PromiseList({ promises, ...telling }: Props) {
  return (
    <ol className="promises">
      {promises.map((promise, place) => {
        const isFirst =
          promises[place - 1]?.section !== promise.section || (promises[place - 1]?.figure === null) !== (promise.figure === null)
        return (
          <li key={promise.key} className="promise">
            {isFirst && (
              <h3 className="promise-part">
                {promise.figure ? partTitle(promise.section) : `${partTitle(promise.section)}, in an earlier cleared revision`}
              </h3>
            )}
            <Line promise={promise} {...telling} />
          </li>
        )
      })}
    </ol>
  )
}

function Line({ promise, ...telling }: Telling & { promise: PromiseLine }) {
  const { key, words, note, earlier, figure } = promise
  return (
    <>
      <p className="promise-words">{words}</p>
      <div className="promise-body">
        <p className="promise-sentence">
          <Sentence sentence={promise.sentence} figure={figure} />
        </p>
        <p className="promise-actual">
          <OutcomeWord outcome={note?.outcome ?? null} />
          {note?.actual && <b>{note.actual}</b>}
        </p>
        {note?.note && <p className="promise-note">{note.note}</p>}
        {note && <p className="meta">{saidBy(note, telling)}</p>}
        {earlier.length > 0 && (
          <details className="promise-earlier">
            <summary>
              {earlier.length === 1 ? 'What was noted before' : `What was noted before (${earlier.length})`}
              <span className="sr-only">: {words}</span>
            </summary>
            <ul>
              {earlier.map((one) => (
                <li key={one.id}>
                  <OutcomeWord outcome={one.outcome} /> {one.actual}{' '}
                  {one.note && <span className="promise-note">{one.note}</span>}
                  <span className="meta">{saidBy(one, telling)}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {telling.mayNote && figure && (
        <div className="promise-act">
          <NoteButton
            proposalId={telling.proposalId}
            today={telling.today}
            promise={{ key, words, sentence: promise.sentence }}
            note={note && plain(note)}
          />
        </div>
      )}
    </>
  )
}

function Sentence({ sentence, figure }: Pick<PromiseLine, 'sentence' | 'figure'>) {
  if (!figure) return sentence
  return (
    <>
      {sentence.slice(0, figure.start)}
      <mark>{sentence.slice(figure.start, figure.end)}</mark>
      {sentence.slice(figure.end)}
    </>
  )
}

function saidBy({ measuredOn, measuredBy, by, at }: Note, { timeZone }: Telling): string {
  const measured = `Measured on ${dayInWords(measuredOn)}${measuredBy ? ` by ${measuredBy}` : ''}.`
  return `${measured} Noted by ${by.name}, ${exactly(at, timeZone)}.`
}

/** What the dialog begins with. */
function plain({ id, outcome, actual, note, measuredOn, measuredBy }: Note): Noted {
  return { id, outcome, actual, note, measuredOn, measuredBy }
}
