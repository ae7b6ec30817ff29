import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { ClearanceCard } from '@/components/clearance/clearance-card'
import { ClearanceFacts } from '@/components/clearance/clearance-facts'
import { ClearanceLink } from '@/components/clearance/clearance-link'
import { ClearanceRoom } from '@/components/clearance/clearance-room'
import { ClearedText } from '@/components/clearance/cleared-text'
import { LiveAnswer } from '@/components/clearance/live-answer'
import { StillToHappen } from '@/components/clearance/still-to-happen'
import { WatchButton } from '@/components/clearance/watch-button'
import { ButtonLink } from '@/components/ui/button-link'
import { CopyButton } from '@/components/ui/copy-button'
import { clearanceInWords } from '@/lib/domain/clearance-words'
import { DomainError } from '@/lib/domain/errors'
import { exactly } from '@/lib/domain/when'
import { getClearancePage } from '@/lib/server/clearance/get-clearance-page'
import { env } from '@/lib/server/env'
import { proposalContext } from '@/lib/server/proposals/proposal-context'
import { signInPath } from '@/lib/server/request-path'
import { currentSignedIn } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Clearance' }

type Props = { params: Promise<{ proposalId: string }> }

/** Cleared to build, or not, and which revision: the page that tickets link to. */
export default async function ClearancePage({ params }: Props) {
  const { proposalId } = await params
  const signedIn = await currentSignedIn()
  if (!signedIn) redirect(signInPath(await headers()))
  const ctx = await proposalContext(await headers(), proposalId).catch(refused)
  const now = ctx.now()
  const page = await getClearancePage(ctx, proposalId)
  const { answer, release, workspace, title, endReason, todo, isWatched, link } = page
  const { timeZone } = signedIn.person
  const heldUntil = answer.endedAt ?? answer.expiresAt
  const at = (moment: Date) => exactly(moment, timeZone)
  const path = `/proposals/${proposalId}`
  const address = `${env().baseUrl}${path}/clearance`
  return (
    <ClearanceRoom
      action={
        <ButtonLink variant="quiet" href={`${path}/write`}>
          Open the proposal
        </ButtonLink>
      }
    >
      <ClearanceCard cleared={answer.cleared} {...{ workspace, title }} says={clearanceInWords(answer, at)}>
        {!answer.cleared && endReason && <p className="clearnote">{endReason}</p>}
        {answer.cleared && release ? <ClearedText release={release} /> : <StillToHappen todo={todo} />}
        {answer.cleared && answer.newerDraft && (
          <p className="clearnote is-calm">A newer draft exists. It changes nothing here until it is cleared itself.</p>
        )}
        {release && (
          <ClearanceFacts
            {...{ release }}
            hash={answer.hash}
            until={heldUntil && at(heldUntil)}
            isOver={!answer.cleared}
            now={at(now)}
          />
        )}
        <footer>
          {answer.revisionNumber !== null && (
            <ButtonLink variant="go" href={`${path}/revisions/${answer.revisionNumber}`}>
              Read revision {answer.revisionNumber}
            </ButtonLink>
          )}
          {isWatched !== null && <WatchButton proposalId={proposalId} isWatched={isWatched} />}
          <CopyButton text={address} done="Link copied">
            Copy link
          </CopyButton>
        </footer>
        <ClearanceLink proposalId={proposalId} {...link} />
      </ClearanceCard>
      <p className="meta clearfine">
        <LiveAnswer
          proposalId={proposalId}
          cleared={answer.cleared}
          until={answer.expiresAt?.getTime()}
          checked={at(now)}
          isSaid={release !== null}
        />{' '}
        The same answer for scripts: <span className="mono">/api/v1{path}/clearance</span>
      </p>
    </ClearanceRoom>
  )
}

function refused(error: unknown): never {
  if (error instanceof DomainError) notFound()
  throw error
}
