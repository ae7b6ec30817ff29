import type { Metadata } from 'next'
import Link from 'next/link'
import { loadProposal, orNotFound } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { TimelineList } from '@/components/trail/timeline-list'
import { calendarDayIn, dayOf, exactly } from '@/lib/domain/when'
import { getTimeline, type Timeline } from '@/lib/server/trail/get-timeline'

type Props = { params: Promise<{ proposalId: string }>; searchParams: Promise<{ behind?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { proposal } = await loadProposal((await params).proposalId)
  return { title: `${proposal.title}: timeline` }
}

/** Everything that happened to a proposal, from the first question to clearance, for whoever may read it. */
export default async function TimelinePage({ params, searchParams }: Props) {
  const { ctx, signedIn, proposal } = await loadProposal((await params).proposalId)
  const { behind } = await searchParams
  const { timeZone } = signedIn.person
  const from = /^\d{1,9}$/.test(String(behind)) ? Number(behind) : 0
  const { events, newer } = await orNotFound(getTimeline(ctx, proposal.id, timeZone, from))
  const path = `/proposals/${proposal.id}/timeline`
  return (
    <main id="main" className="details" tabIndex={-1}>
      <h1 className="h-page">Timeline</h1>
      <p className="text-ink-2">
        What happened to {proposal.title}, as far as everybody who reads it may know. Verdicts stand here once their round has
        ended.
      </p>
      <TimelineList days={byDay(events, ctx.now(), timeZone)} />
      {(from > 0 || newer) && (
        <nav className="pager" aria-label="Pages">
          <span>{from > 0 && <Link href={path}>From the beginning</Link>}</span>
          {newer && <Link href={`${path}?behind=${newer}`}>What came next</Link>}
        </nav>
      )}
    </main>
  )
}

function byDay(events: Timeline['events'], now: Date, timeZone: string) {
  const days = new Map<string, Timeline['events']>()
  for (const event of events) {
    const day = calendarDayIn(event.at, timeZone)
    days.set(day, [...(days.get(day) ?? []), event])
  }
  return [...days.values()].map((list) => ({
    day: dayOf((list[0] as (typeof list)[number]).at, now, timeZone),
    rows: list.map(({ at, by, ...row }) => ({
      ...row,
      at: at.toISOString(),
      time: exactly(at, timeZone).slice(-5),
      by: by?.name ?? null,
    })),
  }))
}
