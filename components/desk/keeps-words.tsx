'use client'

import { useLayoutEffect } from 'react'
import { keepFor } from '@/components/ui/kept-words'
import { type Field, fieldName, findLeft, isField, keepLeft } from './typed'

/**
 * Whoever was signed out elsewhere is sent to sign in by the next look at what is new, in the middle of a sentence. What was typed into
 * fields and not sent then waits in this tab until the same person is back on the same page. The text of a document has its own ways.
 */
export function KeepsWords({ personId }: { personId: string }) {
  useLayoutEffect(() => {
    keepFor(personId)
    const fields = new Set<Field>()
    let path = ''
    const onInput = ({ target }: Event) => {
      if (!isField(target)) return
      // Those of pages that were left go.
      for (const field of fields) if (!field.isConnected) fields.delete(field)
      fields.add(target)
      // Asked for now: while a page is being left its address is another one already.
      path = location.pathname + location.search
    }
    const leave = () => {
      const words = [...fields].filter(({ isConnected, value }) => isConnected && value !== '')
      if (words.length === 0) return
      keepLeft({ personId, path, words: words.map((field) => ({ field: fieldName(field), value: field.value })) })
    }
    const left = findLeft()
    keepLeft(null)
    if (left?.isAwaited && left.personId === personId) {
      void import('./bring-back').then(({ bringBack }) => bringBack(left)).catch(() => keepLeft(left))
    }
    document.addEventListener('input', onInput)
    window.addEventListener('pagehide', leave)
    return () => {
      leave()
      document.removeEventListener('input', onInput)
      window.removeEventListener('pagehide', leave)
    }
  }, [personId])
  return null
}
