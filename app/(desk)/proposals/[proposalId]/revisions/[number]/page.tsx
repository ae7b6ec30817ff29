import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadProposal } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { RevisionsRoom } from '@/app/(desk)/proposals/[proposalId]/revisions/revisions-room'

type Props = { params: Promise<{ proposalId: string; number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { proposalId, number } = await params
  const { proposal } = await loadProposal(proposalId)
  return { title: `${proposal.title}: revision ${number}` }
}

export default async function RevisionPage({ params }: Props) {
  const { proposalId, number } = await params
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound()
  return <RevisionsRoom proposalId={proposalId} number={Number(number)} />
}
