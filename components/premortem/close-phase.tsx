'use client'

import { Check, CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { changePhaseAction, confirmPremortemAction } from '@/lib/actions/premortem'
import { clearsVotes, isBefore, PHASE_NAMES, PHASES, type Phase } from '@/lib/domain/premortem/phases'
import { Memo } from './memo'
import { RiskLives } from './risk-lives'
import { RoomPeople } from './room-people'
import type { PremortemRoom } from './use-premortem'

const REOPENABLE = PHASES.filter((phase) => isBefore('scene', phase) && isBefore(phase, 'close')).reverse()

/** The memo that stays on the proposal, and what is left to do before the session closes for good. */
export function ClosePhase(room: PremortemRoom & { title: string }) {
  const { view, title } = room
  const tops = view.risks.filter(({ isTop }) => isTop)
  const answered = tops.filter(({ isAnswered }) => isAnswered).length
  const joined = view.reasons.filter(({ joinedToId }) => joinedToId !== null).length
  const votes = view.reasons.reduce((sum, reason) => sum + (reason.votes ?? 0), 0)
  return (
    <div className="pm-grid">
      <div className="closing">
        <Memo view={view} title={title} />
      </div>
      <aside className="plan" aria-label="The session">
        <section>
          <h2 className="h-sec h-ruled">What reviewers will see</h2>
          <p className="gateline">
            <Icon of={answered === tops.length ? Check : CircleAlert} />
            <span>
              <b>Pre-mortem</b>
              {answered} of {tops.length} top risks owned or accepted
            </span>
          </p>
          <Stands {...room} />
        </section>
        <RiskLives {...room} />
        <section>
          <h2 className="h-sec h-ruled">The session</h2>
          <dl className="kv">
            <dt>Reasons</dt>
            <dd>
              {view.reasons.length}
              {joined > 0 && `, ${joined} joined`}
            </dd>
            <dt>Themes</dt>
            <dd>{view.themes.length}</dd>
            <dt>Votes</dt>
            <dd>{votes}</dd>
            <dt>Elephants</dt>
            <dd>{view.reasons.filter(({ kind }) => kind === 'elephant').length}</dd>
          </dl>
        </section>
        <RoomPeople {...room} title="People" note={({ isFacilitator }) => (isFacilitator ? 'Ran the session' : '')} />
        {view.may.steer.allowed && <Reopen {...room} />}
      </aside>
    </div>
  )
}

/** After an edit the page says that the session was held on an earlier revision; a lead can say that it stands. */
function Stands({ view, act }: PremortemRoom) {
  const since = view.standsAt ?? view.revisionNumber
  if (!view.closedAt || since >= view.newestRevision) return null
  return (
    <p className="pmnote">
      Held on revision {view.revisionNumber}. The text is at revision {view.newestRevision} now.{' '}
      {view.may.confirm.allowed && (
        <Button size="sm" onClick={() => act(() => confirmPremortemAction({ premortemId: view.id }))}>
          It still stands
        </Button>
      )}
    </p>
  )
}

function Reopen({ view, act }: PremortemRoom) {
  const [to, setTo] = useState<Phase>('plan')
  return (
    <section>
      <h2 className="h-sec h-ruled">Reopen a phase</h2>
      <p className="muted">Going back to Vote or before takes all votes back. The room is told, and it is recorded.</p>
      <p className="row">
        <select className="input input--sm" aria-label="Phase" value={to} onChange={({ target }) => setTo(target.value as Phase)}>
          {REOPENABLE.map((phase) => (
            <option key={phase} value={phase}>
              {PHASE_NAMES[phase]}
              {clearsVotes('close', phase) ? ' (votes are taken back)' : ''}
            </option>
          ))}
        </select>
        <Button onClick={() => act(() => changePhaseAction({ premortemId: view.id, from: view.phase, to }))}>Reopen</Button>
      </p>
    </section>
  )
}
