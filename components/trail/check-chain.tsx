'use client'

import { useState } from 'react'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { FormError } from '@/components/ui/form-error'
import { checkTrailAction } from '@/lib/actions/trail'

type Report = { entries: number; head: string; problems: string[] }

/** Follows the chain on the server when asked to, and says what was found. */
export function CheckChain() {
  const { send, pending, refusal } = useSending(checkTrailAction)
  const [report, setReport] = useState<Report | null>(null)
  return (
    <div className="trail-check" aria-live="polite">
      <Button size="sm" busy={pending && 'Checking'} onClick={() => send({}, setReport)}>
        Check the chain
      </Button>
      <FormError>{refusal?.message}</FormError>
      {report?.problems.length === 0 && (
        <p>
          <strong className="text-green">Whole</strong>, {report.entries.toLocaleString('en-GB')} entries. Head{' '}
          <code className="mono">{report.head.slice(0, 8)}…</code>{' '}
          <CopyButton size="sm" text={report.head} done="Head copied">
            Copy the head
          </CopyButton>
        </p>
      )}
      {report && report.problems.length > 0 && (
        <div role="alert">
          <p className="font-semibold text-red">The chain does not hold.</p>
          <ul className="text-sm">
            {report.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
