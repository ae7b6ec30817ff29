'use client'

import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { FormError } from '@/components/ui/form-error'
import { makeClearanceLinkAction, withdrawClearanceLinkAction } from '@/lib/actions/connections'
import type { Ruling } from '@/lib/domain/ruling'

type Props = { proposalId: string; address: string | null; isAllowed: boolean; may: Ruling }

/** The link that answers without sign-in, for whoever may give it away. */
export function ClearanceLink({ proposalId, address, isAllowed, may }: Props) {
  const make = useSending(makeClearanceLinkAction)
  const withdraw = useSending(withdrawClearanceLinkAction)
  if (!may.allowed || (!isAllowed && !address)) return null
  const pending = make.pending || withdraw.pending
  return (
    <section className="clearlink">
      <h2 className="clearh2">For people without an account</h2>
      {address && isAllowed ? (
        <>
          <p className="meta">Whoever has this link sees the answer without signing in. Put it in tickets, not on the web.</p>
          <p className="mono wrap-anywhere">{address}</p>
          <div className="clearlink-acts">
            <CopyButton size="sm" text={address} done="Link copied">
              Copy this link
            </CopyButton>
            <Button size="sm" busy={pending && 'Working'} onClick={() => make.send({ proposalId })}>
              Make a new one
            </Button>
            <Button size="sm" variant="quiet" onClick={() => withdraw.send({ proposalId })}>
              Withdraw it
            </Button>
          </div>
        </>
      ) : address ? (
        <p className="meta">The workspace has switched such links off. Yours opens nothing until an admin allows links again.</p>
      ) : (
        <div className="clearlink-acts">
          <Button size="sm" busy={pending && 'Working'} onClick={() => make.send({ proposalId })}>
            Make a link that needs no sign-in
          </Button>
        </div>
      )}
      <FormError>{make.refusal?.message ?? withdraw.refusal?.message}</FormError>
    </section>
  )
}
