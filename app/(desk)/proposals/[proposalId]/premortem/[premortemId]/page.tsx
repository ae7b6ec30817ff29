import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadProposal, orNotFound } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { PremortemRoom } from '@/components/premortem/premortem-room'
import { getPremortem } from '@/lib/server/premortem/get-premortem'
import { listPremortemReaders } from '@/lib/server/premortem/list-premortem-readers'
import { listRevisions } from '@/lib/server/revisions/list-revisions'

type Props = { params: Promise<{ proposalId: string; premortemId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { proposal } = await loadProposal((await params).proposalId)
  return { title: `${proposal.title}: pre-mortem` }
}

/** One session, live while it is open. */
export default async function OnePremortemPage({ params }: Props) {
  const { proposalId, premortemId } = await params
  const { ctx, proposal } = await loadProposal(proposalId)
  const view = await orNotFound(getPremortem(ctx, premortemId))
  if (view.proposalId !== proposal.id) notFound()
  const readers = view.may.invite.allowed ? await listPremortemReaders(ctx, proposal.id) : []
  const revisions = view.may.setScene.allowed ? (await listRevisions(ctx, proposal.id)).rows : []
  return (
    <PremortemRoom
      initial={view}
      title={proposal.title}
      me={ctx.actor.personId}
      readers={readers}
      revisions={revisions.map(({ number, title }) => ({ number, message: title }))}
    />
  )
}
