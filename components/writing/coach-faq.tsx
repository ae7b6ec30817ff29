'use client'

import { standardStates } from '@/lib/domain/coach/check-answers'
import { FAQ_KEYS, FAQS, type FaqKey } from '@/lib/domain/prfaq'
import { useStore } from './store'
import { useWriting } from './writing-context'

/** How far both lists are, and how many standard questions are open. */
export function CoachFaq() {
  const session = useWriting()
  const faqs = useStore(session.coach, (state) => state.facts?.faqs)
  const setAside = useStore(session.coach, (state) => state.known.setAside)
  const open = faqs
    ? FAQ_KEYS.flatMap((list) => standardStates(list, { faqs, setAside })).filter(
        (state) => !state.isAnswered && state.reason === null,
      ).length
    : 0
  return (
    <>
      <p className="sub">The FAQ so far</p>
      <dl className="facts">
        {FAQS.map((faq) => (
          <FaqCount key={faq.key} faq={faq.key} title={faq.title} />
        ))}
        <dt>Standard questions open</dt>
        <dd className={open > 0 ? 'text-red' : undefined}>{faqs ? open : ''}</dd>
        <RisksAnswered />
      </dl>
    </>
  )
}

/** Top risks of the pre-mortem whose question has an answer here. */
function RisksAnswered() {
  const session = useWriting()
  const tops = useStore(session.risks, (state) => state.risks).filter(({ isTop }) => isTop)
  const facts = useStore(session.facts, (state) => state.facts)
  if (tops.length === 0 || !facts) return null
  const entries = FAQ_KEYS.flatMap((list) => facts.faqs[list].entries)
  const answered = tops.filter(({ entryId }) => entries.some(({ id, isAnswered }) => id === entryId && isAnswered)).length
  return (
    <>
      <dt>Top risks answered here</dt>
      <dd>
        {answered} of {tops.length}
      </dd>
    </>
  )
}

function FaqCount({ faq, title }: { faq: FaqKey; title: string }) {
  const session = useWriting()
  const facts = useStore(session.facts, (state) => state.facts?.faqs[faq])
  return (
    <>
      <dt>{title}, answered</dt>
      <dd>{facts ? `${facts.answered} of ${facts.entries.length}, ${facts.words} words` : ''}</dd>
    </>
  )
}
