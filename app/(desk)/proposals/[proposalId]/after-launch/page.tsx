import type { Metadata } from 'next'
import { loadProposal, orNotFound } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { PromiseList } from '@/components/after-launch/promise-list'
import { Reminders } from '@/components/after-launch/reminders'
import { RisksAfter } from '@/components/after-launch/risks-after'
import { Surprises } from '@/components/after-launch/surprises'
import { Empty } from '@/components/ui/empty'
import { OUTCOME_NAMES, OUTCOMES } from '@/lib/domain/after-launch/outcomes'
import type { AfterLaunch } from '@/lib/domain/after-launch/view'
import { addDays } from '@/lib/domain/calendar-day'
import { calendarDayIn, dayOf } from '@/lib/domain/when'
import { getAfterLaunch } from '@/lib/server/after-launch/get-after-launch'

type Props = { params: Promise<{ proposalId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { proposal } = await loadProposal((await params).proposalId)
  return { title: `${proposal.title}: after launch` }
}

/** What really happened, beside what the cleared release promised. Read by all who read the proposal, noted by whoever writes it. */
export default async function AfterLaunchPage({ params }: Props) {
  const { ctx, signedIn, proposal } = await loadProposal((await params).proposalId)
  const after = await orNotFound(getAfterLaunch(ctx, proposal.id))
  const { cleared, may, promises } = after
  const { timeZone } = signedIn.person
  const today = calendarDayIn(ctx.now(), timeZone)
  const telling = { now: ctx.now(), timeZone, today, proposalId: proposal.id, mayNote: may.allowed }
  if (!cleared) {
    return (
      <main id="main" className="details" tabIndex={-1}>
        <h1 className="h-page">After launch</h1>
        <Empty title="No promise stands yet.">
          Once a revision is cleared to build, this page lists each figure in its release, beside what really happened.
        </Empty>
      </main>
    )
  }
  return (
    <main id="main" className="details after" tabIndex={-1}>
      <header>
        <h1 className="h-page">After launch</h1>
        <p className="after-lede">
          What the release of {proposal.title} promised, and what really happened. Revision {cleared.revisionNumber}, cleared on{' '}
          {dayOf(cleared.clearedAt, ctx.now(), timeZone)}
          {proposal.launchDate
            ? `, launch planned for ${dayOf(new Date(`${proposal.launchDate}T12:00:00Z`), ctx.now(), 'UTC')}`
            : ''}
          .
        </p>
        <p className="meta">{summary(promises)}</p>
        {!may.allowed && <p className="meta">{may.reason}</p>}
      </header>
      <section aria-labelledby="promises">
        <h2 id="promises" className="h-sec h-ruled">
          Promised and actual
        </h2>
        {promises.length > 0 ? (
          <PromiseList promises={promises} {...telling} />
        ) : (
          <p className="after-none">The release holds no figure, so there is nothing to measure it by.</p>
        )}
      </section>
      <RisksAfter risks={after.risks} {...telling} />
      <Surprises surprises={after.surprises} {...telling} />
      <Reminders reminders={after.reminders} suggested={suggestedDay(proposal.launchDate, today)} {...telling} />
    </main>
  )
}

function summary(promises: AfterLaunch['promises']): string {
  const noted = promises.flatMap(({ note }) => note?.outcome ?? [])
  const counts = OUTCOMES.flatMap((outcome) => {
    const count = noted.filter((one) => one === outcome).length
    return count > 0 ? [`${count} ${OUTCOME_NAMES[outcome].toLowerCase()}`] : []
  })
  const figures = promises.length === 1 ? '1 figure' : `${promises.length} figures`
  return `${figures}: ${[...counts, `${promises.length - noted.length} not noted`].join(', ')}.`
}

/** Ninety days after the launch, or from today on where that has passed. */
function suggestedDay(launchDate: string | null, today: string): string {
  const day = addDays(launchDate ?? today, 90)
  return day > today ? day : addDays(today, 90)
}
