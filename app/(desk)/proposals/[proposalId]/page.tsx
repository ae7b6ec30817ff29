import { redirect } from 'next/navigation'

/** A proposal opens where it is written. */
export default async function ProposalPage({ params }: { params: Promise<{ proposalId: string }> }) {
  redirect(`/proposals/${(await params).proposalId}/write`)
}
