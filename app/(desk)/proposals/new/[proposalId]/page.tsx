import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { orNotFound } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { StartQuestions, type StartStep } from '@/components/desk/start-questions'
import { QUESTION_KEYS } from '@/lib/domain/five-questions'
import { getStartPage } from '@/lib/server/proposals/get-start-page'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'New proposal' }

type Props = { params: Promise<{ proposalId: string }>; searchParams: Promise<{ step?: string | string[] }> }

/** The five questions of a proposal that the first answer has started. Who may not answer reads the text instead. */
export default async function StartedProposalPage({ params, searchParams }: Props) {
  const { ctx, workspace } = await requirePage()
  const { proposal, answers, teams } = await orNotFound(getStartPage(ctx, (await params).proposalId))
  if (!proposal.may.changeDetails.allowed) redirect(`/proposals/${proposal.id}/write`)
  const { title, team, launchDate, engineeringMonths, visibility } = proposal
  const { step } = await searchParams
  return (
    <StartQuestions
      company={workspace.name}
      city={workspace.city}
      teams={teams}
      proposal={{
        id: proposal.id,
        details: { title, teamId: team?.id ?? null, launchDate, engineeringMonths },
        visibility,
        answers,
      }}
      shape={proposal.shape}
      step={STEPS.find((one) => one === step)}
    />
  )
}

const STEPS: readonly StartStep[] = [...QUESTION_KEYS, 'details']
