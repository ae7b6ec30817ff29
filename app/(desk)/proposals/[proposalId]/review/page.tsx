import type { Metadata } from 'next'
import Link from 'next/link'
import { loadProposal } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { GatePanel } from '@/components/gate/gate-panel'
import { ReviewActs } from '@/components/review/review-acts'
import { ReviewSide } from '@/components/review/review-side'
import { closingInWords, headOf } from '@/components/review/review-words'
import { RoundList } from '@/components/review/round-list'
import { ButtonLink } from '@/components/ui/button-link'
import { InBar } from '@/components/writing/in-bar'
import { markOf, marksInWords } from '@/lib/domain/gate-marks'
import { getGatePanel } from '@/lib/server/gate/get-gate-panel'
import { getHeadline } from '@/lib/server/review/get-headline'
import { getReview } from '@/lib/server/review/get-review'
import { listAskable } from '@/lib/server/review/list-askable'
import '@/components/review/review.css'
import '@/components/review/verdict.css'

type Props = { params: Promise<{ proposalId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { proposal } = await loadProposal((await params).proposalId)
  return { title: `${proposal.title}: review` }
}

/** How a proposal stands in review: what the gate asks, who is asked, what was said, and the viewer's own verdict. */
export default async function ReviewPage({ params }: Props) {
  const { ctx, signedIn, proposal } = await loadProposal((await params).proposalId)
  const review = await getReview(ctx, proposal.id)
  const { round, own, closed } = review
  const path = `/proposals/${proposal.id}/review`
  const submit = proposal.may.submit.allowed && (
    <ButtonLink variant={round && !round.endedAt ? undefined : 'go'} href={`${path}/submit`} prefetch={false}>
      {round ? 'Submit again' : 'Submit for review'}
    </ButtonLink>
  )
  const readVerb = own.may.allowed ? (own.verdict ? 'Read it again' : 'Read and judge') : 'Read it'
  const at = { now: ctx.now(), timeZone: signedIn.person.timeZone }
  const [headline, askable, panel] = await Promise.all([
    round && getHeadline(ctx, proposal.id, round.revisionNumber),
    proposal.may.askReviewer.allowed || own.isAsked ? listAskable(ctx, proposal.id) : [],
    getGatePanel(ctx, proposal.id),
  ])
  return (
    <main id="main" className="review" tabIndex={-1}>
      {own.isAsked && (
        <InBar slot="actions">
          <ButtonLink className="narrow:hidden" href={`${path}/judge`} prefetch={false}>
            {readVerb}
          </ButtonLink>
        </InBar>
      )}
      <div className="review-main">
        <p className="review-head">
          {round ? headOf(round, at) : 'Nobody has been asked to review this yet.'}{' '}
          {own.lastJudged !== null && own.isAsked && own.verdict?.revisionNumber !== round?.revisionNumber && (
            <>
              You judged revision {own.lastJudged}: <Link href={`${path}/judge?view=changes`}>see what changed</Link>
            </>
          )}
        </p>
        <h1>{headline || proposal.title}</h1>
        {closed && (
          <div className="mt-3">
            <p>{closingInWords(closed)}</p>
            <p className="say">{closed.reason}</p>
          </div>
        )}
        <GatePanel panel={panel} clock={at} />
        <ReviewActs
          proposalId={proposal.id}
          roundId={round && !round.endedAt ? round.id : null}
          mayWithdraw={proposal.may.withdraw.allowed}
          mayClose={proposal.may.close.allowed}
          submit={submit}
        />
        {round && (
          <>
            <h2 className="h-sec h-rounds">Rounds</h2>
            <RoundList events={review.events} at={at} viewerId={ctx.actor.personId} />
          </>
        )}
      </div>
      {round ? (
        <ReviewSide
          review={review}
          facts={{ proposalId: proposal.id, round, at }}
          askable={askable}
          mayAsk={proposal.may.askReviewer.allowed}
          role={ctx.actor.role}
        />
      ) : (
        <aside className="review-side" aria-label="Reviewers">
          <h2 className="h-sec">Reviewers</h2>
          <p className="lead-in">Nobody yet. Submitting pins the text as it stands: reviewers judge words that cannot change.</p>
        </aside>
      )}
      {own.isAsked && (
        <div className="revdock">
          <span>{marksInWords(panel.gate.requirements.map(markOf))}</span>
          <ButtonLink variant="go" size="lg" href={`${path}/judge`} prefetch={false}>
            {readVerb}
          </ButtonLink>
        </div>
      )}
    </main>
  )
}
