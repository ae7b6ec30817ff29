'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { announce } from '@/components/ui/announce'
import { listenToSignals } from '@/components/ui/listen-to-signals'

const ASK_EVERY_MS = 60_000

type Props = {
  cleared: boolean
  /** When the server answered, as this viewer reads it. */
  checked: string
  /** Whether that stands elsewhere on the page. */
  isSaid?: boolean
  /** When the answer runs out by itself, in milliseconds since 1970; left out where that is not told. */
  until?: number | undefined
  /** For whoever is signed in, who also hears of changes at once. */
  proposalId?: string
}

/** Keeps the answer of an open page true: asks anew each minute, when it runs out, and when somebody comes back to it. Says when it last could. */
export function LiveAnswer({ cleared, checked, isSaid = false, until, proposalId }: Props) {
  const router = useRouter()
  const [failed, setFailed] = useState(false)
  const answer = cleared ? 'Cleared to build' : 'Not cleared to build'
  const [told, setTold] = useState(answer)

  useEffect(() => {
    if (told === answer) return
    announce(answer)
    setTold(answer)
  }, [told, answer])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    // A page that cannot be drawn anew would be left for the browser's own error: so the server is asked first whether it is there.
    async function ask() {
      clearTimeout(timer)
      const isThere = await fetch('/api/health', { cache: 'no-store' }).then(
        ({ ok }) => ok,
        () => false,
      )
      if (isOver) return
      setFailed(!isThere)
      if (isThere) router.refresh()
      wait()
    }
    function wait() {
      const left = until === undefined ? ASK_EVERY_MS : until - Date.now()
      clearTimeout(timer)
      timer = setTimeout(ask, left > 0 && left < ASK_EVERY_MS ? left + 50 : ASK_EVERY_MS)
    }
    const look = () => document.visibilityState === 'visible' && ask()
    wait()
    document.addEventListener('visibilitychange', look)
    const stop = proposalId === undefined ? () => {} : listenToSignals(`/collab/proposal?id=${proposalId}`, ask)
    return () => {
      isOver = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
      stop()
    }
  }, [router, until, proposalId])

  return (
    <span role={failed ? 'alert' : undefined} className={failed ? 'text-red' : undefined}>
      {failed
        ? `This page could not ask again. Its answer is that of ${checked}.`
        : `${isSaid ? '' : `Checked ${checked}. `}This page asks again each minute.`}
    </span>
  )
}
