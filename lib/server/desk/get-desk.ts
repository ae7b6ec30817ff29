import type { DueDate } from '@/lib/domain/calendar-file'
import type { RecentDecision } from '@/lib/domain/desk/decision'
import { inTheWeek } from '@/lib/domain/desk/week'
import type { NotificationKind } from '@/lib/domain/notification'
import type { Ruling } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import { listDueDates } from '@/lib/server/calendar/list-due-dates'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { listRecent, type Recent } from '@/lib/server/finding/list-recent'
import { type InboxItem, listWaiting } from '@/lib/server/inbox/list-notifications'
import { getSetup, type Setup } from '@/lib/server/people/get-setup'
import { listDecisions } from './list-decisions'
import { type DeskProposals, listDeskProposals } from './list-desk-proposals'
import { listMentions, type Mention } from './list-mentions'
import { listOwnRisks, type OwnRisk } from './list-own-risks'
import { listWaitingReviews, type WaitingReview } from './list-waiting-reviews'

export type Desk = DeskProposals & {
  /** The reviews that wait for this person, the most urgent first, each with the notification that asks for it, where one does. */
  reviews: (WaitingReview & { notificationId: string | null })[]
  mentions: Mention[]
  risks: { rows: OwnRisk[]; total: number }
  /** What falls in the seven days from today, on their calendar. */
  week: DueDate[]
  decisions: RecentDecision[]
  /** What this person opened last. */
  recent: Recent[]
  setup: Setup
  may: { create: Ruling; invite: Ruling }
  /** They gave a verdict here once. */
  hasJudged: boolean
  /** Proposals whose changes change this Desk. */
  listensTo: string[]
}

const MOST = { mine: 10, others: 5, recent: 5, mentions: 8, risks: 8, week: 12, decisions: 4, listensTo: 30 }
const ASKS: readonly NotificationKind[] = ['review.asked', 'review.look_again']

/** The front page of a workspace as this person sees it, with the week on the calendar of their time zone. */
export async function getDesk(ctx: Context, timeZone: string): Promise<Desk> {
  const [reviews, items, mentions, risks, decisions, recent, setup, judged] = await Promise.all([
    listWaitingReviews(ctx),
    listWaiting(ctx),
    listMentions(ctx, MOST.mentions),
    listOwnRisks(ctx),
    listDecisions(ctx, MOST.decisions),
    listRecent(ctx, MOST.recent),
    getSetup(ctx),
    db.verdict.findFirst({ where: { personId: ctx.actor.personId, proposal: { workspaceId: ctx.actor.workspaceId } } }),
  ])
  const asksFor = ({ proposal }: WaitingReview) =>
    items.find(({ kind, proposalId }) => ASKS.includes(kind) && proposalId === proposal.id)?.id ?? null
  const untold = items.filter((item) => !isTold(item, { reviews, mentions, risks }))
  const [proposals, dates] = await Promise.all([
    listDeskProposals(
      ctx,
      untold,
      reviews.map(({ proposal }) => proposal.id),
      MOST,
    ),
    listDueDates(ctx, { reviews, risks }),
  ])
  const shown = [
    ...[...reviews, ...mentions, ...risks].map(({ proposal }) => proposal.id),
    ...proposals.mine.rows.map(({ id }) => id),
    ...decisions.map(({ proposal }) => proposal.id),
  ]
  return {
    reviews: reviews.map((review) => ({ ...review, notificationId: asksFor(review) })),
    ...proposals,
    mentions,
    risks: { rows: risks.slice(0, MOST.risks), total: risks.length },
    week: inTheWeek(dates, ctx.now(), timeZone).slice(0, MOST.week),
    decisions,
    recent,
    setup,
    may: { create: workspaceRuling('createProposal', ctx.actor), invite: workspaceRuling('invite', ctx.actor) },
    hasJudged: judged !== null,
    listensTo: [...new Set(shown)].slice(0, MOST.listensTo),
  }
}

/** Does more than its notification tell it here: the review, the thread, or the risk itself? */
function isTold({ kind, proposalId }: InboxItem, { reviews, mentions, risks }: Told): boolean {
  const by = ASKS.includes(kind)
    ? reviews
    : kind === 'comment.mentioned'
      ? mentions
      : kind === 'premortem.risk_owned'
        ? risks
        : []
  return by.some(({ proposal }) => proposal.id === proposalId)
}

type Told = Record<'reviews' | 'mentions' | 'risks', readonly { proposal: { id: string } }[]>
