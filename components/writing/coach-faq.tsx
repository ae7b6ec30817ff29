'use client'

import { standardStates } from '@/lib/domain/coach/check-answers'
import { FAQ_KEYS, FAQS, type FaqKey } from '@/lib/domain/prfaq'
import { useStore } from './store'
import { useWriting } from './writing-context'

/** How far both lists are, and how many standard questions are open. */
export function CoachFaq() {
  const session = useWriting()
  const facts = useStore(session.coach, (state) => state.facts)
  const open = facts
    ? FAQ_KEYS.flatMap((list) => standardStates(list, facts)).filter((state) => !state.isAnswered && state.reason === null).length
    : 0
  return (
    <>
      <p className="sub">The FAQ so far</p>
      <dl className="facts">
        {FAQS.map((faq) => (
          <FaqCount key={faq.key} faq={faq.key} title={faq.title} />
        ))}
        <dt>Standard questions open</dt>
        <dd className={open > 0 ? 'text-red' : undefined}>{facts ? open : ''}</dd>
      </dl>
    </>
  )
}

function FaqCount({ faq, title }: { faq: FaqKey; title: string }) {
  const session = useWriting()
  const facts = useStore(session.facts, (state) => state.facts?.faqs[faq])
  return (
    <>
      <dt>{title}</dt>
      <dd>{facts ? `${facts.answered} of ${facts.entries.length} answered, ${facts.words} words` : ''}</dd>
    </>
  )
}
