'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { addReasonAction } from '@/lib/actions/premortem'
import type { PersonCard } from '@/lib/domain/person-card'
import { LENSES, REASON_PROMPTS } from '@/lib/domain/premortem/prompts'
import { onOneLine, sendOnEnter } from './growing-line'
import { InviteLate } from './invite-late'
import { OwnReason } from './own-reason'
import { RoomPeople } from './room-people'
import { begun, useBecause } from './use-because'
import type { PremortemRoom } from './use-premortem'

/** With more people than this on the list, what helps to write stands above it. */
const CROWDED_FROM = 13

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** One field that begins "Because". Nobody sees a word of it before the reveal; others show as counts. */
export function SilentPhase({ readers, ...room }: PremortemRoom & { readers: readonly PersonCard[] }) {
  const { view, act } = room
  const mine = view.reasons.filter(({ isMine }) => isMine).reverse()
  const others = view.total - mine.length
  const isCrowded = view.people.length >= CROWDED_FROM
  const count = NUMBER_WORDS[mine.length] ?? String(mine.length)
  return (
    <div className="silent">
      <div className="silent-me">
        <BecauseField view={view} act={act} hint="Nobody sees it until the reveal. Write what happened, not what might." />
        <section className="mine">
          <h2 className="h-sec" tabIndex={-1}>
            {mine.length === 0 ? 'Aim for two reasons or more' : `Your ${count} ${mine.length === 1 ? 'reason' : 'reasons'}`}
          </h2>
          <ol>
            {mine.map((reason, index) => (
              <OwnReason key={reason.id} view={view} act={act} reason={reason} number={mine.length - index} />
            ))}
          </ol>
        </section>
      </div>
      <aside className="plan" aria-label="The room">
        {isCrowded && <Prompts />}
        {view.hidesNames && (
          <section>
            <h2 className="h-sec h-ruled">Others</h2>
            <p className="muted">
              {others} {others === 1 ? 'reason' : 'reasons'}, hidden. Names stay hidden for good.
            </p>
          </section>
        )}
        <RoomPeople
          {...room}
          title="Everybody"
          note={view.hidesNames ? undefined : (person) => `${person.unheard ?? 0} hidden`}
        />
        <InviteLate {...room} readers={readers} />
        {!isCrowded && <Prompts />}
      </aside>
    </div>
  )
}

/** Where a reason is written. Enter adds it; what the server refuses stays in the field. */
export function BecauseField({ view, act, hint }: Pick<PremortemRoom, 'view' | 'act'> & { hint: string }) {
  const [text, setText] = useBecause(view.id)
  const [busy, setBusy] = useState(false)
  async function add(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === '' || busy) return
    setBusy(true)
    // Whoever types on while it is being added goes on with the next one.
    if (await act(() => addReasonAction({ premortemId: view.id, text }))) setText(withoutStart(begun(view.id), text))
    setBusy(false)
  }
  return (
    <form onSubmit={add}>
      <div className="because">
        <label htmlFor="because">Because</label>
        <textarea
          id="because"
          rows={1}
          value={text}
          maxLength={300}
          autoComplete="off"
          enterKeyHint="done"
          onChange={({ target }) => setText(onOneLine(target.value))}
          onKeyDown={sendOnEnter}
        />
      </div>
      <p className="because-hint">
        <span className="meta">
          Press <kbd>Enter</kbd> to add it. {hint}
        </span>
        <Button type="submit" size="sm" busy={busy && 'Adding'}>
          Add the reason
        </Button>
      </p>
    </form>
  )
}

function withoutStart(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length).trimStart() : text
}

function Prompts() {
  return (
    <>
      <section>
        <h2 className="h-sec h-ruled">Stuck? Finish one of these</h2>
        <ul className="prompts">
          {REASON_PROMPTS.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="h-sec h-ruled">Or look through other eyes</h2>
        <ul className="prompts">
          {LENSES.map(({ key, name, says }) => (
            <li key={key}>
              <span className="meta">{name}</span> “{says}”
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
