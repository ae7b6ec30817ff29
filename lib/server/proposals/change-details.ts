import { dateOfDay } from '@/lib/domain/calendar-day'
import { conflict } from '@/lib/domain/errors'
import type { ChangeDetailsInput } from '@/lib/domain/proposal'
import { DETAILS, type Detail } from '@/lib/domain/proposal-names'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { writeSearchWords } from '@/lib/server/finding/write-search-words'
import { checkLaunchDate } from './check-launch-date'
import { checkTeam } from './check-team'
import { getProposalFacts } from './get-proposal-facts'

/** Writes title, team, launch date and estimate, if they still are what the form was filled with. Unchanged details are no event. */
export async function changeDetails(ctx: Context, input: ChangeDetailsInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, input.proposalId)
    enforce(proposalRuling('changeDetails', proposal, ctx.actor))
    const changed = DETAILS.filter((detail) => input[detail] !== input.seen[detail])
    if (changed.length === 0) return
    if (changed.includes('teamId')) await checkTeam(tx, proposal.workspaceId, input.teamId)
    if (changed.includes('launchDate')) checkLaunchDate(input.launchDate, ctx.now())
    const { count } = await tx.proposal.updateMany({
      where: { id: proposal.id, status: proposal.status, ownerId: proposal.ownerId, ...columns(input.seen) },
      data: columns(input),
    })
    if (count === 0) throw conflict('proposal')
    if (changed.includes('title')) await writeSearchWords(tx, proposal.id)
    recordEvent(tx, ctx, 'proposal.details_changed', { proposalId: proposal.id, changed })
  })
}

function columns(details: Pick<ChangeDetailsInput, Detail>) {
  const { title, teamId, launchDate, engineeringMonths } = details
  return { title, teamId, launchDate: dateOfDay(launchDate), engineeringMonths }
}
