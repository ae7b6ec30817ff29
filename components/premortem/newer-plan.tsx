import { Button } from '@/components/ui/button'
import { dayInWords } from '@/lib/domain/calendar-day'
import type { BoardRisk } from '@/lib/domain/premortem/board'

type Props = { risk: BoardRisk; form: { takeTheirs: () => void; keepMine: () => void } }

/** Beside one's own words, which are not saved, what somebody else saved meanwhile. */
export function NewerPlan({ risk, form }: Props) {
  return (
    <div className="pmnote" role="status">
      <p>Somebody saved something else for this risk meanwhile. What you typed is here and not saved. Theirs:</p>
      <p className="say">{savedWords(risk)}</p>
      <p className="row">
        <Button size="sm" onClick={form.keepMine}>
          Go on with mine
        </Button>
        <Button size="sm" variant="quiet" onClick={form.takeTheirs}>
          Take theirs
        </Button>
      </p>
    </div>
  )
}

function savedWords({ accepted, mitigation, sign, owner, dueOn }: BoardRisk): string {
  if (accepted) return `${accepted.by.name} accepts it. ${accepted.why}`
  const parts = [mitigation, sign && `First sign: ${sign}`, owner?.name, dueOn && `Due on ${dayInWords(dueOn)}`]
  return parts.filter(Boolean).join('\n') || 'Nothing is planned any more.'
}
