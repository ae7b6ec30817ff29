'use client'

import { useSelectedLayoutSegments } from 'next/navigation'
import type { ReactNode } from 'react'

/** Its children stand in every room but a proposal, which has a bar of its own. */
export function OutsideProposal({ children }: { children: ReactNode }) {
  const [room, inside] = useSelectedLayoutSegments()
  return room === 'proposals' && inside && inside !== 'new' ? null : children
}
