import { Check, Circle, Clock, ShieldAlert, X } from 'lucide-react'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button-class'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { type GateMark, markOf, marksInWords } from '@/lib/domain/gate-marks'
import { type GatePanelView, type PanelRequirement, stampOf } from '@/lib/domain/gate-panel'
import { listInWords } from '@/lib/domain/list-words'
import { dayOf } from '@/lib/domain/when'
import { GateFoot } from './gate-foot'
import { GateTicks } from './gate-ticks'
import { GateTold } from './gate-told'
import { LiveProposal } from './live-proposal'
import { WaiveButton } from './waive-button'

export type GateClock = { now: Date; timeZone: string }

/** What has to be true before engineering starts, how far it is, and the one thing that follows. */
export function GatePanel({ panel, clock }: { panel: GatePanelView; clock: GateClock }) {
  const { gate, status, clearance } = panel
  const { requirements } = gate
  const marks = requirements.map(markOf)
  return (
    <section className="gate" aria-labelledby="gate-title">
      <header>
        <h2 id="gate-title">{titleOf(panel)}</h2>
        <span className="gate-meter">
          <GateTicks marks={inOrder(marks)} /> {marksInWords(marks)}
        </span>
      </header>
      <LiveProposal proposalId={panel.proposalId} />
      <GateTold panel={panel} clock={clock} />
      <ul>
        {requirements.map((requirement) => (
          <Row key={requirement.key} requirement={requirement} panel={panel} clock={clock} />
        ))}
      </ul>
      <GateFoot
        proposalId={panel.proposalId}
        roundId={gate.judged.roundId}
        revisionNumber={gate.judged.revisionNumber ?? clearance.revisionNumber}
        status={status}
        stamp={stampOf(panel)}
        clearedRevision={clearance.cleared ? clearance.revisionNumber : null}
        count={requirements.length}
        hasWaived={marks.includes('waived')}
        may={panel.may}
      />
    </section>
  )
}

function titleOf({ status, gate, clearance }: GatePanelView): string {
  if (status === 'cleared') return clearance.cleared ? 'Engineering has started' : 'Its clearance has run out'
  return gate.met && status === 'in_review' ? 'Engineering can start' : 'Engineering cannot start yet'
}

/** The met ones first, as one reads a meter. */
function inOrder(marks: readonly GateMark[]): GateMark[] {
  const order: GateMark[] = ['met', 'waived', 'not_met', 'waiting', 'not_yet']
  return [...marks].sort((a, b) => order.indexOf(a) - order.indexOf(b))
}

const LOOKS = {
  met: { className: 'is-ok', icon: Check, word: 'Met' },
  not_met: { className: 'is-bad', icon: X, word: 'Not met' },
  waiting: { className: 'is-wait', icon: Clock, word: 'Waiting' },
  not_yet: { className: 'is-open', icon: Circle, word: 'Not yet' },
  waived: { className: 'is-waived', icon: ShieldAlert, word: 'Waived' },
} as const satisfies Record<GateMark, object>

function Row({ requirement, panel, clock }: { requirement: PanelRequirement; panel: GatePanelView; clock: GateClock }) {
  const { key, state, title, evidence, from, next, waiver, mayWaive } = requirement
  const look = LOOKS[markOf(requirement)]
  const { roundId } = panel.gate.judged
  const isOpen = panel.status !== 'cleared'
  return (
    <li className={classNames('gate-row', look.className)}>
      <Icon of={look.icon} />
      <div>
        <VisuallyHidden>{look.word}: </VisuallyHidden>
        <b>{title}</b>{' '}
        <span className="d">{[evidence, from.length > 0 && `from ${listInWords(from)}`].filter(Boolean).join(', ')}</span>
        {waiver && (
          <p className="gate-waiver">
            Waived by {waiver.by} on {dayOf(waiver.at, clock.now, clock.timeZone)}: <q>{waiver.reason}</q>
          </p>
        )}
      </div>
      {isOpen && !waiver && state !== 'met' && (next || mayWaive.allowed) && (
        <span className="gate-acts">
          {mayWaive.allowed && roundId && (
            <WaiveButton proposalId={panel.proposalId} roundId={roundId} requirement={key} title={title} />
          )}
          {next && (
            <Link className={buttonClass({ size: 'sm' })} href={next.path} prefetch={false}>
              {next.says}
            </Link>
          )}
        </span>
      )}
    </li>
  )
}
