import { useEffect, useState } from 'react'
import { announce } from '@/components/ui/announce'

const LAST_MINUTE_MS = 60_000

/** Milliseconds that are left by the server's clock; null without a timer. Says politely when one minute is left, and when it is over. */
export function useTimeLeft(timer: { endsAt: string | null; leftMs: number | null }, clockOffsetMs: number): number | null {
  const [now, setNow] = useState<number | null>(null)
  const { endsAt, leftMs } = timer

  useEffect(() => {
    setNow(Date.now())
    if (endsAt === null) return
    const ticking = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(ticking)
  }, [endsAt])

  const left = endsAt === null ? leftMs : now === null ? null : Date.parse(endsAt) - (now + clockOffsetMs)
  const stage = endsAt === null || left === null ? 'none' : left <= 0 ? 'over' : left <= LAST_MINUTE_MS ? 'last' : 'none'

  useEffect(() => {
    if (stage === 'last') announce('One minute left')
    if (stage === 'over') announce('Time. Finish the sentence.')
  }, [stage])

  return left
}
