import type { Metadata } from 'next'
import Link from 'next/link'
import { DeskLead, DeskQuestion } from '@/components/desk/desk-lead'
import { DeskSide } from '@/components/desk/desk-side'
import { FirstStories } from '@/components/desk/first-stories'
import { SetupList } from '@/components/desk/setup-list'
import { SetupSwitch } from '@/components/desk/setup-switch'
import { StoryTable } from '@/components/desk/story-table'
import { WaitingStories } from '@/components/desk/waiting-stories'
import { dateLine } from '@/lib/domain/when'
import { workspaceRuling } from '@/lib/domain/workspace'
import { getDesk } from '@/lib/server/proposals/get-desk'
import { requirePage } from '@/lib/server/session'
import { tellStory, tellWaiting } from './tell-story'

export const metadata: Metadata = { title: 'Desk' }

export default async function DeskPage() {
  const page = await requirePage()
  const { waiting, mine, others, archived, recent, setup, may } = await getDesk(page.ctx)
  const asked = waiting.map(tellWaiting(page))
  const own = mine.rows.map(tellStory(page))
  const stories = others.rows.map(tellStory(page))
  // On top stands what waits; else what was written last; whoever may start nothing finds what is shared with them.
  const lead = asked.length > 0 ? undefined : own.shift()
  const shared = lead || asked.length > 0 || may.create.allowed ? undefined : stories.shift()
  const follow = workspaceRuling('followDrafts', page.ctx.actor)
  const isFirst = !lead && !shared && asked.length === 0 && own.length === 0
  return (
    <main id="main" className="room" tabIndex={-1}>
      <div className="nameplate">
        <h1>{dateLine(page.ctx.now(), page.signedIn.person.timeZone)}</h1>
        <p>
          {page.workspace.name}. {asked.length > 0 && `${waitingCount(asked.length)} `}
          {may.create.allowed || mine.total > 0 ? ownCount(mine.total) : sharedCount(others.total)}{' '}
          {follow.allowed && <Link href="/portfolio/history">How drafts move</Link>}{' '}
          {workspaceRuling('followRisks', page.ctx.actor).allowed && <Link href="/portfolio/risks">Top risks</Link>}
        </p>
      </div>
      <div className="front">
        <div className="front-main">
          <WaitingStories stories={asked} />
          {lead && (
            <section aria-labelledby="last">
              <h2 className="h-sec" id="last">
                Yours, last edited
              </h2>
              <DeskLead story={lead} verb={lead.status === 'draft' ? 'Write on' : 'Open it'} />
              <Gaps gaps={lead.gaps} />
            </section>
          )}
          {shared && (
            <section aria-labelledby="shared">
              <h2 className="h-sec" id="shared">
                Shared with you
              </h2>
              <DeskLead story={shared} verb="Read it" />
            </section>
          )}
          {isFirst && <DeskQuestion mayStart={may.create.allowed} />}
          {isFirst && may.create.allowed && <FirstStories />}
          {!isFirst && (may.create.allowed || own.length > 0) && (
            <section>
              <h2 className="h-sec h-ruled">
                {ownHeading(own.length, lead !== undefined)}
                {may.create.allowed && <Link href="/proposals/new">Start a proposal</Link>}
              </h2>
              {own.length > 0 && <StoryTable label={ownHeading(own.length, lead !== undefined)} stories={own} showGaps />}
              {mine.pages > 1 && <Link href="/desk/mine">All {mine.total} of yours</Link>}
            </section>
          )}
        </div>
        <DeskSide
          stories={stories}
          others={others.total}
          archived={archived}
          recent={recent.map(({ id, title }) => ({ id, title: title.map(({ text }) => text).join('') }))}
          setup={!setup.isDone && (setup.isHidden ? <SetupSwitch isHidden /> : <SetupList {...setup} />)}
          isSetupHidden={setup.isHidden}
          quiet={shared !== undefined}
        />
      </div>
    </main>
  )
}

function Gaps({ gaps }: { gaps: string | null }) {
  return gaps ? <p className="mt-2 text-sm text-ink-2">{gaps}</p> : null
}

function ownHeading(count: number, hasLead: boolean): string {
  if (count === 0) return hasLead ? 'Nothing else is yours' : 'Nothing is yours yet'
  return hasLead ? 'Also yours' : 'Yours'
}

function waitingCount(count: number): string {
  return count === 1 ? 'One thing waits for you.' : `${count} things wait for you.`
}

function ownCount(count: number): string {
  if (count === 0) return 'Nothing of yours is in progress.'
  return count === 1 ? 'One proposal is yours.' : `${count} proposals are yours.`
}

function sharedCount(count: number): string {
  return count === 1 ? 'One proposal is shared with you.' : `${count} proposals are shared with you.`
}
