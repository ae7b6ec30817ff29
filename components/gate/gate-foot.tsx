'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { later } from '@/components/ui/later'
import type { Stamp } from '@/lib/domain/gate-panel'
import type { ProposalStatus } from '@/lib/domain/rights'
import type { Ruling } from '@/lib/domain/ruling'

const StartDialog = later(() => import('./start-dialog').then((file) => file.StartDialog))
const WithdrawDialog = later(() => import('./withdraw-dialog').then((file) => file.WithdrawDialog), { takesKeys: true })
const NewDraftDialog = later(() => import('./new-draft-dialog').then((file) => file.NewDraftDialog))

type Props = {
  proposalId: string
  roundId: string | null
  revisionNumber: number | null
  status: ProposalStatus
  stamp: Stamp | null
  /** The revision whose clearance stands. */
  clearedRevision: number | null
  count: number
  hasWaived: boolean
  may: { start: Ruling; newDraft: Ruling; withdraw: Ruling }
}

/** The end of the gate: what follows once it is met, and who can do it. */
export function GateFoot({ proposalId, roundId, revisionNumber, status, stamp, clearedRevision, count, hasWaived, may }: Props) {
  const [asks, setAsks] = useState<'start' | 'draft' | 'withdraw' | null>(null)
  const close = () => setAsks(null)
  const start = may.start
  const whyId = useId()
  return (
    <footer>
      {stamp && (
        <p className="stamped">
          <span className="stamp">{stamp.word}</span> {stamp.beside && <b>{stamp.beside}</b>}
        </p>
      )}
      {(!stamp || !start.allowed) && status !== 'cleared' && (
        <p className="hint" id={whyId}>
          {start.allowed || start.code === 'forbidden' || status === 'draft' ? hintOf(count, hasWaived) : start.reason}
        </p>
      )}
      {!stamp && status === 'cleared' && <p className="hint">Nobody builds on it until it is cleared again.</p>}
      <span className="gate-acts">
        {clearedRevision !== null && may.withdraw.allowed && (
          <Button variant="red" onClick={() => setAsks('withdraw')}>
            Take the clearance back
          </Button>
        )}
        {status === 'cleared' && may.newDraft.allowed && <Button onClick={() => setAsks('draft')}>Open a new draft</Button>}
        {status === 'in_review' && (
          <Button
            variant="go"
            reason={start.allowed ? undefined : start.reason}
            reasonId={whyId}
            onClick={() => setAsks('start')}
          >
            Start engineering
          </Button>
        )}
      </span>
      {asks === 'start' && roundId && revisionNumber && (
        <StartDialog {...{ proposalId, roundId, revisionNumber }} onClose={close} />
      )}
      {asks === 'draft' && revisionNumber && <NewDraftDialog {...{ proposalId, revisionNumber }} onClose={close} />}
      {asks === 'withdraw' && clearedRevision !== null && (
        <WithdrawDialog proposalId={proposalId} revisionNumber={clearedRevision} onClose={close} />
      )}
    </footer>
  )
}

function hintOf(count: number, hasWaived: boolean): string {
  const all = count === 1 ? 'it is' : `all ${count} are`
  return `When ${all} met${hasWaived ? ' or waived' : ''}, any lead who did not write in it can start engineering.`
}
