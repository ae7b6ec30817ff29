import { Check } from '@/components/ui/check'
import type { Visibility } from '@/lib/domain/proposal'
import { VISIBILITY_NAMES } from '@/lib/domain/proposal-names'

const DETAILS: Record<Visibility, string> = {
  workspace: 'Members can read it. Those you name write with you.',
  named: 'Nobody else finds it, except leads and admins, who follow every proposal.',
}

type Props = {
  value?: Visibility
  defaultValue?: Visibility
  onChange?: (visibility: Visibility) => void
  reason?: string
  error?: string
}

/** Who sees a proposal: two radios. */
export function VisibilityChoice({ value, defaultValue, onChange, reason, error }: Props) {
  return (
    <fieldset className="choice" aria-describedby={reason || error ? 'visibility-reason' : undefined}>
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
          aria-invalid={error ? true : undefined}
          detail={DETAILS[visibility]}
        >
          {VISIBILITY_NAMES[visibility]}
        </Check>
      ))}
      {(error ?? reason) && (
        <p className={error ? 'err' : 'hint'} id="visibility-reason">
          {error ?? reason}
        </p>
      )}
    </fieldset>
  )
}
