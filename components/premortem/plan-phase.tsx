'use client'

import { UserX } from 'lucide-react'
import { Fragment, useEffect, useState } from 'react'
import { Avatar } from '@/components/people/avatar'
import { Icon } from '@/components/ui/icon'
import { useNarrow } from '@/components/ui/use-narrow'
import type { BoardReason, BoardRisk, PremortemView } from '@/lib/domain/premortem/board'
import { pileOf } from './board-moves'
import { stepCards } from './card-keys'
import { RiskMap } from './risk-map'
import { RiskPlanForm } from './risk-plan-form'
import { RiskQuestion } from './risk-question'
import { RiskRating } from './risk-rating'
import { Tally } from './tally'
import { ThemeColumns } from './theme-columns'
import type { PremortemRoom } from './use-premortem'

/** Themes with their votes, and for the risk in hand: how likely, how hard, what we do about it. On a phone that stands under the card. */
export function PlanPhase(room: PremortemRoom) {
  const { view } = room
  const living = view.risks.filter(({ isParked }) => !isParked)
  const [chosen, choose] = useState<string | null>(null)
  useEffect(() => {
    const number = Number(/^#risk-(\d+)$/.exec(location.hash)?.[1])
    const named = number ? view.risks.find((risk) => risk.number === number) : undefined
    if (named) choose((before) => before ?? named.reasonId)
  }, [view.risks])
  const isNarrow = useNarrow()
  useEffect(() => {
    if (isNarrow && location.hash.startsWith('#risk-')) showCard()
  }, [isNarrow])
  const take = (reasonId: string) => {
    choose(reasonId)
    if (isNarrow) showCard()
  }
  const current = living.find(({ reasonId }) => reasonId === chosen) ?? living.find(({ isAnswered }) => !isAnswered) ?? living[0]
  const map = current && <RiskMap risks={living} topScore={view.topScore} current={current.reasonId} onChoose={take} />
  const hand = (
    // Whoever is writing stays with this risk, whatever others settle meanwhile.
    <aside className="plan" aria-label="The risk in hand" id="plan" onFocus={() => current && choose(current.reasonId)}>
      {current ? (
        <>
          <h2 className="h-sec h-ruled">
            Risk {current.number} {current.isTop && <span className="meta">top risk</span>}
          </h2>
          {!isNarrow && <p className="story">{current.text}</p>}
          <RiskRating key={`rate-${current.reasonId}`} {...room} risk={current} />
          <RiskPlanForm key={current.reasonId} {...room} risk={current} />
          <RiskQuestion {...room} risk={current} />
          {!isNarrow && map}
        </>
      ) : (
        <p className="muted">No reason has two votes or more, so there is no risk to plan for.</p>
      )}
    </aside>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows are a short cut; every card is reached by Tab as well.
    <div className="pm-grid" onKeyDown={(event) => stepCards(event, 'button.card')}>
      <ThemeColumns view={view} sum={({ id }) => <span>{votesInWords(sumOf(view, id))}</span>}>
        {(themeId) =>
          byVotes(view, themeId).map((reason) => (
            <Fragment key={reason.id}>
              <PlanCard
                reason={reason}
                risk={living.find(({ reasonId }) => reasonId === reason.id)}
                isOn={reason.id === current?.reasonId}
                onChoose={() => take(reason.id)}
              />
              {isNarrow && reason.id === current?.reasonId && hand}
            </Fragment>
          ))
        }
      </ThemeColumns>
      {isNarrow && map ? <div className="plan">{map}</div> : hand}
    </div>
  )
}

/** Another card was folded up above it, so it may have gone out of sight. */
function showCard() {
  requestAnimationFrame(() => document.querySelector('.card[aria-pressed=true]')?.scrollIntoView({ block: 'start' }))
}

function PlanCard({
  reason,
  risk,
  isOn,
  onChoose,
}: {
  reason: BoardReason
  risk?: BoardRisk
  isOn: boolean
  onChoose: () => void
}) {
  if (!risk)
    return (
      <div className="card vcard">
        <p>{reason.text}</p>
        <footer>
          <Tally votes={reason.votes ?? 0} />
          <span className="meta">Parked</span>
        </footer>
      </div>
    )
  return (
    <button type="button" className="card" aria-pressed={isOn} onClick={onChoose}>
      <p>{reason.text}</p>
      <footer>
        <span>
          <span className="rn">{risk.number}</span> <Tally votes={risk.votes} />
        </span>
        <RiskState risk={risk} />
      </footer>
    </button>
  )
}

/** In words, with a glyph: planned, accepted, or what is missing. */
export function RiskState({ risk }: { risk: BoardRisk }) {
  if (risk.accepted) return <span className="okflag">Accepted</span>
  if (risk.isAnswered) return <span className="okflag">{risk.owner && <Avatar person={risk.owner} size="sm" />} Planned</span>
  if (!risk.owner && risk.isTop)
    return (
      <span className="flag">
        <Icon of={UserX} /> No owner
      </span>
    )
  return <span className="okflag">{risk.owner ? 'No plan yet' : 'No owner'}</span>
}

function byVotes(view: PremortemView, themeId: string | null): BoardReason[] {
  return pileOf(view, themeId).sort((one, other) => (other.votes ?? 0) - (one.votes ?? 0))
}

function votesInWords(votes: number): string {
  return `${votes} ${votes === 1 ? 'vote' : 'votes'}`
}

function sumOf(view: PremortemView, themeId: string | null): number {
  return pileOf(view, themeId).reduce((sum, { votes }) => sum + (votes ?? 0), 0)
}
