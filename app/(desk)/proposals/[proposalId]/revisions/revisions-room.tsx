import { loadProposal, orNotFound } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { RevisionBar } from '@/components/revisions/revision-bar'
import { RevisionFacts } from '@/components/revisions/revision-facts'
import { RevisionList } from '@/components/revisions/revision-list'
import { RevisionText } from '@/components/revisions/revision-text'
import { SaveRevision } from '@/components/revisions/save-revision'
import { Empty } from '@/components/ui/empty'
import { dayInWords } from '@/lib/domain/calendar-day'
import { whenInSentence } from '@/lib/domain/when'
import { getRevision } from '@/lib/server/revisions/get-revision'
import { listRevisions } from '@/lib/server/revisions/list-revisions'

/** The list of revisions and one of them: the one asked for, else the newest. Narrow screens show the list or the one. */
export async function RevisionsRoom({ proposalId, number }: { proposalId: string; number?: number }) {
  const { ctx, signedIn, workspace, proposal } = await loadProposal(proposalId)
  const rows = await listRevisions(ctx, proposalId)
  const shown = number ?? rows[0]?.number
  const save = <SaveRevision proposalId={proposalId} may={proposal.may.saveRevision} />
  const when = (at: Date) => whenInSentence(at, ctx.now(), signedIn.person.timeZone)
  if (shown === undefined) {
    return (
      <main id="main" className="room" tabIndex={-1}>
        <h1 className="sr-only">Revisions</h1>
        <Empty title="No revision is kept yet." action={save}>
          A revision keeps the text as it stands on the day, so that reviewers judge words that cannot change.
        </Empty>
      </main>
    )
  }
  const revision = await orNotFound(getRevision(ctx, proposalId, shown))
  const items = rows.map((row) => ({
    number: row.number,
    message: row.message,
    author: row.author.name,
    when: when(row.createdAt),
    words: row.releaseWords,
  }))
  const words = rows.find((row) => row.number === shown)?.releaseWords ?? 0
  const isList = number === undefined
  return (
    <main id="main" className={isList ? 'revs revs--list' : 'revs revs--one'} tabIndex={-1}>
      <RevisionList proposalId={proposalId} revisions={items} current={shown} action={save} isTitle={isList} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard has to reach it. */}
      <section className="revsheet" aria-label={`Text of revision ${shown}`} tabIndex={0}>
        <RevisionBar
          proposalId={proposalId}
          number={shown}
          message={revision.message}
          author={revision.author.name}
          when={when(revision.createdAt)}
          isTitle={!isList}
        />
        <RevisionText
          company={workspace.name}
          release={proposal.launchDate ? `For release ${dayInWords(proposal.launchDate)}` : 'Release date not set'}
          content={revision.content}
        />
      </section>
      <RevisionFacts words={revision.words} release={words} writers={revision.writers} hash={revision.hash} />
    </main>
  )
}
