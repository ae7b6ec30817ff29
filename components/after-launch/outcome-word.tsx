import { ArrowUp, Check, CircleDashed, X } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/after-launch/outcomes'

const ICONS = { kept: Check, better: ArrowUp, missed: X, not_measured: CircleDashed }

/** What became of a promise, said three ways: shape, word, colour. */
export function OutcomeWord({ outcome }: { outcome: Outcome | null }) {
  if (!outcome) return <span className="outcome outcome--open">Not noted</span>
  return (
    <span className={`outcome outcome--${outcome}`}>
      <Icon of={ICONS[outcome]} />
      {OUTCOME_NAMES[outcome]}
    </span>
  )
}
