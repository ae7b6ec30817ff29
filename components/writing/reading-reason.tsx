'use client'

import { Banner } from '@/components/ui/banner'
import { useStore } from './store'
import { useWriting } from './writing-context'

/** Why somebody sees the text and cannot write in it. */
export function ReadingReason({ reason }: { reason: string | null }) {
  const session = useWriting()
  const canWrite = useStore(session.live, (state) => state.canWrite)
  if (canWrite) return null
  return <Banner kind="calm">{reason ?? 'You can read this. Its owner can add you as a co-author.'}</Banner>
}
