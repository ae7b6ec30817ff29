import { EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { Avatar } from '@/components/people/avatar'
import { Icon } from '@/components/ui/icon'
import { Status, type StatusKind } from '@/components/ui/status'
import type { SeenReviewer } from '@/lib/domain/review/seen'
import { reviewerInWords } from './review-words'

type Props = {
  reviewers: readonly SeenReviewer[]
  revision: number
  at: { now: Date; timeZone: string }
  /** The round has ended: nobody is waited for. */
  isOver: boolean
  /** What can be done about one of them. */
  acts?: (one: SeenReviewer) => ReactNode
}

const STATES: Partial<Record<SeenReviewer['state'], [StatusKind, string]>> = {
  waiting: ['waiting', 'Waiting'],
  stale: ['waiting', 'Look again'],
  approved: ['approved', 'Approved'],
  changes: ['changes', 'Requested changes'],
  rejected: ['rejected', 'Rejected'],
}

/** Everybody who is asked, what for, and how far they are: what is held from the viewer says "Decided" and no more. */
export function ReviewerList({ reviewers, revision, at, isOver, acts }: Props) {
  return (
    <ul>
      {reviewers
        .filter(({ state }) => state !== 'stepped_down')
        .map((one) => (
          <li key={one.id} className="rv">
            <Avatar person={one.person} size="lg" decorative />
            <div className="min-w-0">
              <b>{one.person.name}</b>
              {one.isYou && ' (you)'}
              <span className="meta">{reviewerInWords(isOver ? { ...one, dueAt: null } : one, revision, at)}</span>
            </div>
            {isOver && one.state === 'waiting' ? <span className="hint">Gave no verdict</span> : <StateOf one={one} />}
            {acts?.(one)}
          </li>
        ))}
    </ul>
  )
}

function StateOf({ one }: { one: SeenReviewer }) {
  if (one.state === 'decided')
    return (
      <span className="held-s">
        <Icon of={EyeOff} />
        Decided
      </span>
    )
  const state = STATES[one.state]
  if (one.needsStandIn) return <Status kind="waiting">Needs a stand-in</Status>
  return state ? <Status kind={state[0]}>{state[1]}</Status> : <span className="hint">{OTHER[one.state] ?? ''}</span>
}

const OTHER: Partial<Record<SeenReviewer['state'], string>> = {
  abstained: 'Abstained',
  delegated: 'Handed on',
  barred: 'Wrote it',
  left: 'Left',
  over: 'Over',
}
