import { Mail } from 'lucide-react'
import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import type { InvitedReviewer } from '@/lib/domain/review/seen'
import { dayOf } from '@/lib/domain/when'

type Props = { invited: readonly InvitedReviewer[]; proposalId: string; at: { now: Date; timeZone: string } }

/** Guests who have a mail and have not joined: they are asked the moment they do. */
export function InvitedReviewers({ invited, proposalId, at: { now, timeZone } }: Props) {
  if (invited.length === 0) return null
  return (
    <>
      <ul aria-label="Invited by mail">
        {invited.map(({ id, email, required, expiresAt }) => (
          <li key={id} className="rv">
            <span className="av av--lg av--idle">
              <Icon of={Mail} />
            </span>
            <div className="min-w-0">
              <b className="wrap-anywhere">{breakable(email)}</b>
              <span className="meta">
                {required ? 'Required' : 'Optional'}, the invitation works until {dayOf(expiresAt, now, timeZone)}
              </span>
            </div>
            <span className="hint">Not joined yet</span>
          </li>
        ))}
      </ul>
      <p className="hint mt-2">
        An invitation is withdrawn under <Link href={`/proposals/${proposalId}/details`}>People and details</Link>.
      </p>
    </>
  )
}

/** An address that is too long for its line is cut before the host, not inside a word. */
function breakable(email: string) {
  const at = email.lastIndexOf('@')
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  )
}
