import { loadProposal, orNotFound } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { toItem } from '@/app/(desk)/proposals/[proposalId]/revisions/list-items'
import { comparePath } from '@/components/revisions/compare-path'
import { HistoryLinks } from '@/components/revisions/history-links'
import { NameRevision } from '@/components/revisions/name-revision'
import { RestoreButton } from '@/components/revisions/restore-button'
import { RevisionBar } from '@/components/revisions/revision-bar'
import { RevisionFacts } from '@/components/revisions/revision-facts'
import { filterPath, type ListFilter, RevisionFilters } from '@/components/revisions/revision-filters'
import { RevisionList } from '@/components/revisions/revision-list'
import { RevisionText } from '@/components/revisions/revision-text'
import { SaveRevision } from '@/components/revisions/save-revision'
import { ButtonLink } from '@/components/ui/button-link'
import { Empty } from '@/components/ui/empty'
import { releaseLine } from '@/lib/domain/release-line'
import { whenInSentence } from '@/lib/domain/when'
import { summaryText } from '@/lib/editor/coached-content'
import { releaseWords } from '@/lib/editor/count-words'
import { findRevisionCheck } from '@/lib/server/clarity/find-revision-check'
import type { ProposalView } from '@/lib/server/proposals/get-proposal'
import { getRevision } from '@/lib/server/revisions/get-revision'
import { listRevisions, type RevisionRow } from '@/lib/server/revisions/list-revisions'

type Props = { proposalId: string; number?: number; filter?: ListFilter }

/** The list of revisions and one of them: the one asked for, else the newest. Narrow screens show the list or the one. */
export async function RevisionsRoom({ proposalId, number, filter = {} }: Props) {
  const { ctx, signedIn, workspace, proposal } = await loadProposal(proposalId)
  const list = await listRevisions(ctx, proposalId, { ...filter, below: filter.below ?? (number && number + LATER) })
  const shown = number ?? list.rows[0]?.number
  const save = <SaveRevision proposalId={proposalId} may={proposal.may.saveRevision} />
  const bringing = { may: proposal.may.bringBack, isWriter: proposal.may.write.allowed }
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
  const check = await findRevisionCheck(proposalId, shown)
  const items = list.rows.map((row) => ({ ...toItem(row, when), href: `/proposals/${proposalId}/revisions/${row.number}` }))
  const isList = number === undefined
  return (
    <main id="main" className={isList ? 'revs revs--list' : 'revs revs--one'} tabIndex={-1}>
      <RevisionList
        total={list.total}
        revisions={items}
        current={shown}
        action={save}
        filter={<RevisionFilters proposalId={proposalId} filter={filter} people={writersOf(proposal, list.rows)} />}
        older={list.older === null ? null : filterPath(proposalId, { ...filter, below: list.older })}
        footer={<HistoryLinks proposalId={proposalId} />}
        isTitle={isList}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard has to reach it. */}
      <section className="revsheet" aria-label={`Text of revision ${shown}`} tabIndex={0}>
        <RevisionBar
          proposalId={proposalId}
          number={shown}
          message={revision.name || revision.message}
          author={revision.author.name}
          when={when(revision.createdAt)}
          isTitle={!isList}
          compare={shown > 1 ? comparePath(proposalId, { from: shown - 1, to: shown }) : null}
        >
          <RestoreButton proposalId={proposalId} number={shown} part={null} {...bringing} />
          <NameRevision proposalId={proposalId} number={shown} name={revision.name} may={proposal.may.nameRevision} />
        </RevisionBar>
        <RevisionText
          company={workspace.name}
          release={releaseLine(proposal.launchDate, summaryText(revision.content))}
          content={revision.content}
          proposalId={proposalId}
        />
      </section>
      {isList && shown > 1 && (
        <div className="revdock">
          <span>
            Comparing {shown - 1} with {shown}
          </span>
          <ButtonLink variant="go" size="lg" href={comparePath(proposalId, { from: shown - 1, to: shown })} prefetch={false}>
            See the redline
          </ButtonLink>
        </div>
      )}
      <RevisionFacts
        words={revision.words}
        release={releaseWords(revision.words)}
        writers={revision.writers}
        hash={revision.hash}
        check={check}
      />
    </main>
  )
}

/** The list begins a little above the one that is shown. */
const LATER = 20

/** The owner and the co-authors, and whoever else stands in the list: those who left, and leads who brought text back. */
function writersOf({ owner, people }: ProposalView, rows: readonly RevisionRow[]) {
  const coauthors = people.filter(({ relation }) => relation === 'coauthor').map(({ person }) => person)
  const all = [owner, ...coauthors, ...rows.flatMap(({ author, writers }) => [author, ...writers])]
  return [...new Map(all.map((person) => [person.id, person])).values()]
}
