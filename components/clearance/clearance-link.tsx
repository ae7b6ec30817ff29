'use client'

import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { FormError } from '@/components/ui/form-error'
import { makeClearanceLinkAction, withdrawClearanceLinkAction } from '@/lib/actions/connections'
import type { Ruling } from '@/lib/domain/ruling'

type Props = { proposalId: string; address: string | null; isAllowed: boolean; may: { make: Ruling; withdraw: Ruling } }

/** The link that answers without sign-in, for whoever may give it away. */
export function ClearanceLink({ proposalId, address, isAllowed, may }: Props) {
  const make = useSending(makeClearanceLinkAction)
  const withdraw = useSending(withdrawClearanceLinkAction)
  if (!address && !(isAllowed && may.make.allowed)) return null
  const pending = make.pending || withdraw.pending
  return (
    <section className="clearlink">
      <h2 className="clearh2">For people without an account</h2>
      {address && isAllowed && (
        <>
          <p className="meta">Whoever has this link sees the answer without signing in. Put it in tickets, not on the web.</p>
          <p className="mono wrap-anywhere">{address}</p>
        </>
      )}
      {address && !isAllowed && (
        <p className="meta">The workspace has switched such links off. Yours opens nothing until an admin allows links again.</p>
      )}
      <div className="clearlink-acts">
        {address && isAllowed && (
          <CopyButton size="sm" text={address} done="Link copied">
            Copy this link
          </CopyButton>
        )}
        {isAllowed && may.make.allowed && (
          <Button size="sm" busy={pending && 'Working'} onClick={() => make.send({ proposalId })}>
            {address ? 'Make a new one' : 'Make a link that needs no sign-in'}
          </Button>
        )}
        {address && (
          <Button size="sm" variant="quiet" onClick={() => withdraw.send({ proposalId })}>
            Withdraw it
          </Button>
        )}
      </div>
      <FormError>{make.refusal?.message ?? withdraw.refusal?.message}</FormError>
    </section>
  )
}
