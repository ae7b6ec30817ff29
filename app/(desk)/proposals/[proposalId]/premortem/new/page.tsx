import type { Metadata } from 'next'
import { loadProposal, orNotFound } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { PlanForm } from '@/components/premortem/plan-form'
import { SaveRevision } from '@/components/revisions/save-revision'
import { Empty } from '@/components/ui/empty'
import { givenTitle } from '@/lib/domain/proposal-names'
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
          action={page.may.allowed && <SaveRevision proposalId={proposal.id} may={proposal.may.saveRevision} stays />}
        >
          {page.may.allowed
            ? `A session is pinned to a revision, so that everybody imagines the failure of the same text.${
                proposal.may.saveRevision.allowed ? '' : ' Its owner or a co-author can save one.'
              }`
            : page.may.reason}
        </Empty>
      </main>
    )
  return (
    <main id="main" className="room planroom" tabIndex={-1}>
      <h1 className="h-page">Imagine that {givenTitle(proposal.title) || 'the product'} failed</h1>
      <PlanForm proposalId={proposal.id} values={page.values} revisions={page.revisions} people={page.people} />
    </main>
  )
}
