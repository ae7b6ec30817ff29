import type { Metadata } from 'next'
import { StartQuestions } from '@/components/desk/start-questions'
import { NotForYou } from '@/components/people/not-for-you'
import { EXAMPLE_NAMES } from '@/lib/domain/examples/example'
import { ProposalTitle } from '@/lib/domain/proposal'
import { workspaceRuling } from '@/lib/domain/workspace'
import { listTeamChoices } from '@/lib/server/proposals/list-team-choices'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'New proposal' }

type Props = { searchParams: Promise<{ shape?: string | string[]; title?: string | string[] }> }

/** Before the first answer. ?shape=prime takes the prompts of an example, ?title=Second+Bell a name; what is neither is left out. */
export default async function NewProposalPage({ searchParams }: Props) {
  const { ctx, workspace } = await requirePage()
  const may = workspaceRuling('createProposal', ctx.actor)
  if (!may.allowed) {
    return (
      <main id="main" className="room" tabIndex={-1}>
        <NotForYou title="New proposal" reason={may.reason} />
      </main>
    )
  }
  const { shape, title } = await searchParams
  return (
    <StartQuestions
      company={workspace.name}
      city={workspace.city}
      teams={await listTeamChoices(ctx)}
      proposal={null}
      shape={EXAMPLE_NAMES.find((name) => name === shape) ?? null}
      title={ProposalTitle.safeParse(title).data ?? null}
    />
  )
}
