import type { Metadata } from 'next'
import Link from 'next/link'
import { loadProposal } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { ChangeStepper } from '@/components/revisions/change-stepper'
import { Redline } from '@/components/revisions/redline'
import { WhatChanged } from '@/components/revisions/what-changed'
import { ButtonLink } from '@/components/ui/button-link'
import { Empty } from '@/components/ui/empty'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import { releaseLine } from '@/lib/domain/release-line'
import { whenInSentence } from '@/lib/domain/when'
import { summaryText } from '@/lib/editor/coached-content'
import { acceptDiff } from '@/lib/editor/diff/apply-diff'
import { lookAgain } from '@/lib/server/writing/look-again'

type Props = { params: Promise<{ proposalId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { proposal } = await loadProposal((await params).proposalId)
  return { title: `${proposal.title}: since you last looked` }
}

/** The text as this person last saw it, and what others made of it since. */
export default async function SincePage({ params }: Props) {
  const { proposalId } = await params
  const { ctx, signedIn, workspace, proposal } = await loadProposal(proposalId)
  const news = await lookAgain(ctx, proposalId)
  if (!news) {
    return (
      <main id="main" className="room" tabIndex={-1}>
        <h1 className="sr-only">Since you last looked</h1>
        <Empty
          title="Nobody else changed this since you last looked."
          action={<ButtonLink href={`/proposals/${proposalId}/revisions`}>See all revisions</ButtonLink>}
        >
          Come back after others have written, or compare any two revisions.
        </Empty>
      </main>
    )
  }
  const { diff, words, writers, since } = news
  const when = whenInSentence(since, ctx.now(), signedIn.person.timeZone)
  const names = PART_KEYS.map((key) => [key, (writers[key] ?? []).map(({ name }) => name)])
  return (
    <main id="main" className="revs revs--since" tabIndex={-1}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard has to reach it. */}
      <section className="revsheet" aria-label="What changed since you last looked" tabIndex={0}>
        <header className="revbar cmpbar">
          <h1>Since you last looked</h1>
          <p>{when}</p>
          <span className="end">
            <ChangeStepper />
            <Link className="link" href={`/proposals/${proposalId}/revisions`}>
              All revisions
            </Link>
            <ButtonLink size="sm" href={`/proposals/${proposalId}/write`}>
              Write on
            </ButtonLink>
          </span>
        </header>
        <Redline
          proposalId={proposalId}
          company={workspace.name}
          release={releaseLine(proposal.launchDate, summaryText(acceptDiff(diff)))}
          diff={diff}
        />
      </section>
      <WhatChanged
        diff={diff}
        span={`Since ${when}`}
        words={words}
        writers={Object.fromEntries(names) as Record<PartKey, string[]>}
      />
    </main>
  )
}
