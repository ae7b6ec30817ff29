'use client'

import { useCallback } from 'react'
import { useWriting } from '@/components/writing/writing-context'
import { SelectionBubble } from './selection-bubble'

/** In the open text: for readers, who have no toolbar, and on narrow screens. */
export default function LiveBubble() {
  const { comments, live } = useWriting()
  const isNeeded = useCallback(() => !live.get().canWrite || matchMedia('(max-width: 860px)').matches, [live])
  return <SelectionBubble host={comments} isNeeded={isNeeded} />
}
