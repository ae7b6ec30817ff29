'use client'

import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { FormError } from '@/components/ui/form-error'
import { makeCalendarLinkAction, withdrawCalendarLinkAction } from '@/lib/actions/calendar'

/** The private link for somebody's own calendar: made, copied, renewed, withdrawn. */
export function CalendarLink({ address }: { address: string | null }) {
  const make = useSending(makeCalendarLinkAction)
  const withdraw = useSending(withdrawCalendarLinkAction)
  const busy = (make.pending || withdraw.pending) && 'Working'
  return (
    <div className="grid gap-3">
      {address ? (
        <>
          <p className="mono wrap-anywhere">{address}</p>
          <div className="flex flex-wrap gap-2">
            <CopyButton size="sm" text={address} done="Link copied">
              Copy this link
            </CopyButton>
            <Button size="sm" busy={busy} onClick={() => make.send({})}>
              Make a new one
            </Button>
            <Button size="sm" variant="quiet" onClick={() => withdraw.send({})}>
              Withdraw it
            </Button>
          </div>
          <p className="hint">
            Whoever has this link sees what is due of you, and the titles. If it got about, make a new one: the old one opens
            nothing from then on.
          </p>
        </>
      ) : (
        <div>
          <Button size="sm" busy={busy} onClick={() => make.send({})}>
            Make a private link
          </Button>
        </div>
      )}
      <FormError>{make.refusal?.message ?? withdraw.refusal?.message}</FormError>
    </div>
  )
}
