'use client'

import { Check, CircleAlert } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { GoBack } from './go-back'
import { Memo } from './memo'
import { RiskLives } from './risk-lives'
import { RoomPeople } from './room-people'
import { Stands } from './stands'
import type { PremortemRoom } from './use-premortem'

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
              {tops.length === 0 ? 'It found no top risk' : `${answered} of ${tops.length} top risks owned or accepted`}
            </span>
          </p>
          <Stands {...room} />
        </section>
        {view.closedAt && (
          <p className="row memo-out">
            <Button size="sm" onClick={() => print()}>
              Print the memo
            </Button>
            <a className="btn btn--sm" href={`/api/premortems/${view.id}/csv`} download>
              Download as CSV
            </a>
          </p>
        )}
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
        {view.may.steer.allowed && (
          <section>
            <h2 className="h-sec h-ruled">Reopen a phase</h2>
            <p className="muted">Going back to Vote or before takes all votes back. The room is told, and it is recorded.</p>
            <div className="row">
              <GoBack {...room} triggerClass="btn btn--sm" />
            </div>
          </section>
        )}
      </aside>
    </div>
  )
}
