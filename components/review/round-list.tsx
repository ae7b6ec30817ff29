import { EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { partTitle } from '@/lib/domain/prfaq'
import type { RoundEvent } from '@/lib/domain/review/seen'
import { DecisionGlyph } from './decision-glyph'
import { DECIDED_WORDS, eventTime } from './review-words'

type Props = { events: readonly RoundEvent[]; at: { now: Date; timeZone: string }; viewerId: string }

const COLOURS = {
  approve: 'text-green',
  request_changes: 'text-red',
  reject: 'text-red',
  abstain: 'text-ink-2',
  delegate: 'text-ink-2',
} as const
const ENDS = {
  withdrawn: 'withdrew it from review',
  rejected: 'The round ended with that',
  cleared: 'started engineering',
} as const

/** What happened in the rounds, the newest first. */
export function RoundList({ events, at, viewerId }: Props) {
  return (
    <ol className="rounds">
      {events.filter(isTold).map((event) => (
        <li key={event.id} className="round">
          <time dateTime={event.at.toISOString()}>{eventTime(event.at, at)}</time>
          <span className={`node ${event.kind === 'verdict' && event.decision ? COLOURS[event.decision] : 'text-ink'}`}>
            <DecisionGlyph of={event.kind === 'verdict' && event.decision ? event.decision : 'dot'} />
          </span>
          <Told event={event} viewerId={viewerId} />
        </li>
      ))}
    </ol>
  )
}

/** A rejection says itself that the round ended. */
function isTold(event: RoundEvent): boolean {
  return event.kind !== 'ended' || event.end !== 'rejected'
}

function Told({ event, viewerId }: { event: RoundEvent; viewerId: string }): ReactNode {
  const name = <b>{event.by.id === viewerId ? 'You' : event.by.name}</b>
  switch (event.kind) {
    case 'submitted':
      return (
        <p>
          <b>Round {event.round}.</b> {event.by.name} submitted revision {event.revision}: “{event.message}”
        </p>
      )
    case 'ended':
      return (
        <p>
          {name} {ENDS[event.end]}.
        </p>
      )
    case 'steppedDown':
      return (
        <div>
          <p>{name} stepped down from the review.</p>
          {event.reason && <p className="say">{event.reason}</p>}
        </div>
      )
    case 'minor':
      return (
        <div>
          <p>
            {name} marked the change in {partTitle(event.part as Parameters<typeof partTitle>[0])} as minor.
          </p>
          <p className="say">{event.reason}</p>
        </div>
      )
    case 'verdict':
      return <Verdict event={event} name={name} />
  }
}

function Verdict({ event, name }: { event: Extract<RoundEvent, { kind: 'verdict' }>; name: ReactNode }) {
  const { decision, revision, reason, counts, to } = event
  if (!decision)
    return (
      <div>
        <p>
          {name} gave a verdict on revision {revision}
        </p>
        <p className="held">
          <Icon of={EyeOff} />
          It opens when you give yours, or when the round ends.
        </p>
      </div>
    )
  return (
    <div>
      <p>
        {name}{' '}
        {decision === 'delegate'
          ? `handed the review on to ${to?.name ?? 'somebody'}`
          : `${DECIDED_WORDS[decision]} revision ${revision}`}
        {counts ? '' : '. '}
        {!counts && <span className="text-ink-2">No longer counts: the text has changed.</span>}
      </p>
      {reason && <p className="say">{reason}</p>}
    </div>
  )
}
