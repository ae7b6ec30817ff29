import { useEffect, useState } from 'react'
import { announce } from '@/components/ui/announce'

const LAST_MINUTE_MS = 60_000

type Timer = { endsAt: string | null; leftMs: number | null }

/** Milliseconds that are left by the server's clock, at first by that of the page as it was sent; null without a timer. Says politely when one minute is left, and when it is over. */
export function useTimeLeft(timer: Timer, clockOffsetMs: number, sentAt: string): number | null {
  const [now, setNow] = useState<number | null>(null)
  const { endsAt, leftMs } = timer

  useEffect(() => {
    setNow(Date.now())
    if (endsAt === null) return
    const ticking = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(ticking)
  }, [endsAt])

  const at = now === null ? Date.parse(sentAt) : now + clockOffsetMs
  const left = endsAt === null ? leftMs : Date.parse(endsAt) - at
  const stage = endsAt === null || left === null ? 'none' : left <= 0 ? 'over' : left <= LAST_MINUTE_MS ? 'last' : 'none'

  useEffect(() => {
    if (stage === 'last') announce('One minute left')
    if (stage === 'over') announce('Time. Finish the sentence.')
  }, [stage])

  return left
}
