import type { Answers } from '@/lib/domain/five-questions'
import type { Context } from '@/lib/server/context'
import { getProposal, type ProposalView } from './get-proposal'
import { listAnswers } from './list-answers'
import { listTeamChoices, type TeamChoice } from './list-team-choices'

export type StartPage = { proposal: ProposalView; answers: Answers; teams: TeamChoice[] }

/** A proposal whose five questions are being answered. NotFound unless the viewer may read it. */
export async function getStartPage(ctx: Context, proposalId: string): Promise<StartPage> {
  const proposal = await getProposal(ctx, proposalId)
  const [{ answers }, teams] = await Promise.all([listAnswers(proposalId), listTeamChoices(ctx, proposal.team)])
  return { proposal, answers, teams }
}
