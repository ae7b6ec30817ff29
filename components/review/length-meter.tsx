import { Meter } from '@/components/ui/meter'
import { PAGE_WORDS, pages } from '@/lib/domain/prfaq'

/** How long the press release of a kept text is: "366 words, 0.81 page". */
export function LengthMeter({ words }: { words: number }) {
  const length = pages(words)
  return (
    <Meter label="Press release length" value={length}>
      {`${words} words, ${length.toFixed(2)} ${words > PAGE_WORDS ? 'pages' : 'page'}`}
    </Meter>
  )
}
