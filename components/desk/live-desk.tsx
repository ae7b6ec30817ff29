'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { listenToSignals } from '@/components/ui/listen-to-signals'

/** Several verdicts within a moment are one look. */
const AFTER_MS = 300

/** Draws the Desk anew when something changed of the proposals that stand on it. What is new in the inbox draws every page anew. */
export function LiveDesk({ proposalIds }: { proposalIds: readonly string[] }) {
  const router = useRouter()
  const ids = [...proposalIds].sort().join(',')
  useEffect(() => {
    if (!ids) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = listenToSignals(`/collab/proposal?id=${ids}`, () => {
      clearTimeout(timer)
      timer = setTimeout(() => router.refresh(), AFTER_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [ids, router])
  return null
}
