'use client'

import { useTransition } from 'react'
import { TableHead } from '@/components/ui/table-head'
import { showToast } from '@/components/ui/toast-store'
import { sendInvitationAgainAction, withdrawInvitationAction } from '@/lib/actions/people'
import { joinsToDo } from '@/lib/domain/invitation-words'
import { ROLE_NAMES } from '@/lib/domain/role-names'
import type { Role } from '@/lib/domain/roles'
import type { Ruling } from '@/lib/domain/ruling'
import { useFirstRows } from './use-first-rows'
import { sendOrTell } from './use-sending'

export type Invitation = {
  id: string
  email: string | null
  role: Role
  functions: string[]
  proposalTitle: string | null
  asksReview: boolean
  inviterName: string
  sentOn: string
  runsOutOn: string
  expired: boolean
  may: { manage: Ruling }
}

/** Invitations that nobody used yet, and those that ran out. */
export function InvitedTable({ invitations, isCut }: { invitations: readonly Invitation[]; isCut: boolean }) {
  const [shown, more] = useFirstRows(invitations)
  return (
    <>
      <table className="table table--stack table--mid invited">
        <TableHead columns={['Invited', 'As', 'State']} actions />
        <tbody>
          {shown.map((invitation) => (
            <InvitedRow key={invitation.id} invitation={invitation} />
          ))}
        </tbody>
      </table>
      {more}
      {isCut && <p className="hint mt-3">Only the newest are listed. Withdraw those that nobody needs to see older ones.</p>}
    </>
  )
}

function InvitedRow({ invitation }: { invitation: Invitation }) {
  const { email, role, functions, proposalTitle, asksReview, inviterName, sentOn, runsOutOn, expired, may } = invitation
  const by = inviterName ? ` by ${inviterName}` : ''
  return (
    <tr>
      <td className="wrap-anywhere">{email ?? 'Anyone with the link'}</td>
      <td>
        {[ROLE_NAMES[role], ...functions].join(', ')}
        {proposalTitle && <span className="meta block">{joinsToDo(proposalTitle, asksReview)}</span>}
      </td>
      <td className={expired ? 'font-medium text-red' : 'text-ink-2'}>
        {expired ? `Link ran out on ${runsOutOn}` : `${email ? 'Sent' : 'Made'} ${sentOn}${by}, open until ${runsOutOn}`}
      </td>
      <td className="num whitespace-nowrap">{may.manage.allowed && <Verbs invitation={invitation} />}</td>
    </tr>
  )
}

function Verbs({ invitation }: { invitation: Invitation }) {
  const [pending, start] = useTransition()
  const invitationId = invitation.id
  const to = invitation.email ?? 'the link'

  function run(action: typeof withdrawInvitationAction, done: string) {
    start(async () => {
      if (await sendOrTell(action({ invitationId }))) showToast(done)
    })
  }
  return (
    <span className="inline-flex gap-2.5 *:min-h-6 narrow:*:min-h-10" aria-busy={pending}>
      {invitation.email && (
        <button
          type="button"
          className="link"
          aria-label={`Send again to ${to}`}
          onClick={() => run(sendInvitationAgainAction, `A new link to ${to} is on its way.`)}
        >
          Send again
        </button>
      )}
      <button
        type="button"
        className="link link--quiet"
        aria-label={`Withdraw ${to}`}
        onClick={() => run(withdrawInvitationAction, 'Invitation withdrawn. Its link opens nothing now.')}
      >
        Withdraw
      </button>
    </span>
  )
}
