import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { loadProposal, orNotFound } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { Due } from '@/components/desk/due'
import { JudgeOutline } from '@/components/review/judge-outline'
import { JudgeRoom } from '@/components/review/judge-room'
import { LengthMeter } from '@/components/review/length-meter'
import { OthersSaid } from '@/components/review/others-said'
import { OwnVerdict } from '@/components/review/review-side'
import { Redline } from '@/components/revisions/redline'
import { RevisionText } from '@/components/revisions/revision-text'
import { dueInWords } from '@/lib/domain/desk/due-words'
import { releaseLine } from '@/lib/domain/release-line'
import { summaryText } from '@/lib/editor/coached-content'
import { releaseWords } from '@/lib/editor/count-words'
import { getReview } from '@/lib/server/review/get-review'
import { listAskable } from '@/lib/server/review/list-askable'
import { compareRevisions } from '@/lib/server/revisions/compare-revisions'
import { getRevision } from '@/lib/server/revisions/get-revision'
import '@/components/comments/comments.css'
import '@/components/review/review.css'
import '@/components/review/verdict.css'

type Props = { params: Promise<{ proposalId: string }>; searchParams: Promise<{ view?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { proposal } = await loadProposal((await params).proposalId)
  return { title: `${proposal.title}: read and judge` }
}

/**
 * The pinned revision as readers see it, beside the verdict. Whoever judged an earlier one is first shown only what changed since, as the
 * method asks; the whole is one press away.
 */
export default async function JudgePage({ params, searchParams }: Props) {
  const { ctx, signedIn, workspace, proposal } = await loadProposal((await params).proposalId)
  const review = await getReview(ctx, proposal.id)
  const { round, own } = review
  const path = `/proposals/${proposal.id}/review`
  if (!round || round.endedAt || !own.isAsked) redirect(path)
  const { revisionNumber: number } = round
  const since = own.lastJudged
  const { view } = await searchParams
  const shows = since !== null && (view === 'changes' || (view !== 'read' && own.state === 'stale')) ? 'changes' : 'read'
  const [revision, comparison, askable] = await Promise.all([
    orNotFound(getRevision(ctx, proposal.id, number)),
    shows === 'changes' && since !== null ? orNotFound(compareRevisions(ctx, proposal.id, since, number)) : null,
    listAskable(ctx, proposal.id),
  ])
  const asked = review.events.filter((event) => event.kind === 'submitted').find((event) => event.round === round.number)
  const release = releaseLine(proposal.launchDate, summaryText(revision.content))
  const at = { now: ctx.now(), timeZone: signedIn.person.timeZone }
  return (
    <JudgeRoom
      pinned={{ proposalId: proposal.id, revision: number, isWhole: shows === 'read' }}
      outline={<JudgeOutline content={revision.content} words={revision.words} />}
      bar={
        <>
          <span className="reading">
            <h1>Revision {number}</h1>
            <Due due={own.dueAt && dueInWords(own.dueAt, at.now, at.timeZone)} />
            {since !== null && (
              <span className="seg">
                <Link href={`${path}/judge?view=read`} prefetch={false} aria-current={shows === 'read' ? 'true' : undefined}>
                  As readers see it
                </Link>
                <Link
                  href={`${path}/judge?view=changes`}
                  prefetch={false}
                  aria-current={shows === 'changes' ? 'true' : undefined}
                >
                  Changes since {since}
                </Link>
              </span>
            )}
          </span>
          <span className="end narrow:hidden">
            <LengthMeter words={releaseWords(revision.words)} />
          </span>
        </>
      }
      sheet={
        <>
          {asked && (
            <p className="judge-asked">
              {asked.by.name}: <q>{asked.message}</q>
            </p>
          )}
          {comparison ? (
            <Redline proposalId={proposal.id} company={workspace.name} release={release} diff={comparison.diff} onlyChanged />
          ) : (
            <RevisionText company={workspace.name} release={release} content={revision.content} proposalId={proposal.id} />
          )}
        </>
      }
      verdict={
        <>
          <OwnVerdict own={own} facts={{ proposalId: proposal.id, round, at }} askable={askable} isBeside />
          <OthersSaid events={review.events.filter(({ round: n }) => n === round.number)} at={at} viewerId={ctx.actor.personId} />
        </>
      }
      foot={<Link href={path}>See the whole review</Link>}
    />
  )
}
