import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { announce } from '@/components/ui/announce'
import { answered } from '@/components/ui/answered'
import { showToast } from '@/components/ui/toast-store'
import { bePresentAction } from '@/lib/actions/premortem'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { boardChange, changeBoard } from '@/lib/domain/premortem/board-change'
import { PHASE_NAMES } from '@/lib/domain/premortem/phases'
import { type BoardLine, openBoardLine } from './board-line'
import { createDeeds } from './deeds'
import { type Dragged, useDragged } from './use-dragged'

/** A screen looks again this often whatever happens, so that a lost signal heals by itself. */
const LOOK_AGAIN_MS = 15_000
const SIGN_OF_LIFE_MS = 30_000

type Answer = { ok: true } | { ok: false; message: string }

/** Calls a verb: shows `guess` at once, then what the server says. Resolves to whether it was taken; a refusal is told. */
export type Act = (verb: () => Promise<Answer>, guess?: (view: PremortemView) => PremortemView) => Promise<boolean>

export type PremortemRoom = {
  view: PremortemView
  act: Act
  isOffline: boolean
  clockOffsetMs: number
  dragged: Dragged
  /** Says which card is in one's own hand; null: none any more. */
  hold: (reasonId: string | null) => void
}

/** The session on this screen, kept true: asked for anew at every signal, when the line comes back, and when one returns to the window. */
export function usePremortem(initial: PremortemView): PremortemRoom {
  const [view, setView] = useState(initial)
  const [isOffline, setOffline] = useState(false)
  const [clockOffsetMs, setClockOffset] = useState(0)
  const phase = useRef(initial.phase)
  const joined = useRef(joinedOf(initial))
  const { id } = initial

  const line = useRef<BoardLine | null>(null)
  const { dragged, onDrag } = useDragged()
  const hold = useCallback((reasonId: string | null) => line.current?.hold(reasonId), [])

  const { refresh, carryOut, shown } = useMemo(
    () =>
      createDeeds(async (isOutdated) => {
        try {
          // What changed since the last look; while the line is down, all of it.
          const next = (await line.current?.look()) ?? (await fetchView(id))
          if (!next) return window.location.reload()
          setOffline(false)
          if (isOutdated()) return
          setClockOffset(Date.parse(next.now) - Date.now())
          // Rows that are the same stay the same objects, so that their cards are not drawn anew.
          const show = () => setView((shown) => changeBoard(shown, boardChange(shown, next)))
          // What stands there stays until the code of another phase has come.
          if (next.phase === phase.current) show()
          else startTransition(show)
        } catch {
          setOffline(true)
        }
      }),
    [id],
  )

  const act = useCallback<Act>(
    async (verb, guess) => {
      if (guess) setView(guess)
      const answer = await carryOut(() => answered(verb()))
      if (answer.ok) {
        await shown()
        return true
      }
      showToast(answer.message)
      void refresh()
      return false
    },
    [refresh, carryOut, shown],
  )

  useEffect(() => {
    setClockOffset(Date.parse(initial.now) - Date.now())
  }, [initial.now])

  useEffect(() => {
    if (view.phase !== phase.current) announce(`The room moved on: ${PHASE_NAMES[view.phase]}`)
    phase.current = view.phase
  }, [view.phase])

  useEffect(() => {
    const came = joinedOf(view).filter((name) => !joined.current.includes(name))
    joined.current = joinedOf(view)
    if (came.length > 0) announce(`Joined: ${came.join(', ')}`)
  }, [view])

  useEffect(() => {
    const live = () => void bePresentAction({ premortemId: id }).catch(() => {})
    const look = () => document.visibilityState === 'visible' && void refresh()
    const opened = openBoardLine(id, look, onDrag)
    line.current = opened
    live()
    const timers = [setInterval(look, LOOK_AGAIN_MS), setInterval(live, SIGN_OF_LIFE_MS)]
    document.addEventListener('visibilitychange', look)
    window.addEventListener('online', look)
    return () => {
      opened.stop()
      line.current = null
      for (const timer of timers) clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('online', look)
    }
  }, [id, refresh, onDrag])

  return { view, act, isOffline, clockOffsetMs, dragged, hold }
}

/** Names of whoever is here or was; of nobody where names are hidden. */
function joinedOf({ people }: PremortemView): string[] {
  return people.filter(({ hasJoined }) => hasJoined).map(({ card }) => card.name)
}

/** The session by the address that every reader may ask; null: not for this viewer, or not any more. */
async function fetchView(id: string): Promise<PremortemView | null> {
  const response = await fetch(`/api/premortems/${id}`, { cache: 'no-store' })
  if (response.status === 401 || response.status === 404) return null
  if (!response.ok) throw new Error(String(response.status))
  return (await response.json()) as PremortemView
}
