'use client'

import { type FunctionComponent, lazy, type ReactNode, Suspense, useEffect, useReducer } from 'react'
import { Button } from './button'
import { holdKeys } from './hold-keys'

type Options = {
  /** Stands there while the code comes. */
  waiting?: ReactNode
  /** What only adds to a page, such as marks in its margin, is left out in silence where it does not come. */
  isQuiet?: boolean
  /** A dialog that begins with a field: what is typed while the code comes is written there. */
  takesKeys?: boolean
}
type Again = { again: () => void }

/**
 * A part whose code is fetched when it is first shown. Where that fails, the rest of the page stays as it is, with all that was typed: a
 * line says so. It is fetched anew on demand, and by itself when the network is back.
 */
export function later<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
  { waiting = null, isQuiet = false, takesKeys = false }: Options = {},
): FunctionComponent<P> {
  const begin = () =>
    lazy<FunctionComponent<P & Again>>(() =>
      load().then(
        (loaded) => ({ default: loaded }),
        () => ({ default: isQuiet ? Awaited : Missing }),
      ),
    )
  let Part = begin()
  return function Later(props: P) {
    const [, draw] = useReducer((turn: number) => turn + 1, 0)
    const again = () => {
      Part = begin()
      draw()
    }
    return (
      <Suspense fallback={takesKeys ? <HeldKeys /> : waiting}>
        <Part {...props} again={again} />
      </Suspense>
    )
  }
}

function HeldKeys() {
  useEffect(() => {
    const end = holdKeys()
    // What has come takes the focus right after this has gone.
    return () => queueMicrotask(end)
  }, [])
  return null
}

function Missing({ again }: Again) {
  return (
    <div className="hint" role="alert">
      <Awaited again={again} />
      <p>This part of the page did not load. Everything else works. Look at your connection.</p>
      <Button size="sm" onClick={again}>
        Try again
      </Button>
    </div>
  )
}

function Awaited({ again }: Again) {
  useEffect(() => {
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  })
  return null
}
