import type { Metadata } from 'next'
import { NotForYou } from '@/components/people/not-for-you'
import { counted } from '@/components/portfolio/chart-words'
import { DraftTable } from '@/components/portfolio/draft-table'
import { TeamTable } from '@/components/portfolio/team-table'
import { Empty } from '@/components/ui/empty'
import {
  daysBetweenRevisions,
  draftsSittingStill,
  revisionsPerProposal,
  STILL_DAYS,
  teamFigures,
} from '@/lib/domain/draft-history'
import { workspaceRuling } from '@/lib/domain/workspace'
import { getDraftHistory } from '@/lib/server/portfolio/get-draft-history'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'How drafts move' }

/** For leads: the history of every proposal at a glance, by team, and which drafts sit still. */
export default async function DraftHistoryPage() {
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
  const drafts = await getDraftHistory(ctx)
  const still = draftsSittingStill(drafts, now)
  return (
    <main id="main" className="room" tabIndex={-1}>
      <div className="nameplate">
        <h1>How drafts move</h1>
        <p>
          {workspace.name}. {drafts.length === 1 ? 'One proposal' : `${drafts.length} proposals`},{' '}
          {counted(revisionsPerProposal(drafts), 'revision')} each.
        </p>
      </div>
      {drafts.length === 0 ? (
        <Empty title="Nobody writes anything yet.">Revisions appear here once somebody has started a proposal.</Empty>
      ) : (
        <div className="grid gap-8">
          <section>
            <h2 className="h-sec h-ruled">Teams</h2>
            <TeamTable teams={teamFigures(drafts, now)} />
            <p className="hint mt-2">
              {betweenInWords(daysBetweenRevisions(drafts))} Sitting still: open drafts in which nobody wrote for {STILL_DAYS}{' '}
              days.
            </p>
          </section>
          <section>
            <h2 className="h-sec h-ruled">
              {still.length === 0
                ? 'No draft sits still'
                : still.length === 1
                  ? 'One draft sits still'
                  : `${still.length} drafts sit still`}
            </h2>
            {still.length > 0 && <DraftTable drafts={still} now={now} />}
          </section>
          <section>
            <h2 className="h-sec h-ruled">All proposals</h2>
            <DraftTable drafts={drafts} now={now} />
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

function betweenInWords(days: number | null): string {
  if (days === null) return 'Days between: no proposal has two revisions yet.'
  return `Days between: half of all revisions followed the one before within ${counted(days, 'day')}.`
}
