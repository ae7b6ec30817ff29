import type { Metadata } from 'next'
import Link from 'next/link'
import { NotForYou } from '@/components/people/not-for-you'
import { counted } from '@/components/portfolio/chart-words'
import { DraftTable } from '@/components/portfolio/draft-table'
import { TeamTable } from '@/components/portfolio/team-table'
import { Empty } from '@/components/ui/empty'
import { draftCursor, readDraftCursor, STILL_DAYS } from '@/lib/domain/draft-history'
import { workspaceRuling } from '@/lib/domain/workspace'
import { getDraftFigures, MOST_FOR_DAYS } from '@/lib/server/portfolio/get-draft-figures'
import { type DraftPage, getDraftHistory } from '@/lib/server/portfolio/get-draft-history'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'How drafts move' }

const PAGE_ROWS = 25

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** For leads: the history of every proposal at a glance, by team, and which drafts sit still. */
export default async function DraftHistoryPage({ searchParams }: Props) {
  const { ctx, workspace } = await requirePage()
  const may = workspaceRuling('followDrafts', ctx.actor)
  if (!may.allowed) {
    return (
      <main id="main" className="room" tabIndex={-1}>
        <NotForYou title="How drafts move" reason={may.reason} />
      </main>
    )
  }
  const now = ctx.now()
  const asked = await searchParams
  const [behind, stillBehind] = [readDraftCursor(asked.after), readDraftCursor(asked.still)]
  const [figures, all, still] = await Promise.all([
    getDraftFigures(ctx),
    getDraftHistory(ctx, { which: 'all', after: behind, take: PAGE_ROWS }),
    getDraftHistory(ctx, { which: 'still', after: stillBehind, take: PAGE_ROWS }),
  ])
  return (
    <main id="main" className="room" tabIndex={-1}>
      <div className="nameplate">
        <h1>How drafts move</h1>
        <p>
          {workspace.name}.
          {figures.proposals > 0 &&
            ` ${figures.proposals === 1 ? 'One proposal' : `${figures.proposals.toLocaleString('en-GB')} proposals`}, ${counted(figures.perProposal, 'revision')} each.`}
        </p>
      </div>
      {figures.proposals === 0 ? (
        <Empty title="Nobody writes anything yet.">Revisions appear here once somebody has started a proposal.</Empty>
      ) : (
        <div className="mt-5 grid gap-8">
          <section>
            <h2 className="h-sec h-ruled">Teams</h2>
            <TeamTable teams={figures.teams} />
            <p className="hint mt-2">
              {betweenInWords(figures.daysBetween)}
              {figures.proposals > MOST_FOR_DAYS && ` It is told of the ${MOST_FOR_DAYS} proposals written in last.`} Sitting
              still: open drafts in which nobody wrote for {STILL_DAYS} days.
            </p>
          </section>
          <section>
            <h2 className="h-sec h-ruled">
              {figures.still === 0
                ? 'No draft sits still'
                : figures.still === 1
                  ? 'One draft sits still'
                  : `${figures.still.toLocaleString('en-GB')} drafts sit still`}
            </h2>
            {still.drafts.length > 0 && <DraftTable drafts={still.drafts} now={now} label="Drafts that sit still" />}
            <Pager page={still} name="still" isFirst={!stillBehind} all={figures.still} />
          </section>
          <section>
            <h2 className="h-sec h-ruled">All proposals</h2>
            <DraftTable drafts={all.drafts} now={now} label="Proposals" />
            <Pager page={all} name="after" isFirst={!behind} all={figures.proposals} />
            <p className="hint mt-2">
              Each stroke is a revision, a short one where the text was kept by itself; the line above is the length of the press
              release. A ring is a round of review, filled where it ended with a clearance or a rejection. The strip runs from the
              day it was started until today and shows the newest 60.
            </p>
          </section>
        </div>
      )}
    </main>
  )
}

type PagerProps = { page: DraftPage; name: 'after' | 'still'; isFirst: boolean; all: number }

/** Under a list that does not fit one page. */
function Pager({ page: { drafts, hasMore }, name, isFirst, all }: PagerProps) {
  const last = drafts.at(-1)
  if (isFirst && !hasMore) return null
  return (
    <nav className="pager" aria-label={name === 'still' ? 'Pages of drafts that sit still' : 'Pages of all proposals'}>
      <span>
        {isFirst ? `${drafts.length} of ${all.toLocaleString('en-GB')}` : <Link href="/portfolio/history">First page</Link>}
      </span>
      {hasMore && last && <Link href={`/portfolio/history?${name}=${draftCursor(last)}`}>Next page</Link>}
    </nav>
  )
}

function betweenInWords(days: number | null): string {
  if (days === null) return 'Days between: no proposal has two revisions yet.'
  return `Days between: half of all revisions followed the one before within ${counted(days, 'day')}.`
}
