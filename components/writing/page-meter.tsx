'use client'

import { LengthMeter } from '@/components/review/length-meter'
import { useStore } from './store'
import { useWriting } from './writing-context'

/** How long the press release is now. */
export function PageMeter() {
  const { facts } = useWriting()
  const words = useStore(facts, (state) => state.facts?.releaseWords ?? 0)
  return <LengthMeter words={words} />
}
