import { Settings2 } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { loadProposal } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { OwnTheme } from '@/components/desk/own-theme'
import { ProposalBar } from '@/components/desk/proposal-bar'
import { ProposalStatus } from '@/components/desk/proposal-status'
import { FindButton } from '@/components/finding/find-button'
import { Icon } from '@/components/ui/icon'
import { BarSlot } from '@/components/writing/bar-slot'
import { findCleared } from '@/lib/server/after-launch/list-promises'
import { db } from '@/lib/server/db'
import { listCleared } from '@/lib/server/gate/list-cleared'
import { getReviewStatus } from '@/lib/server/review/get-review-status'

type Props = { children: ReactNode; params: Promise<{ proposalId: string }> }

/** One proposal: its bar stays while one goes from room to room. */
export default async function ProposalLayout({ children, params }: Props) {
  const { ctx, proposal, signedIn } = await loadProposal((await params).proposalId)
  const path = `/proposals/${proposal.id}`
  const [clearedNow, review, promised] = await Promise.all([
    listCleared(ctx, [proposal.id]),
    getReviewStatus(ctx, proposal),
    findCleared(db, proposal.id),
  ])
  return (
    <>
      <ProposalBar
        title={proposal.title}
        status={<ProposalStatus status={proposal.status} {...clearedNow(proposal.id)} review={review} />}
        tabs={[
          { href: `${path}/write`, label: 'Write' },
          { href: `${path}/premortem`, label: 'Pre-mortem' },
          { href: `${path}/review`, label: 'Review' },
          { href: `${path}/revisions`, label: 'Revisions' },
          // What was promised stays promised, also while the next draft is written.
          ...(promised ? [{ href: `${path}/after-launch`, label: 'After launch' }] : []),
        ]}
        here={<BarSlot name="here" />}
        actions={
          <>
            <FindButton />
            <OwnTheme theme={signedIn.person.theme} />
            <Link
              className="iconbtn"
              href={`${path}/details`}
              prefetch={false}
              aria-label="People and details"
              title="People and details"
            >
              <Icon of={Settings2} />
            </Link>
            <BarSlot name="actions" />
          </>
        }
      />
      {children}
    </>
  )
}
