import { useEffect, useState } from 'react'
import { keepWords, keptWords } from '@/components/ui/kept-words'

const nameOf = (premortemId: string) => `because ${premortemId}`

/**
 * A reason that was begun and not added yet. This tab keeps it, so that nobody loses half a sentence when the room moves on or
 * the page is loaded anew. It leaves the tab when it is added.
 */
export function useBecause(premortemId: string): [string, (text: string) => void] {
  const [text, setText] = useState('')
  useEffect(() => setText(begun(premortemId)), [premortemId])
  return [
    text,
    (next) => {
      setText(next)
      keepWords(sessionStorage, nameOf(premortemId), next || null)
    },
  ]
}

/** What was begun and not added in this session; '' where nothing was. In the browser alone. */
export function begun(premortemId: string): string {
  return keptWords<string>(sessionStorage, nameOf(premortemId)) ?? ''
}
