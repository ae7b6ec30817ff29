import type { Metadata } from 'next'
import { loadProposal, orNotFound } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { PlanForm } from '@/components/premortem/plan-form'
import { ButtonLink } from '@/components/ui/button-link'
import { Empty } from '@/components/ui/empty'
import { getPlanPage } from '@/lib/server/premortem/get-plan-page'

type Props = { params: Promise<{ proposalId: string }> }

export const metadata: Metadata = { title: 'Plan a pre-mortem' }

/** Plans a session: the scene, its rules, and who comes. */
export default async function NewPremortemPage({ params }: Props) {
  const { ctx, proposal } = await loadProposal((await params).proposalId)
  const page = await orNotFound(getPlanPage(ctx, proposal.id))
  if (!page.may.allowed || page.revisions.length === 0)
    return (
      <main id="main" className="room" tabIndex={-1}>
        <h1 className="sr-only">Plan a pre-mortem</h1>
        <Empty
          title={page.may.allowed ? 'Save a revision first.' : 'You cannot plan a pre-mortem here.'}
          action={
            page.may.allowed ? (
              <ButtonLink variant="go" href={`/proposals/${proposal.id}/revisions`} prefetch={false}>
                Go to the revisions
              </ButtonLink>
            ) : undefined
          }
        >
          {page.may.allowed
            ? 'A session is pinned to a revision, so that everybody imagines the failure of the same text.'
            : page.may.reason}
        </Empty>
      </main>
    )
  return (
    <main id="main" className="room planroom" tabIndex={-1}>
      <h1 className="h-page">Imagine that {proposal.title} failed</h1>
      <PlanForm proposalId={proposal.id} values={page.values} revisions={page.revisions} people={page.people} />
    </main>
  )
}
