import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { SwitchOffer } from '@/components/desk/switch-offer'
import { findElsewhere } from '@/lib/server/proposals/find-elsewhere'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'In another workspace' }

/** A link led to a proposal of another workspace of this person's. */
export default async function ElsewherePage({ params }: { params: Promise<{ proposalId: string }> }) {
  const { proposalId } = await params
  const { signedIn, workspace } = await requirePage()
  const elsewhere = await findElsewhere(signedIn, proposalId)
  if (!elsewhere) notFound()
  if (elsewhere.id === workspace.id) redirect(`/proposals/${proposalId}/write`)
  return (
    <main id="main" className="room" tabIndex={-1}>
      <SwitchOffer here={workspace.name} there={{ id: elsewhere.id, name: elsewhere.name }} proposalId={proposalId} />
    </main>
  )
}
