import type { Metadata } from 'next'
import { loadProposal } from '@/app/(desk)/proposals/[proposalId]/load-proposal'
import { RevisionsRoom } from '@/app/(desk)/proposals/[proposalId]/revisions/revisions-room'
import type { ListFilter } from '@/components/revisions/revision-filters'

type Props = {
  params: Promise<{ proposalId: string }>
  searchParams: Promise<{ only?: string; by?: string; below?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { proposal } = await loadProposal((await params).proposalId)
  return { title: `${proposal.title}: revisions` }
}

export default async function RevisionsPage({ params, searchParams }: Props) {
  const { only, by, below } = await searchParams
  const filter: ListFilter = {
    ...(only === 'submitted' && { only: 'submitted' as const }),
    ...(typeof by === 'string' && /^\w{1,64}$/.test(by) && { by }),
    ...(below && /^[1-9]\d{0,5}$/.test(below) && { below: Number(below) }),
  }
  return <RevisionsRoom proposalId={(await params).proposalId} filter={filter} />
}
