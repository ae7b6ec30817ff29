'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { keptVerdict, letGo } from './use-verdict-words'

/** saved: what the reviewer kept with "Save for later", '' for nothing. */
type Props = { proposalId: string; saved: string }

/** The round ended under the hands of a reviewer: what they had written and not given is here, to be copied, and comes back with the next round. */
export function BegunVerdict({ proposalId, saved }: Props) {
  const [begun, setBegun] = useState('')
  useEffect(() => setBegun(keptVerdict(proposalId)?.reason ?? ''), [proposalId])
  const reason = begun || saved
  if (!reason) return null
  return (
    <section>
      <h2 className="h-sec h-ruled">Your verdict was not given</h2>
      <p className="lead-in">
        You are not asked any more. What you had written is kept, and is in the form again when you are asked about a newer
        revision. Nobody else sees it.
      </p>
      <p className="say mt-2">{reason}</p>
      <p className="row mt-3">
        <CopyButton size="sm" text={reason} done="Words copied">
          Copy my words
        </CopyButton>
        {begun && (
          <Button
            size="sm"
            variant="quiet"
            onClick={() => {
              letGo(proposalId)
              setBegun('')
            }}
          >
            Let them go
          </Button>
        )}
      </p>
    </section>
  )
}
