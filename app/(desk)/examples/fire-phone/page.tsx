import type { Metadata } from 'next'
import { FirePhonePhase } from '@/components/examples/fire-phone-phase'
import { PhaseWalk } from '@/components/examples/phase-walk'
import { EXAMPLE_LABEL } from '@/lib/domain/examples/example'
import { FIRE_PHONE_HEADLINE, FIRE_PHONE_NOTES, FIRE_PHONE_TITLE, firePhoneAt } from '@/lib/domain/examples/fire-phone'
import { PHASES } from '@/lib/domain/premortem/phases'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: `Example: ${FIRE_PHONE_TITLE}` }

type Props = { searchParams: Promise<{ phase?: string | string[] }> }

/** A worked pre-mortem of a product that failed, phase by phase. */
export default async function FirePhonePage({ searchParams }: Props) {
  await requirePage()
  const { phase: asked } = await searchParams
  const phase = PHASES.find((one) => one === asked) ?? 'scene'
  const view = firePhoneAt(phase)
  return (
    <main id="main" className="pmroom firephone" tabIndex={-1}>
      <p className="exbar">
        <b>{EXAMPLE_LABEL}.</b>{' '}
        <span>
          Two facts are public: the month it came out and the sum it was written down by. Cards, votes, people and plans are
          imagined.
        </span>
      </p>
      <div className="pmhead">
        <h1>{FIRE_PHONE_HEADLINE}</h1>
      </div>
      <PhaseWalk phase={phase} />
      <p className="mnote">{FIRE_PHONE_NOTES[phase]}</p>
      <FirePhonePhase view={view} title={FIRE_PHONE_TITLE} />
    </main>
  )
}
