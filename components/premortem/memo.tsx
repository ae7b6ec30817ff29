import { dayInWords } from '@/lib/domain/calendar-day'
import type { BoardRisk, PremortemView } from '@/lib/domain/premortem/board'
import { riskQuestion } from '@/lib/domain/premortem/faq-link'
import { memoHeadline } from '@/lib/domain/premortem/memo-headline'
import { pileOf, reasonsWords } from './board-moves'
import { QuestionState } from './question-state'

/** What the session found, on paper: planned, accepted, open, left alone. */
export function Memo({ view, title }: { view: PremortemView; title: string }) {
  const living = view.risks.filter(({ isParked }) => !isParked)
  const planned = living.filter(({ accepted, isAnswered }) => isAnswered && !accepted)
  const accepted = living.filter(({ accepted }) => accepted)
  const open = living.filter(({ isTop, isAnswered }) => isTop && !isAnswered)
  const small = living.length - planned.length - accepted.length - open.length
  const asked = living.filter(({ question }) => question && question.state !== 'deleted')
  const unvoted = view.reasons.filter(({ joinedToId }) => !joinedToId).length - living.length
  return (
    <article className="memo">
      <p className="slugline">
        <span>{title}</span>
        <span>Pre-mortem on revision {view.revisionNumber}</span>
        <span>{dayInWords((view.closedAt ?? view.now).slice(0, 10))}</span>
      </p>
      <h2 className="memoh">{memoHeadline(planned.length, accepted.length, open.length)}</h2>
      {open.length > 0 && (
        <>
          <h3>Still open</h3>
          <ul className="accepts">
            {open.map((risk) => (
              <li key={risk.reasonId} className="accept">
                <span className="rn">{risk.number}</span>
                <div>
                  <p>{risk.text}</p>
                  <p className="meta">Missing: {risk.missing.join(', ')}.</p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {planned.length > 0 && <Planned risks={planned} />}
      {accepted.length > 0 && (
        <>
          <h3>Accepted</h3>
          <ul className="accepts">
            {accepted.map((risk) => (
              <Accepted key={risk.reasonId} risk={risk} />
            ))}
          </ul>
        </>
      )}
      {asked.length > 0 && (
        <>
          <h3>Goes into the internal FAQ</h3>
          <ul className="accepts">
            {asked.map(({ reasonId, number, text, question }) => (
              <li key={reasonId} className="accept">
                <span className="rn">{number}</span>
                <div>
                  <p>{riskQuestion(text)}</p>
                  {question && <QuestionState view={view} question={question} />}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {small + unvoted > 0 && (
        <>
          <h3>Left alone</h3>
          <p className="alone">
            {small > 0 && `${small} smaller ${small === 1 ? 'risk has' : 'risks have'} no plan yet. `}
            {unvoted > 0 &&
              `${unvoted === 1 ? 'One reason' : `${unvoted} reasons`} with one vote or none ${unvoted === 1 ? 'stays' : 'stay'} on the board.`}
          </p>
        </>
      )}
      <Themes view={view} />
    </article>
  )
}

/** What the reasons were about, each theme with its votes; every reason is one press away, and on paper. */
function Themes({ view }: { view: PremortemView }) {
  const places = [...view.themes, { id: null, name: 'No theme' }].filter(({ id }) => pileOf(view, id).length > 0)
  if (places.length === 0) return null
  const votesOn = (id: string | null) => pileOf(view, id).reduce((sum, { votes }) => sum + (votes ?? 0), 0)
  return (
    <>
      <h3>Themes</h3>
      <ul className="memothemes">
        {places.map(({ id, name }) => (
          <li key={id ?? 'pile'}>
            <b>{name}</b>{' '}
            <span className="meta">
              {reasonsWords(pileOf(view, id).length)}, {votesOn(id)} {votesOn(id) === 1 ? 'vote' : 'votes'}
            </span>
          </li>
        ))}
      </ul>
      <details className="allreasons">
        <summary>Read every reason</summary>
        {places.map(({ id, name }) => (
          <div key={id ?? 'pile'}>
            <h4>{name}</h4>
            <ul>
              {view.reasons
                .filter(({ themeId }) => themeId === id)
                .map(({ id: reasonId, text, author }) => (
                  <li key={reasonId}>
                    {text} {author && <span className="meta">{author.name}</span>}
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </details>
    </>
  )
}

function Planned({ risks }: { risks: readonly BoardRisk[] }) {
  return (
    <>
      <h3>Planned</h3>
      <table className="memot">
        <thead>
          <tr>
            <th>Risk</th>
            <th>What we will do</th>
            <th>First sign of it</th>
            <th>Who, by when</th>
          </tr>
        </thead>
        <tbody>
          {risks.map((risk) => (
            <tr key={risk.reasonId}>
              <td className="memot-risk">
                <span className="rn">{risk.number}</span> {risk.text}
              </td>
              <td>{risk.mitigation}</td>
              <td>{risk.sign}</td>
              <td>
                {risk.owner?.name}, <span className="memot-day">{risk.dueOn && dayInWords(risk.dueOn)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Accepted({ risk }: { risk: BoardRisk }) {
  if (!risk.accepted) return null
  const { by, at, why, lookAgainOn } = risk.accepted
  return (
    <li className="accept">
      <span className="rn">{risk.number}</span>
      <div>
        <p>{risk.text}</p>
        <p className="because2">“{why}”</p>
        <p className="meta">
          Accepted by {by.name} on {dayInWords(at.slice(0, 10))}.
          {risk.rating && ` Likelihood ${risk.rating.likelihood}, impact ${risk.rating.impact}.`}
          {lookAgainOn && ` Look again on ${dayInWords(lookAgainOn)}.`}
        </p>
      </div>
    </li>
  )
}
