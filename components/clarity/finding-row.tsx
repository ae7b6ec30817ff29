'use client'

import { memo, useEffect, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import { KIND_NAMES } from '@/lib/domain/clarity'
import { partTitle } from '@/lib/domain/prfaq'
import type { ShownFinding } from './clarity-state'
import { FindingActs } from './finding-acts'
import { FindingWords } from './finding-words'

type Props = { finding: ShownFinding; isOn: boolean; mayWrite: boolean; proposalId: string; onChoose: (key: string) => void }

/** One finding in the panel: its number, what it is, the words, why they matter here, and the ways out. */
export const FindingRow = memo(function FindingRow({ finding, isOn, mayWrite, proposalId, onChoose }: Props) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isOn) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isOn])
  const { key, number, kind, severity, part } = finding
  return (
    <li ref={row} className={classNames('finding', isOn && 'is-on')} aria-current={isOn || undefined}>
      <span className={classNames('circ', severity === 'look' && 'circ--soft', isOn && 'circ--on')} aria-hidden="true">
        {number}
      </span>
      <div>
        <h3>
          {/* Words for ears alone are no elements: each would be cut out of the page and composed by itself, with every key. */}
          <button
            type="button"
            className="finding-name"
            aria-label={`${number}. ${KIND_NAMES[kind]}: show it in the text`}
            onClick={() => onChoose(key)}
          >
            {KIND_NAMES[kind]}
          </button>
          <span>{partTitle(part)}</span>
        </h3>
        <FindingWords finding={finding} />
        {mayWrite && <FindingActs finding={finding} isOn={isOn} proposalId={proposalId} />}
      </div>
    </li>
  )
})
