'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { openSignalLine } from '@/components/ui/listen-to-signals'

/** Several verdicts within a moment are one look. */
const AFTER_MS = 300

/** Draws the Desk anew when something changed of the proposals that stand on it. What is new in the inbox draws every page anew. */
export function LiveDesk({ proposalIds }: { proposalIds: readonly string[] }) {
  const router = useRouter()
  const listened = useRef(false)
  const ids = [...proposalIds].sort().join(',')
  useEffect(() => {
    if (!ids) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const onChange = () => {
      clearTimeout(timer)
      timer = setTimeout(() => router.refresh(), AFTER_MS)
    }
    // Between one line and the next, to other proposals, something may have happened.
    const { stop } = openSignalLine(`/collab/proposal?id=${ids}`, { onChange, looksAtOnce: listened.current })
    listened.current = true
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [ids, router])
  return null
}
