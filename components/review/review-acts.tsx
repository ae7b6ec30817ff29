'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { later } from '@/components/ui/later'

const WithdrawDialog = later(() => import('./review-dialogs').then((file) => file.WithdrawDialog))
const CloseDialog = later(() => import('./review-dialogs').then((file) => file.CloseDialog))

type Props = { proposalId: string; roundId: string | null; mayWithdraw: boolean; mayClose: boolean; submit: ReactNode }

/** What an author or a lead can do with the whole proposal in review. */
export function ReviewActs({ proposalId, roundId, mayWithdraw, mayClose, submit }: Props) {
  const [open, setOpen] = useState<'withdraw' | 'close' | null>(null)
  if (!submit && !(mayWithdraw && roundId) && !mayClose) return null
  return (
    <div className="review-acts">
      {submit}
      {mayWithdraw && roundId && <Button onClick={() => setOpen('withdraw')}>Withdraw</Button>}
      {mayClose && (
        <Button variant="red" onClick={() => setOpen('close')}>
          Close as rejected
        </Button>
      )}
      {open === 'withdraw' && roundId && (
        <WithdrawDialog onClose={() => setOpen(null)} proposalId={proposalId} roundId={roundId} />
      )}
      {open === 'close' && <CloseDialog onClose={() => setOpen(null)} proposalId={proposalId} />}
    </div>
  )
}
