'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { listenToSignals } from '@/components/ui/listen-to-signals'

/** Draws the page anew when something of the proposal changed: a verdict, a waiver, a comment, the lock. */
export function LiveProposal({ proposalId }: { proposalId: string }) {
  const router = useRouter()
  useEffect(() => listenToSignals(`/collab/proposal?id=${proposalId}`, () => router.refresh()), [proposalId, router])
  return null
}
