'use client'

import { EyeOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Avatar } from '@/components/people/avatar'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { revealNextAction } from '@/lib/actions/premortem'
import type { PersonCard } from '@/lib/domain/person-card'
import type { BoardReason, PremortemView } from '@/lib/domain/premortem/board'
import { InviteLate } from './invite-late'
import { KindChoice } from './kind-choice'
import { RoomPeople } from './room-people'
import { BecauseField } from './silent-phase'
import { begun } from './use-because'
import type { PremortemRoom } from './use-premortem'

/** One reason at a time, read out; no debate. */
export function RevealPhase({ readers, ...room }: PremortemRoom & { me: string; readers: readonly PersonCard[] }) {
  const { view, act, me } = room
  const [isAdding, setAdding] = useState(false)
  // The room moved on in the middle of a sentence: here it goes on.
  useEffect(() => setAdding(begun(view.id) !== ''), [view.id])
  function add() {
    flushSync(() => setAdding(true))
    document.getElementById('because')?.focus()
  }
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
          <Turn view={view} reading={reading} place={heard.length} />
        ) : (
          <p className="turncard" aria-live="polite">
            {view.total === 0 ? 'Nobody has written a reason yet. Add the first.' : 'Every reason was heard.'}
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
            {view.total > 0 && (
              <span className="meta">
                {before.length} of {view.total}, newest first
              </span>
            )}
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
          title={view.hidesNames ? 'The room' : 'Whose turn'}
          note={
            view.hidesNames
              ? undefined
              : (person) => (person.card.id === reading?.author?.id ? 'Reading now' : `${person.unheard ?? 0} left`)
          }
        />
        <InviteLate {...room} readers={readers} />
        {view.hidesNames && (
          <section>
            <h2 className="h-sec h-ruled">Names</h2>
            <p className="muted">Hidden for good. Reasons come in random order, and whoever runs the session reads them aloud.</p>
          </section>
        )}
        <section>
          <h2 className="h-sec h-ruled">One rule</h2>
          <p className="say">No debate yet. Listen for the reason you nearly wrote.</p>
          {isAdding ? (
            <BecauseField view={view} act={act} hint="It joins the round." />
          ) : (
            <Button onClick={add}>I thought of another</Button>
          )}
        </section>
      </aside>
    </div>
  )
}

function Turn({ view, reading, place }: { view: PremortemView; reading: BoardReason; place: number }) {
  const reader = view.people.find(({ isFacilitator }) => isFacilitator)?.card.name ?? 'Whoever runs the session'
  return (
    <div className="turn">
      <div className="turnwho">
        {reading.author ? (
          <Avatar person={reading.author} decorative />
        ) : (
          <span className="turnanon">
            <Icon of={EyeOff} />
          </span>
        )}
        <span>
          <b>{reading.author ? `${reading.author.name}’s turn` : `${reader} reads`}</b>
          <span className="muted">
            Reason {place} of {view.total}
            {view.hidesNames && ', in random order'}
          </span>
        </span>
      </div>
      <p className="turncard" aria-live="polite">
        <span>Because</span> {reading.text}
      </p>
    </div>
  )
}
