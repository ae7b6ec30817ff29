'use client'

import { FAQS, type FaqKey, isFaqKey, type PartKey, partTitle, SECTION_KEYS, type SectionKey } from '@/lib/domain/prfaq'
import { SECTION_GUIDES } from '@/lib/domain/section-guides'
import { useStore } from './store'
import { useWriting } from './writing-context'

/** What good looks like for the section under the caret. The coach asks; it never writes. */
export function CoachPanel() {
  const session = useWriting()
  const part = useStore(session.place, (place) => place.part)
  const guide = SECTION_GUIDES[part]
  return (
    <>
      <p className="meta">
        <Where part={part} />
      </p>
      <p className="lede mt-[2px] mb-3">{guide.question}</p>
      <p className="sub">What good looks like</p>
      <ul className="checks">
        {guide.good.map((line) => (
          <li key={line}>
            <span aria-hidden="true">–</span>
            <span>{line}</span>
          </li>
        ))}
      </ul>
      <p className="sub">A reviewer will ask</p>
      {guide.asks.map((question) => (
        <div className="ask" key={question}>
          <p>{question}</p>
        </div>
      ))}
      <p className="sub">Weak and strong</p>
      <div className="weak-strong">
        <div>
          <b>Weak</b>
          {guide.weak}
        </div>
        <div>
          <b>Strong</b>
          {guide.strong}
        </div>
      </div>
      {isFaqKey(part) && <FaqSoFar />}
    </>
  )
}

function Where({ part }: { part: PartKey }) {
  const session = useWriting()
  const entryId = useStore(session.place, (place) => place.entryId)
  const number = useStore(session.facts, (state) =>
    isFaqKey(part) ? (state.facts?.faqs[part].entries.findIndex((entry) => entry.id === entryId) ?? -1) + 1 : 0,
  )
  if (isFaqKey(part)) return number > 0 ? `${partTitle(part)}, question ${number}` : partTitle(part)
  return `${partTitle(part)}, section ${SECTION_KEYS.indexOf(part as SectionKey) + 1} of ${SECTION_KEYS.length}`
}

function FaqSoFar() {
  return (
    <>
      <p className="sub">The FAQ so far</p>
      <dl className="facts">
        {FAQS.map((faq) => (
          <FaqCount key={faq.key} faq={faq.key} title={faq.title} />
        ))}
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
