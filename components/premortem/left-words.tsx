import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { whyLeft } from './left-behind'
import { useLeftWords } from './use-left-words'

/** The room moved on under somebody's hands: their words, which nobody else has, until they let them go. */
export function LeftWords({ view, me }: { view: PremortemView; me: string }) {
  const { words, letGo } = useLeftWords(view)
  if (words.length === 0) return null
  return (
    <section className="pmnote pmleft" aria-label="Words that were not saved">
      <p role="status">{whyLeft(view, me)} This was not saved, and only you see it.</p>
      <ul>
        {words.map(({ name, about, text }) => (
          <li key={name}>
            <b>{about}</b>
            <p className="say">{text}</p>
            <span className="row">
              <CopyButton size="sm" text={text} done="Words copied">
                Copy the words
              </CopyButton>
              <Button size="sm" variant="quiet" onClick={() => letGo(name)}>
                Let them go
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
