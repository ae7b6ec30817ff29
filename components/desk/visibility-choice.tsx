import { Check } from '@/components/ui/check'
import type { Visibility } from '@/lib/domain/proposal'
import { VISIBILITY_NAMES } from '@/lib/domain/proposal-names'

const DETAILS: Record<Visibility, string> = {
  workspace: 'Members can read it. Those you name write with you.',
  named: 'Nobody else finds it, except leads and admins, who follow every proposal.',
}

type Props = { value?: Visibility; defaultValue?: Visibility; onChange?: (visibility: Visibility) => void; reason?: string }

/** Who sees a proposal: two radios. */
export function VisibilityChoice({ value, defaultValue, onChange, reason }: Props) {
  return (
    <fieldset className="choice" aria-describedby={reason ? 'visibility-reason' : undefined}>
      <legend>Who can read it</legend>
      {(Object.keys(VISIBILITY_NAMES) as Visibility[]).map((visibility) => (
        <Check
          key={visibility}
          type="radio"
          name="visibility"
          value={visibility}
          checked={value && value === visibility}
          defaultChecked={value ? undefined : defaultValue === visibility}
          onChange={onChange && (() => onChange(visibility))}
          disabled={reason !== undefined}
          detail={DETAILS[visibility]}
        >
          {VISIBILITY_NAMES[visibility]}
        </Check>
      ))}
      {reason && (
        <p className="hint" id="visibility-reason">
          {reason}
        </p>
      )}
    </fieldset>
  )
}
