import type { Metadata } from 'next'
import Link from 'next/link'
import { DeskLead, DeskQuestion } from '@/components/desk/desk-lead'
import { DeskSide } from '@/components/desk/desk-side'
import { SetupList } from '@/components/desk/setup-list'
import { StoryTable } from '@/components/desk/story-table'
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
  // Who may start nothing finds what is shared with them on top.
  const shared = lead || may.create.allowed ? undefined : stories.shift()
  const isNew = may.invite.allowed && (company !== 'together' || mine.total + others.total === 0)
  return (
    <main id="main" className="room" tabIndex={-1}>
      <div className="nameplate">
        <h1>{dateLine(page.ctx.now(), page.signedIn.person.timeZone)}</h1>
        <p>
          {page.workspace.name}. {may.create.allowed || mine.total > 0 ? ownCount(mine.total) : sharedCount(others.total)}
        </p>
      </div>
      <div className="front">
        <div className="front-main">
          {lead ? (
            <section aria-labelledby="last">
              <h2 className="h-sec" id="last">
                Yours, last edited
              </h2>
              <DeskLead story={lead} verb={lead.status === 'draft' ? 'Write on' : 'Open it'} />
            </section>
          ) : shared ? (
            <section aria-labelledby="shared">
              <h2 className="h-sec" id="shared">
                Shared with you
              </h2>
              <DeskLead story={shared} verb="Read it" />
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
        <DeskSide
          stories={stories}
          others={others.total}
          archived={archived}
          setup={
            isNew && <SetupList company={company} mayInvite={may.invite.allowed} hasProposal={mine.total + others.total > 0} />
          }
          quiet={shared !== undefined}
        />
      </div>
    </main>
  )
}

function ownCount(count: number): string {
  if (count === 0) return 'Nothing of yours is in progress.'
  return count === 1 ? 'One proposal is yours.' : `${count} proposals are yours.`
}

function sharedCount(count: number): string {
  return count === 1 ? 'One proposal is shared with you.' : `${count} proposals are shared with you.`
}
