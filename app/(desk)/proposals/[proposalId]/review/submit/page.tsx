import type { Metadata } from 'next'
import { loadProposal } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { SubmitForm } from '@/components/review/submit-form'
import { UnmetList } from '@/components/review/unmet-list'
import { ButtonLink } from '@/components/ui/button-link'
import { Empty } from '@/components/ui/empty'
import { getSubmission } from '@/lib/server/review/get-submission'
import '@/components/review/review.css'

type Props = { params: Promise<{ proposalId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { proposal } = await loadProposal((await params).proposalId)
  return { title: `${proposal.title}: submit for review` }
}

/** What is unmet, what changed, who judges it and by when. Submitting pins the text as it stands now. */
export default async function SubmitPage({ params }: Props) {
  const { ctx, signedIn, proposal } = await loadProposal((await params).proposalId)
  const { submit, share } = proposal.may
  if (!submit.allowed) {
    return (
      <main id="main" className="room" tabIndex={-1}>
        <h1 className="sr-only">Submit for review</h1>
        <Empty title={submit.reason} action={<ButtonLink href={`/proposals/${proposal.id}/review`}>See the review</ButtonLink>}>
          Submitting pins the text as it stands, so that reviewers judge words that cannot change.
        </Empty>
      </main>
    )
  }
  const form = await getSubmission(ctx, proposal.id, signedIn.person.timeZone)
  return (
    <main id="main" className="review review--submit" tabIndex={-1}>
      <div>
        <p className="review-head">It pins the text as it stands now. You can go on writing.</p>
        <h1>{form.seen > 0 ? `Submit ${proposal.title} for round ${form.seen + 1}` : `Submit ${proposal.title} for review`}</h1>
        {proposal.status === 'in_review' && (
          <p className="lead-in">
            Round {form.seen} is open. It ends with this, and verdicts on text that changed no longer count.
          </p>
        )}
        <UnmetList unmet={form.unmet} />
        <SubmitForm proposalId={proposal.id} form={form} mayInvite={share.allowed} />
      </div>
    </main>
  )
}
