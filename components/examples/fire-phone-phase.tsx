import { pileOf } from '@/components/premortem/board-moves'
import { Memo } from '@/components/premortem/memo'
import { Newspaper } from '@/components/premortem/newspaper'
import { RiskMap } from '@/components/premortem/risk-map'
import { Tally } from '@/components/premortem/tally'
import { ThemeColumns } from '@/components/premortem/theme-columns'
import type { BoardReason, PremortemView } from '@/lib/domain/premortem/board'
import { KIND_NAMES, REASON_PROMPTS } from '@/lib/domain/premortem/prompts'

/** One phase of the example, as the room saw it. */
export function FirePhonePhase({ view, title }: { view: PremortemView; title: string }) {
  if (view.phase === 'scene')
    return (
      <div className="scene">
        <Newspaper view={view} />
      </div>
    )
  if (view.phase === 'silent') return <Silence total={view.total} />
  if (view.phase === 'reveal') return <Heard reasons={view.reasons} />
  if (view.phase === 'close')
    return (
      <div className="closing">
        <Memo view={view} title={title} />
      </div>
    )
  return <Board view={view} />
}

function Silence({ total }: { total: number }) {
  return (
    <div className="walkbody">
      <p className="bigsilence">{total} cards, and nobody has seen one of another person.</p>
      <h2 className="h-sec h-ruled">What helped those who were stuck</h2>
      <ul className="prompts">
        {REASON_PROMPTS.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
    </div>
  )
}

function Heard({ reasons }: { reasons: readonly BoardReason[] }) {
  return (
    <div className="walkbody">
      <ol className="heard heard--anon">
        {reasons.map(({ id, text, kind }) => (
          <li key={id}>
            <p>
              Because {text} <span className="meta">{KIND_NAMES[kind]}</span>
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Group, vote and plan: the same columns, with more said each time. */
function Board({ view }: { view: PremortemView }) {
  const isCounted = view.phase !== 'group'
  const isPlanned = view.phase === 'plan'
  const sum = (id: string | null) => pileOf(view, id).reduce((all, { votes }) => all + (votes ?? 0), 0)
  return (
    <>
      <ThemeColumns view={view} sum={({ id }) => isCounted && <span>{sum(id)} votes</span>}>
        {(themeId) =>
          pileOf(view, themeId).map((reason) => (
            <article key={reason.id} className="card vcard">
              <p>{reason.text}</p>
              {isCounted && (
                <footer>
                  <Tally votes={reason.votes ?? 0} />
                  {isPlanned && <Rated view={view} reasonId={reason.id} />}
                </footer>
              )}
            </article>
          ))
        }
      </ThemeColumns>
      {isPlanned && (
        <div className="walkbody walkmap">
          <RiskMap risks={view.risks} topScore={view.topScore} />
        </div>
      )}
    </>
  )
}

function Rated({ view, reasonId }: { view: PremortemView; reasonId: string }) {
  const risk = view.risks.find((one) => one.reasonId === reasonId)
  if (!risk?.rating) return <span className="meta">Parked</span>
  const { likelihood, impact } = risk.rating
  return (
    <span className="meta">
      <span className="rn">{risk.number}</span> {likelihood} x {impact}: {risk.score}
    </span>
  )
}
