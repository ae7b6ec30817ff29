import type { Metadata } from 'next'
import Link from 'next/link'
import { DeskLead } from '@/components/desk/desk-lead'
import { DeskQuestion } from '@/components/desk/desk-question'
import { DeskSide } from '@/components/desk/desk-side'
import { FirstStories } from '@/components/desk/first-stories'
import { LiveDesk } from '@/components/desk/live-desk'
import { MentionLines, RiskLines, WeekLines } from '@/components/desk/own-lines'
import { OwnStories } from '@/components/desk/own-stories'
import { ReviewStories } from '@/components/desk/review-stories'
import { SetupList } from '@/components/desk/setup-list'
import { SetupSwitch } from '@/components/desk/setup-switch'
import { WaitingStories } from '@/components/desk/waiting-stories'
import { dateLine } from '@/lib/domain/when'
import { workspaceRuling } from '@/lib/domain/workspace'
import { getDesk } from '@/lib/server/desk/get-desk'
import { requirePage } from '@/lib/server/session'
import { ownCount, readerOf, sharedCount, waitingCount } from './desk-words'
import { tellDecision, tellDue, tellMention, tellRisk } from './tell-lists'
import { tellReview, tellStory, tellWaiting } from './tell-story'

export const metadata: Metadata = { title: 'Desk' }

export default async function DeskPage() {
  const page = await requirePage()
  const { timeZone } = page.signedIn.person
  const desk = await getDesk(page.ctx, timeZone)
  const { mine, others, setup, may } = desk
  const reviews = desk.reviews.map(tellReview(page))
  const asked = desk.waiting.map(tellWaiting(page))
  const own = mine.rows.map(tellStory(page))
  const stories = others.rows.map(tellStory(page))
  // On top stands what waits, reviews first; else what was written last; whoever may start nothing finds what is shared with them.
  const isAsked = reviews.length + asked.length > 0
  const lead = isAsked ? undefined : own.shift()
  const shared = lead || isAsked || may.create.allowed ? undefined : stories.shift()
  const isFirst = !lead && !shared && !isAsked && own.length === 0
  const reader = readerOf(desk, page.ctx.actor)
  // Where nobody has written yet there is nothing to follow.
  const isEmpty = isFirst && others.total === 0
  const follows = (what: 'followDrafts' | 'followRisks') => !isEmpty && workspaceRuling(what, page.ctx.actor).allowed
  return (
    <main id="main" className="room" tabIndex={-1}>
      <LiveDesk proposalIds={desk.listensTo} />
      <div className="nameplate">
        <h1>{dateLine(page.ctx.now(), timeZone)}</h1>
        <p>
          {page.workspace.name}. {waitingCount(reviews, asked.length)}{' '}
          {may.create.allowed || mine.total > 0 ? ownCount(mine.total) : sharedCount(others.total)}{' '}
          {follows('followDrafts') && <Link href="/portfolio/history">How drafts move</Link>}{' '}
          {follows('followRisks') && <Link href="/portfolio/risks">Top risks</Link>}
        </p>
      </div>
      <div className="front">
        <div className="front-main">
          <ReviewStories stories={reviews} />
          <WaitingStories stories={asked} isLead={reviews.length === 0} />
          {shared && (
            <section aria-labelledby="shared">
              <h2 className="h-sec" id="shared">
                Shared with you
              </h2>
              <DeskLead story={shared} verb="Read it" />
            </section>
          )}
          {isFirst && <DeskQuestion reader={reader} />}
          {isFirst && reader === 'newcomer' && <FirstStories />}
          <MentionLines lines={desk.mentions.map(tellMention(page))} />
          {!isFirst && (
            <OwnStories
              lead={lead}
              stories={own}
              total={mine.total}
              hasMore={mine.total > mine.rows.length}
              mayStart={may.create.allowed}
            />
          )}
          <RiskLines lines={desk.risks.rows.map(tellRisk(page))} total={desk.risks.total} />
          <WeekLines lines={desk.week.map(tellDue(page))} />
        </div>
        <DeskSide
          decisions={desk.decisions.map(tellDecision(page))}
          stories={stories}
          others={others.total}
          archived={desk.archived}
          recent={desk.recent.map(({ id, title }) => ({ id, title: title.map(({ text }) => text).join('') }))}
          setup={!setup.isDone && (setup.isHidden ? <SetupSwitch isHidden /> : <SetupList {...setup} />)}
          isSetupHidden={setup.isHidden}
          quiet={shared !== undefined}
        />
      </div>
    </main>
  )
}
