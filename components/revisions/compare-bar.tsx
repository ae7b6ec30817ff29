'use client'

import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type ReactNode, useId } from 'react'
import { Icon } from '@/components/ui/icon'
import { inputClass } from '@/components/ui/input-class'
import { ChangeStepper } from './change-stepper'
import { type CompareView, comparePath } from './compare-path'

type Props = {
  proposalId: string
  from: number
  to: number
  view: CompareView
  onlyChanged: boolean
  /** Numbers to choose from, the newest first. */
  numbers: readonly number[]
  children?: ReactNode
}

const VIEWS: readonly { view: CompareView; label: string }[] = [
  { view: 'redline', label: 'Redline' },
  { view: 'clean', label: 'Clean' },
  { view: 'side', label: 'Side by side' },
]

/** Over a comparison: which two, how they are shown, and from change to change. */
export function CompareBar({ proposalId, from, to, view, onlyChanged, numbers, children }: Props) {
  const router = useRouter()
  const pathTo = (change: { from?: number; to?: number; view?: CompareView; onlyChanged?: boolean }) =>
    comparePath(proposalId, { from, to, view, onlyChanged, ...change })
  return (
    <header className="revbar cmpbar">
      <Link className="iconbtn" href={`/proposals/${proposalId}/revisions`} aria-label="All revisions">
        <Icon of={ChevronLeft} />
      </Link>
      <h1 className="sr-only">
        Revision {from} compared with revision {to}
      </h1>
      <NumberSelect
        label="Compare"
        value={from}
        numbers={numbers.filter((number) => number < to)}
        onChange={(number) => router.push(pathTo({ from: number }))}
      />
      <NumberSelect
        label="with"
        value={to}
        numbers={numbers.filter((number) => number > from)}
        onChange={(number) => router.push(pathTo({ to: number }))}
      />
      <span className="end">
        <ChangeStepper />
        <span className="seg">
          {VIEWS.map((one) => (
            <Link
              key={one.view}
              href={pathTo({ view: one.view })}
              scroll={false}
              prefetch={false}
              aria-current={one.view === view ? 'true' : undefined}
            >
              {one.label}
            </Link>
          ))}
        </span>
        {children}
      </span>
    </header>
  )
}

type SelectProps = { label: string; value: number; numbers: readonly number[]; onChange: (number: number) => void }

function NumberSelect({ label, value, numbers, onChange }: SelectProps) {
  const id = useId()
  return (
    <span className="pick">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={inputClass({ inputSize: 'sm' })}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {numbers.map((number) => (
          <option key={number} value={number}>
            Revision {number}
          </option>
        ))}
      </select>
    </span>
  )
}
