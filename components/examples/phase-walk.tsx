import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button-link'
import { nextPhase, PHASE_NAMES, PHASES, type Phase } from '@/lib/domain/premortem/phases'

const path = (phase: Phase) => `/examples/fire-phone?phase=${phase}`

/** The phases of an example session: one is shown, each is one press away, the next has a button. */
export function PhaseWalk({ phase }: { phase: Phase }) {
  const next = nextPhase(phase)
  return (
    <>
      <ol className="steps steps--walk" aria-label="Phases">
        {PHASES.map((one) => (
          <li key={one} className={one === phase ? 'is-on' : 'is-done'} aria-current={one === phase ? 'step' : undefined}>
            <Link href={path(one)} scroll={false}>
              {PHASE_NAMES[one]}
            </Link>
          </li>
        ))}
      </ol>
      <p className="walk">
        <span className="meta">
          Step {PHASES.indexOf(phase) + 1} of {PHASES.length}
        </span>
        {next ? (
          <ButtonLink variant="go" href={path(next)} scroll={false}>
            Go on: {PHASE_NAMES[next]}
          </ButtonLink>
        ) : (
          <ButtonLink href="/examples">All examples</ButtonLink>
        )}
      </p>
    </>
  )
}
