import type { Metadata } from 'next'
import { loadProposal } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { RevisionsRoom } from '@/app/(desk)/proposals/[proposalId]/revisions/revisions-room'

type Props = { params: Promise<{ proposalId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { proposal } = await loadProposal((await params).proposalId)
  return { title: `${proposal.title}: revisions` }
}

export default async function RevisionsPage({ params }: Props) {
  return <RevisionsRoom proposalId={(await params).proposalId} />
}
