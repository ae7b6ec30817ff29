import type { Metadata } from 'next'
import { StartQuestions } from '@/components/desk/start-questions'
import { NotForYou } from '@/components/people/not-for-you'
import { workspaceRuling } from '@/lib/domain/workspace'
import { listTeamChoices } from '@/lib/server/proposals/list-team-choices'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'New proposal' }

export default async function NewProposalPage() {
  const { ctx, workspace } = await requirePage()
  const may = workspaceRuling('createProposal', ctx.actor)
  if (!may.allowed) {
    return (
      <main id="main" className="room" tabIndex={-1}>
        <NotForYou title="New proposal" reason={may.reason} />
      </main>
    )
  }
  return <StartQuestions company={workspace.name} city={workspace.city} teams={await listTeamChoices(ctx)} proposal={null} />
}
