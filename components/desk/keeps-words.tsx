'use client'

import { useLayoutEffect } from 'react'
import { keepFor } from '@/components/ui/kept-words'
import { LEFT } from './left'

/**
 * Whoever was signed out elsewhere is sent to sign in by the next look at what is new, in the middle of a sentence. What was typed into
 * fields and not sent then waits in this tab until the same person is back on the same page. The text of a document has its own ways.
 * How it is done is fetched by the first letter.
 */
export function KeepsWords({ personId }: { personId: string }) {
  useLayoutEffect(() => {
    keepFor(personId)
    let isOver = false
    let stop = () => document.removeEventListener('input', begin)
    const begin = ({ target }: Event) => {
      stop()
      void import('./keep-typed').then(({ keepTyped }) => {
        if (!isOver) stop = keepTyped(personId, target)
      }, listen)
    }
    const listen = () => isOver || document.addEventListener('input', begin)
    listen()
    if (LEFT in sessionStorage) void import('./bring-back').then(({ bringBack }) => bringBack(personId)).catch(() => {})
    return () => {
      isOver = true
      stop()
    }
  }, [personId])
  return null
}
