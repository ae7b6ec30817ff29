import { Check } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { runTimerAction } from '@/lib/actions/premortem'
import { dayInWords } from '@/lib/domain/calendar-day'
import { isBefore, PHASE_NAMES, PHASE_VERBS, PHASES } from '@/lib/domain/premortem/phases'
import { clockWords } from '@/lib/domain/premortem/timer'
import { GoBack } from './go-back'
import type { PremortemRoom } from './use-premortem'
import { useTimeLeft } from './use-time-left'

/** What happened, how long the room still has, and where it is. */
export function RoomHead({ view, act, clockOffsetMs }: PremortemRoom) {
  const left = useTimeLeft(view.timer, clockOffsetMs, view.now)
  const isLast = left !== null && left <= 60_000 && view.timer.endsAt !== null
  const turn = (change: 'run' | 'pause' | 'extend') => act(() => runTimerAction({ premortemId: view.id, do: change, minutes: 5 }))
  return (
    <>
      <div className="pmhead">
        <h1>
          It is {dayInWords(view.failsOn)}. {sentence(view.headline)} Why?
        </h1>
        {view.phase !== 'close' && (
          <div className="timer">
            {left !== null && (
              <b role="timer" className={isLast ? 'timer-last' : undefined}>
                {clockWords(left)}
              </b>
            )}
            <span className="meta">
              {left === null ? 'No timer.' : left <= 0 ? 'Time. Finish the sentence.' : `left to ${PHASE_VERBS[view.phase]}`}{' '}
              {view.may.steer.allowed && (
                <>
                  {left !== null && (
                    <button type="button" className="link link--quiet" onClick={() => turn(view.timer.endsAt ? 'pause' : 'run')}>
                      {view.timer.endsAt ? 'Pause' : 'Run'}
                    </button>
                  )}{' '}
                  <button type="button" className="link link--quiet" onClick={() => turn('extend')}>
                    {left === null ? 'Set 5 minutes' : '5 more'}
                  </button>{' '}
                  <GoBack view={view} act={act} />
                </>
              )}
            </span>
          </div>
        )}
      </div>
      <ol className="steps" aria-label="Phases">
        {PHASES.map((phase) => {
          const isDone = isBefore(phase, view.phase) || view.closedAt !== null
          const isOn = phase === view.phase && !view.closedAt
          return (
            <li key={phase} className={isOn ? 'is-on' : isDone ? 'is-done' : 'is-todo'} aria-current={isOn ? 'step' : undefined}>
              {isDone && <Icon of={Check} />}
              <span>{PHASE_NAMES[phase]}</span>
              {isDone && <span className="sr-only">, done</span>}
            </li>
          )
        })}
      </ol>
      <p className="stepname">
        <b>{PHASE_NAMES[view.phase]}</b> Step {PHASES.indexOf(view.phase) + 1} of {PHASES.length}
      </p>
      {view.votesClearedAt && !isBefore('vote', view.phase) && (
        <p className="pmnote" role="status">
          The room went back, so all votes are gone. Everybody votes anew.
        </p>
      )}
    </>
  )
}

/** A headline may stand without a full stop; before a question it may not. */
function sentence(headline: string): string {
  return /[.!?…][”"’']?$/u.test(headline) ? headline : `${headline}.`
}

export function TakeOver({
  view,
  act,
  onTake,
}: PremortemRoom & { onTake: () => Promise<{ ok: true } | { ok: false; message: string }> }) {
  if (!view.may.takeOver.allowed) return null
  return (
    <p className="pmnote">
      Whoever runs this session is gone.{' '}
      <Button size="sm" onClick={() => act(onTake)}>
        Run it from here
      </Button>
    </p>
  )
}
