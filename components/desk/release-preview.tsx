import type { ReactNode } from 'react'
import { sentences } from '@/lib/domain/coach/words'
import type { Answers, QuestionKey } from '@/lib/domain/five-questions'
import { SlugLine } from './slug-line'

type Props = {
  company: string
  city: string
  title: string
  /** "4 March 2027". */
  launchDay: string | null
  answers: Answers
  /** The question in hand: its words are shaded. */
  current: QuestionKey | null
}

/** The page that a new proposal becomes: the answers, where they will be told. */
export function ReleasePreview({ company, city, title, launchDay, answers, current }: Props) {
  const said = (key: QuestionKey, instead: string, words = answers[key].trim()) => (
    <Said words={words} isNew={key === current} instead={instead} />
  )
  const benefit = sentences(answers.benefit)[0]?.replace(/[.!]$/u, '') ?? ''
  const customer = sentences(answers.customer)[0] ?? ''
  return (
    <aside className="start-side" aria-label="The release so far">
      <header>
        <h2 className="h-sec">The release so far</h2>
        <span className="meta">{title ? `Working title: ${title}` : 'No working title yet'}</span>
      </header>
      <div className="mini">
        <SlugLine company={company} what="" release={launchDay ? `For release ${launchDay}` : 'For release: date?'} />
        <p className="headline">{said('benefit', 'Question 3 becomes the headline.', benefit)}</p>
        <p className="dek">{said('customer', 'Question 1 says who it is for.', customer && `For ${lowerFirst(customer)}`)}</p>
        <p>
          <span className="dateline">
            {city.toLocaleUpperCase('en-GB')}
            {launchDay ? `, ${launchDay}` : ''}
          </span>{' '}
          — {said('problem', 'Question 2 tells the problem.')}
        </p>
        <Later answer={answers.evidence}>{said('evidence', 'Question 4 puts the evidence here.')}</Later>
        <Later answer={answers.experience}>{said('experience', 'Question 5 becomes How it works.')}</Later>
      </div>
      {current && <p className="meta mt-[10px]">Shaded words come from the question you are answering.</p>}
    </aside>
  )
}

function Said({ words, isNew, instead }: { words: string; isNew: boolean; instead: string }) {
  if (!words) return <span className="ghost">{instead}</span>
  return isNew ? <span className="is-new">{words}</span> : words
}

function Later({ answer, children }: { answer: string; children: ReactNode }) {
  return (
    <div>
      <p>{children}</p>
      {!answer.trim() && (
        <div className="lines" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      )}
    </div>
  )
}

/** "People who take" or "A parent" inside a sentence; names and short forms in capitals stay as they are. */
function lowerFirst(words: string): string {
  return /^(A|\p{Lu}\p{Ll}+) \p{Ll}/u.test(words) ? words.charAt(0).toLocaleLowerCase('en-GB') + words.slice(1) : words
}
