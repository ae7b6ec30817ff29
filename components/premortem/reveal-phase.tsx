'use client'

import { useState } from 'react'
import { Avatar } from '@/components/people/avatar'
import { Button } from '@/components/ui/button'
import { revealNextAction } from '@/lib/actions/premortem'
import type { BoardReason } from '@/lib/domain/premortem/board'
import { KindChoice } from './kind-choice'
import { RoomPeople } from './room-people'
import { BecauseField, hasBegunReason } from './silent-phase'
import type { PremortemRoom } from './use-premortem'

/** One reason at a time, read out; no debate. */
export function RevealPhase(room: PremortemRoom & { me: string }) {
  const { view, act, me } = room
  const [isAdding, setAdding] = useState(() => hasBegunReason(view.id))
  const heard = view.reasons.filter(({ isHeard }) => isHeard)
  const reading = heard.find(({ id }) => id === view.readingId)
  const before = heard.filter(({ id }) => id !== view.readingId).sort((one, other) => (other.heardAt ?? 0) - (one.heardAt ?? 0))
  const isTurn = view.may.steer.allowed || (reading?.author?.id === me && !view.hidesNames)
  const next = (pass: boolean) => act(() => revealNextAction({ premortemId: view.id, reading: view.readingId, pass }))
  const isOver = heard.length === view.total
  return (
    <div className="pm-grid">
      <div className="reveal">
        {reading ? (
          <Turn reading={reading} place={heard.length} total={view.total} />
        ) : (
          <p className="turncard" aria-live="polite">
            {view.total === 0 ? 'Nobody has written a reason yet.' : 'Every reason was heard.'}
          </p>
        )}
        <div className="turnacts">
          {isTurn && (!isOver || reading) && (
            <>
              <Button variant="go" onClick={() => next(false)}>
                {isOver ? 'That was the last' : 'Next reason'}
              </Button>
              {!view.hidesNames && !isOver && <Button onClick={() => next(true)}>Pass over the next person</Button>}
            </>
          )}
          {reading && <KindChoice view={view} act={act} reason={reading} />}
        </div>
        <section>
          <h2 className="h-sec h-ruled">
            Heard so far{' '}
            <span className="meta">
              {heard.length} of {view.total}, newest first
            </span>
          </h2>
          <ul className={view.hidesNames ? 'heard heard--anon' : 'heard'}>
            {before.map((reason) => (
              <li key={reason.id}>
                {reason.author && <Avatar person={reason.author} size="sm" />}
                <p>{reason.text}</p>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <aside className="plan" aria-label="The room">
        <RoomPeople
          {...room}
          title="Whose turn"
          note={
            view.hidesNames
              ? undefined
              : (person) => (person.card.id === reading?.author?.id ? 'Reading now' : `${person.unheard ?? 0} left`)
          }
        />
        <section>
          <h2 className="h-sec h-ruled">One rule</h2>
          <p className="say">No debate yet. Listen for the reason you nearly wrote.</p>
          {isAdding ? (
            <BecauseField view={view} act={act} hint="It joins the round." />
          ) : (
            <Button onClick={() => setAdding(true)}>I thought of another</Button>
          )}
        </section>
      </aside>
    </div>
  )
}

function Turn({ reading, place, total }: { reading: BoardReason; place: number; total: number }) {
  return (
    <div className="turn">
      <div className="turnwho">
        {reading.author && <Avatar person={reading.author} decorative />}
        <span>
          {reading.author && <b>{reading.author.name}’s turn</b>}
          <span className="muted">
            Reason {place} of {total}
          </span>
        </span>
      </div>
      <p className="turncard" aria-live="polite">
        <span>Because</span> {reading.text}
      </p>
    </div>
  )
}
