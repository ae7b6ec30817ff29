import { useEffect, useState } from 'react'
import { keepWords, keptWords } from '@/components/ui/kept-words'

/**
 * What was typed into one field and not sent yet; null: nothing. This tab keeps it under this name, so that nobody loses half a sentence when
 * the room moves on or the page is loaded anew.
 */
export function useKeptText(name: string): [string | null, (next: string | null) => void] {
  const [text, setText] = useState<string | null>(null)
  useEffect(() => setText(keptWords(sessionStorage, name)), [name])
  return [
    text,
    (next) => {
      setText(next)
      keepWords(sessionStorage, name, next)
    },
  ]
}
