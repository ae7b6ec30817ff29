import type { PersonCard } from '@/lib/domain/person-card'
import { type OwnState, ownLede } from '@/lib/domain/review/own-lede'
import type { InvitedReviewer, ReviewerChoice, SeenReviewer } from '@/lib/domain/review/seen'
import type { Decision, Scores } from '@/lib/domain/review/verdict'
import { isLead } from '@/lib/domain/role-names'
import type { Role } from '@/lib/domain/roles'
import type { Ruling } from '@/lib/domain/ruling'
import { AskReviewer } from './ask-reviewer'
import { BegunVerdict } from './begun-verdict'
import { InvitedReviewers } from './invited-reviewers'
import { MarkMinor } from './mark-minor'
import { OtherWays } from './other-ways'
import { DECIDED_WORDS, eventTimeInSentence } from './review-words'
import { ReviewerList } from './reviewer-list'
import { VerdictForm } from './verdict-form'

export type ReviewFacts = {
  proposalId: string
  round: { id: string; number: number; revisionNumber: number; openedBy: PersonCard; endedAt: Date | null }
  at: { now: Date; timeZone: string }
}

type Own = {
  may: Ruling
  isAsked: boolean
  state: OwnState
  verdict: { decision: Decision; scores: Scores; reason: string; revisionNumber: number; at: Date } | null
  draft: { decision: Decision | null; scores: Scores; reason: string } | null
}

type Props = {
  review: { reviewers: readonly SeenReviewer[]; invited: readonly InvitedReviewer[]; own: Own }
  facts: ReviewFacts
  askable: readonly ReviewerChoice[]
  mayAsk: boolean
  role: Role
}

/** Beside the rounds: who is asked, and the viewer's own verdict. */
export function ReviewSide({ review, facts, askable, mayAsk, role }: Props) {
  const { proposalId, round, at } = facts
  const isOpen = round.endedAt === null
  const ids = { proposalId, roundId: round.id }
  return (
    <aside className="review-side" aria-label="Reviewers and your verdict">
      <section>
        <h2 className="h-sec">Reviewers</h2>
        <ReviewerList
          reviewers={review.reviewers}
          revision={round.revisionNumber}
          at={at}
          isOver={!isOpen}
          acts={(one) =>
            isOpen && (
              <ReviewerActs>
                {one.needsStandIn && mayAsk && (
                  <AskReviewer
                    ids={ids}
                    askable={askable}
                    standInFor={{ id: one.person.id, name: one.person.name, function: one.function }}
                  />
                )}
                {one.state === 'stale' && !one.isYou && one.judged !== null && isLead({ role }) && (
                  <MarkMinor ids={ids} name={one.person.name} from={one.judged} to={round.revisionNumber} parts={one.changed} />
                )}
              </ReviewerActs>
            )
          }
        />
        <InvitedReviewers invited={review.invited} proposalId={proposalId} at={at} />
        {isOpen && mayAsk && (
          <div className="mt-3">
            <AskReviewer ids={ids} askable={askable} standInFor={null} />
          </div>
        )}
      </section>
      {isOpen && review.own.isAsked ? (
        <OwnVerdict own={review.own} facts={facts} askable={askable} />
      ) : (
        <BegunVerdict proposalId={proposalId} saved={review.own.verdict ? '' : (review.own.draft?.reason ?? '')} />
      )}
    </aside>
  )
}

function ReviewerActs({ children }: { children: React.ReactNode[] }) {
  return children.some(Boolean) ? <span className="rv-acts">{children}</span> : null
}

/** The form, or what was given with the way to give a newer one. */
export function OwnVerdict({
  own,
  facts,
  askable,
  isBeside = false,
}: {
  own: Own
  facts: ReviewFacts
  askable: readonly ReviewerChoice[]
  isBeside?: boolean
}) {
  const { proposalId, round, at } = facts
  const revision = round.revisionNumber
  const given = own.verdict
  const form = (
    <VerdictForm
      // Another round is another verdict; what was being written about the one before stays.
      proposalId={proposalId}
      roundId={round.id}
      revision={revision}
      author={round.openedBy.name.split(' ')[0] ?? round.openedBy.name}
      given={given ? given.at.getTime() : null}
      start={own.draft ?? (given ? { ...given, reason: '' } : { decision: null, scores: {}, reason: '' })}
    >
      <OtherWays ids={{ proposalId, roundId: round.id }} askable={askable} />
    </VerdictForm>
  )
  return (
    <section id="verdict" tabIndex={-1} className="outline-none">
      {isBeside ? (
        <h2 className="judge-lede">
          {ownLede({ mayJudge: own.may.allowed, state: own.state, given: given !== null, revision })}
        </h2>
      ) : (
        <h2 className="h-sec">Your verdict on revision {revision}</h2>
      )}
      {!own.may.allowed && <p className="lead-in">{own.may.reason}</p>}
      {own.may.allowed && given && (
        <>
          <p className="lead-in">
            You{' '}
            {given.decision === 'delegate' ? 'handed it on' : `${DECIDED_WORDS[given.decision]} revision ${given.revisionNumber}`}
            , {eventTimeInSentence(given.at, at)}.
            {given.revisionNumber !== revision && ` It reads the same for you as revision ${revision}, so that counts.`}
          </p>
          {given.reason && <p className="say">{given.reason}</p>}
          <details className="mt-3">
            <summary className="link">Give a newer verdict</summary>
            {form}
          </details>
        </>
      )}
      {own.may.allowed && !given && (
        <>
          {own.draft && <p className="lead-in">Your draft is here. Nobody else sees it.</p>}
          {form}
        </>
      )}
    </section>
  )
}
