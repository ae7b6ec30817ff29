'use client'

import { type FormEvent, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { keptWords } from '@/components/ui/kept-words'
import { later } from '@/components/ui/later'
import { changeSceneAction } from '@/lib/actions/premortem'
import type { PersonCard } from '@/lib/domain/person-card'
import { PHASE_NAMES, TIMED_PHASES } from '@/lib/domain/premortem/phases'
import { LENSES } from '@/lib/domain/premortem/prompts'
import { InviteLate } from './invite-late'
import { Newspaper } from './newspaper'
import { RoomPeople } from './room-people'
import { readScene, SceneFields, sceneOf } from './scene-fields'
import { useKeptForm } from './use-kept-form'
import type { PremortemRoom } from './use-premortem'

const NewerWords = later(() => import('./newer-words').then((file) => file.NewerWords))

type Props = PremortemRoom & {
  revisions: readonly { number: number; message: string }[]
  readers: readonly PersonCard[]
}

/** A page of a newspaper from the future; whoever runs the session can still change it. */
export function ScenePhase(props: Props) {
  const { view } = props
  const [isEditing, setEditing] = useState(false)
  // What was begun before the page was loaded anew goes on.
  useEffect(() => setEditing(keptWords(sessionStorage, `scene ${view.id}`) !== null), [view.id])
  // The keys go where the words are, and back: at once, for the next letter is the headline's.
  const edit = (next: boolean) => {
    flushSync(() => setEditing(next))
    document.querySelector<HTMLElement>(next ? '.sceneform [name=headline]' : '.scenefoot .btn')?.focus()
  }
  if (isEditing && view.may.setScene.allowed) return <SceneEdit {...props} onDone={() => edit(false)} />
  return (
    <div className="pm-grid">
      <div className="scene">
        <Newspaper view={view} />
        {view.may.setScene.allowed && (
          <p className="scenefoot">
            <Button onClick={() => edit(true)}>Change the scene and the rules</Button>
          </p>
        )}
        <div className="scenefoot">
          <h2 className="h-sec">Read it aloud, then say this</h2>
          <p className="say">“You all saw it happen. For the next {view.minutes.silent} minutes, write down why.”</p>
          <h2 className="h-sec h-ruled">Four who saw it fail</h2>
          <ul className="lenses">
            {LENSES.map(({ key, name, says }) => (
              <li key={key}>
                <b>{name}</b>
                <p>“{says}”</p>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <aside className="plan" aria-label="The session">
        <section>
          <h2 className="h-sec h-ruled">Session</h2>
          <dl className="kv">
            <dt>Pinned to</dt>
            <dd>Revision {view.revisionNumber}</dd>
            <dt>Begins</dt>
            <dd>{view.startsIn ?? 'Whenever you are together'}</dd>
            <dt>Names</dt>
            <dd>{view.hidesNames ? 'Hidden for good' : 'Shown at the reveal'}</dd>
            <dt>Votes</dt>
            <dd>
              {view.votesEach} each, {view.votesPerTheme} at most on a theme
            </dd>
          </dl>
        </section>
        <RoomPeople {...props} title="People" />
        <InviteLate {...props} />
        <section>
          <h2 className="h-sec h-ruled">{TIMED_PHASES.reduce((sum, phase) => sum + view.minutes[phase], 0)} minutes</h2>
          <ul className="clock">
            {TIMED_PHASES.map((phase) => (
              <li key={phase} className={phase === view.phase ? 'is-on' : undefined}>
                <span>{PHASE_NAMES[phase]}</span>
                <span>{view.minutes[phase]}</span>
              </li>
            ))}
          </ul>
          <p className="hint">Nothing closes by itself. Whoever runs the session moves the room on.</p>
        </section>
      </aside>
    </div>
  )
}

function SceneEdit({ view, act, revisions, onDone }: Props & { onDone: () => void }) {
  const form = useKeptForm(`scene ${view.id}`, view.version)
  const { fields } = form
  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const input = { premortemId: view.id, ...readScene(event.currentTarget), seen: form.seen }
    if (!(await act(() => changeSceneAction(input)))) return
    form.done()
    onDone()
  }
  function leave() {
    form.takeTheirs()
    onDone()
  }
  return (
    <form key={form.key} className="planform" onSubmit={save} onInput={form.onInput}>
      <SceneFields values={fields ? sceneOf((name) => fields[name] ?? '') : view} revisions={revisions} />
      {form.isNewer && <NewerWords what="the scene" theirs={`${view.headline}\n${view.story}`} form={form} />}
      <p className="row">
        <Button type="submit" variant="go">
          Save the scene
        </Button>
        <Button variant="quiet" onClick={leave}>
          Leave it as it was
        </Button>
      </p>
    </form>
  )
}
