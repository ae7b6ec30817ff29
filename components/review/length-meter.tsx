import { Meter } from '@/components/ui/meter'
import { lengthInWords, pages } from '@/lib/domain/prfaq'

/** How long a press release is, in words and pages; red past its one page. */
export function LengthMeter({ words }: { words: number }) {
  const said = lengthInWords(words)
  const end = said.indexOf(',')
  return (
    <Meter label="Press release length" value={pages(words)} detail={said.slice(end)}>
      {said.slice(0, end)}
    </Meter>
  )
}
