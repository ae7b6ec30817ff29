import { Dot } from '@/components/ui/dot'
import type { Check } from '@/lib/domain/coach/check'

/** What is there, with the words that prove it, and what is missing, with what to do. */
export function CoachChecks({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className="checks" aria-label="What the coach looks for">
      {checks.map(({ id, label, met, proof, count, hint }) => (
        <li key={id}>
          <Dot state={met ? 'done' : 'empty'} />
          <span>
            <span className="sr-only">{met ? 'There: ' : 'Missing: '}</span>
            {met ? label : <b>{label}</b>}
            {proof && <small className={met ? undefined : 'against'}>{quote(proof)}</small>}
            {count && <small>{count}</small>}
            {!met && <small>{hint}</small>}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Words of the text in quotation marks, unless they bring their own. */
function quote(words: string): string {
  return /^[“"]/u.test(words) ? words : `“${words}”`
}
