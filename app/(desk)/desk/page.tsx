import type { Metadata } from 'next'
import Link from 'next/link'
import { DeskLead, DeskQuestion } from '@/components/desk/desk-lead'
import { SetupList } from '@/components/desk/setup-list'
import { SideStory } from '@/components/desk/side-story'
import { StoryTable } from '@/components/desk/story-table'
import { Empty } from '@/components/ui/empty'
import { dateLine } from '@/lib/domain/when'
import { getDesk } from '@/lib/server/proposals/get-desk'
import { requirePage } from '@/lib/server/session'
import { tellStory } from './tell-story'

export const metadata: Metadata = { title: 'Desk' }

export default async function DeskPage() {
  const page = await requirePage()
  const { mine, others, archived, company, may } = await getDesk(page.ctx)
  const [lead, ...rest] = mine.rows.map(tellStory(page))
  const stories = others.rows.map(tellStory(page))
  const isNew = may.invite.allowed && (company !== 'together' || mine.total + others.total === 0)
  return (
    <main id="main" className="room" tabIndex={-1}>
      <div className="nameplate">
        <h1>{dateLine(page.ctx.now(), page.signedIn.person.timeZone)}</h1>
        <p>
          {page.workspace.name}. {mine.total === 0 ? 'Nothing of yours is in progress.' : countOf(mine.total)}
        </p>
      </div>
      <div className="front">
        <div className="front-main">
          {lead ? (
            <section aria-labelledby="last">
              <h2 className="h-sec" id="last">
                Where you left off
              </h2>
              <DeskLead story={lead} verb={lead.status === 'draft' ? 'Write on' : 'Open it'} />
            </section>
          ) : (
            <DeskQuestion mayStart={may.create.allowed} />
          )}
          {(rest.length > 0 || lead) && (
            <section>
              <h2 className="h-sec h-ruled">
                {rest.length > 0 ? 'Also yours' : 'Nothing else is yours'}
                {may.create.allowed && <Link href="/proposals/new">Start a proposal</Link>}
              </h2>
              {rest.length > 0 && <StoryTable label="Also yours" stories={rest} />}
              {mine.pages > 1 && <Link href="/desk/mine">All {mine.total} of yours</Link>}
            </section>
          )}
        </div>
        <aside className="front-side" aria-label="In the workspace">
          {isNew && (
            <section>
              <h2 className="h-sec">To set up</h2>
              <SetupList company={company} mayInvite={may.invite.allowed} hasProposal={mine.total + others.total > 0} />
            </section>
          )}
          <section>
            {stories.length > 0 ? (
              <>
                <h2 className="h-sec">Also being written</h2>
                {stories.map((story) => (
                  <SideStory key={story.id} story={story} />
                ))}
              </>
            ) : (
              <Empty title="Nobody else writes yet.">Proposals that others share with you appear here.</Empty>
            )}
            <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
              {others.pages > 1 && <Link href="/desk/others">All {others.total} of others</Link>}
              {archived > 0 && <Link href="/desk/archived">{archived} archived</Link>}
            </p>
          </section>
        </aside>
      </div>
    </main>
  )
}

function countOf(mine: number): string {
  return mine === 1 ? 'One proposal is yours.' : `${mine} proposals are yours.`
}
