import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { Check } from '@/components/ui/check'
import { classNames } from '@/components/ui/class-names'
import { GATE_EFFECTS, GATE_NAMES, REQUIREMENTS, type RequirementKey } from '@/lib/domain/gate-names'
import type { NumberKey, PolicyDraft } from '@/lib/domain/policy-draft'
import { NumberInput } from './number-input'

type Props = {
  draft: PolicyDraft
  change: (part: Partial<PolicyDraft>) => void
  number: (key: NumberKey) => Omit<ComponentProps<typeof NumberInput>, 'before' | 'after'>
  ownJargon: number
  error: string | undefined
  readOnly: boolean
}

/** Which requirements count, and the number that belongs to each. */
export function RequirementList({ draft, change, number, ownJargon, error, readOnly }: Props) {
  const { requirements } = draft
  const beside: Partial<Record<RequirementKey, ReactNode>> = {
    clear: (
      <span>
        Words of your own: <Link href="/settings/clarity">{ownJargon}</Link>
      </span>
    ),
    length: (
      <>
        <NumberInput before="Warn at" after="words" {...number('warnWords')} />
        <NumberInput before="stop at" after="words" {...number('stopWords')} />
      </>
    ),
    premortem: <NumberInput before="Top risk: likelihood × impact of" after="or more" {...number('topRiskScore')} />,
    approvals: <NumberInput before="At least" after="approvals in all" {...number('approvals')} />,
  }
  const toggle = (key: RequirementKey) =>
    change({ requirements: requirements.includes(key) ? requirements.filter((one) => one !== key) : [...requirements, key] })
  return (
    <>
      <h2 className="h-sec h-ruled">
        Requirements <span className="meta">{`${requirements.length} of ${REQUIREMENTS.length} on`}</span>
      </h2>
      {error && <p className="err">{error}</p>}
      <ul>
        {REQUIREMENTS.map((key) => {
          const isOn = requirements.includes(key)
          return (
            <li key={key} className={classNames('req', !isOn && 'is-off')}>
              <Check name={key} checked={isOn} disabled={readOnly} onChange={() => toggle(key)} detail={GATE_EFFECTS[key]}>
                <b>{GATE_NAMES[key]}</b>
              </Check>
              {beside[key] && <div className="reqx">{beside[key]}</div>}
            </li>
          )
        })}
      </ul>
    </>
  )
}
