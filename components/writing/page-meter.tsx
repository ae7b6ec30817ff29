'use client'

import { Meter } from '@/components/ui/meter'
import { PAGE_WORDS, pages, wordsOverPage } from '@/lib/domain/prfaq'
import { useStore } from './store'
import { useWriting } from './writing-context'

/** How long the press release is, in words and pages; red past its one page. */
export function PageMeter() {
  const { facts } = useWriting()
  const words = useStore(facts, (state) => state.facts?.releaseWords ?? 0)
  return (
    <Meter label="Press release length" value={words / PAGE_WORDS}>
      {lengthInWords(words)}
    </Meter>
  )
}

/** "368 words, 0.82 page", "489 words, 1.09 pages. Cut 39." */
export function lengthInWords(words: number): string {
  const long = `${words} ${words === 1 ? 'word' : 'words'}, ${pages(words).toFixed(2)} ${words > PAGE_WORDS ? 'pages' : 'page'}`
  const over = wordsOverPage(words)
  return over > 0 ? `${long}. Cut ${over}.` : long
}
