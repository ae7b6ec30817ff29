import { Meter } from '@/components/ui/meter'
import { lengthInWords, pages } from '@/lib/domain/prfaq'

/** How long a press release is, in words and pages; red past its one page. */
export function LengthMeter({ words }: { words: number }) {
  return (
    <Meter label="Press release length" value={pages(words)}>
      {lengthInWords(words)}
    </Meter>
  )
}
