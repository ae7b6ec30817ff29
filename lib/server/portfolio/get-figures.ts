import { cameTrue } from '@/lib/domain/portfolio/came-true'
import { daysToDecision } from '@/lib/domain/portfolio/days-to-decision'
import type { Figures, PeriodFigures } from '@/lib/domain/portfolio/figures'
import { firstFindings } from '@/lib/domain/portfolio/first-findings'
import { ideaToApproval } from '@/lib/domain/portfolio/idea-to-approval'
import { type Days, daysBefore, monthsOf, periodOf } from '@/lib/domain/portfolio/period'
import { promisesKept } from '@/lib/domain/portfolio/promises-kept'
import { rejections } from '@/lib/domain/portfolio/rejections'
import { revisionsAndRounds } from '@/lib/domain/portfolio/revisions-and-rounds'
import { riskThemes } from '@/lib/domain/portfolio/risk-themes'
import { whereDraftsWait } from '@/lib/domain/portfolio/where-drafts-wait'
import type { Context } from '@/lib/server/context'
import { type Counted, type DecisionRow, figureRows } from './figure-rows'

/** A picture shows no more months than these, the newest. */
const MOST_MONTHS = 12

/** The figures of the pictures for these days and this team. Throws 'forbidden' for whoever does not follow drafts. */
export async function getFigures(ctx: Context, days: Days, team: Counted['team'], timeZone: string): Promise<Figures> {
  const earlier = daysBefore(days)
  const counted = (these: Days): Counted => ({ period: periodOf(these, timeZone), team, timeZone })
  const [now, before, waiting, themes] = await Promise.all([
    inPeriod(ctx, counted(days), days),
    earlier && inPeriod(ctx, counted(earlier), earlier),
    figureRows(ctx, 'waiting', counted(days)),
    figureRows(ctx, 'themes', counted(days)),
  ])
  return { now, before, waits: whereDraftsWait(waiting), themes: riskThemes(themes) }
}

async function inPeriod(ctx: Context, counted: Counted, days: Days): Promise<PeriodFigures> {
  const [started, decisions, submitted, promises, happened] = await Promise.all([
    figureRows(ctx, 'started', counted),
    figureRows(ctx, 'decisions', counted),
    figureRows(ctx, 'firstFindings', counted),
    figureRows(ctx, 'promises', counted),
    figureRows(ctx, 'cameTrue', counted),
  ])
  const countedBy = (by: DecisionRow['by']) => decisions.filter((row) => row.by === by)
  return {
    ideas: ideaToApproval(started),
    days: daysToDecision(countedBy('days')),
    effort: revisionsAndRounds(countedBy('effort')),
    rejected: rejections(countedBy('category').filter(({ outcome }) => outcome === 'rejected')),
    findings: firstFindings(submitted, monthsOf(days, MOST_MONTHS)),
    promises: promisesKept(promises, monthsOf(days, MOST_MONTHS)),
    cameTrue: cameTrue(happened),
  }
}
