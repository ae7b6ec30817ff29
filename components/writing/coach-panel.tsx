'use client'

import { memo } from 'react'
import { later } from '@/components/ui/later'
import type { Check } from '@/lib/domain/coach/check'
import { checkEntry } from '@/lib/domain/coach/check-answers'
import { checkPart } from '@/lib/domain/coach/check-part'
import { questionsFor } from '@/lib/domain/five-questions'
import { isFaqKey, type PartKey, partTitle, SECTION_KEYS, type SectionKey } from '@/lib/domain/prfaq'
import { otherDay } from '@/lib/domain/release-line'
import { SECTION_GUIDES } from '@/lib/domain/section-guides'
import { CoachAnswer } from './coach-answer'
import { CoachAsk } from './coach-ask'
import { CoachChecks } from './coach-checks'
import { CoachFaq } from './coach-faq'
import { CoachShape } from './coach-shape'
import { useStore } from './store'
import { useWriting } from './writing-context'

/** Fetched after the panel: nobody reads it first. */
const CoachExample = later(() => import('./coach-example').then((part) => part.default), { isQuiet: true })

type Props = { proposalId: string; mayAnswer: boolean }

/** One question about the part under the caret: what is there, what is missing, what will be asked. The coach asks; it never writes. */
export const CoachPanel = memo(function CoachPanel({ proposalId, mayAnswer }: Props) {
  const session = useWriting()
  const part = useStore(session.place, (place) => place.part)
  const guide = SECTION_GUIDES[part]
  return (
    <>
      <p className="meta">
        <Where part={part} />
      </p>
      <p className="lede mt-[2px] mb-3">{guide.question}</p>
      <Checks part={part} />
      {part === 'summary' && <OtherDay />}
      <CoachShape part={part} proposalId={proposalId} mayChange={mayAnswer} />
      <p className="sub">Only you can tell</p>
      <ul className="checks">
        {guide.good.map((line) => (
          <li key={line}>
            <span aria-hidden="true">–</span>
            <span>{line}</span>
          </li>
        ))}
      </ul>
      {questionsFor(part).length > 0 && <p className="sub">Before you wrote</p>}
      {questionsFor(part).map((question) => (
        <CoachAnswer key={question.key} question={question} proposalId={proposalId} mayAnswer={mayAnswer} />
      ))}
      <p className="sub">A reviewer will ask</p>
      {guide.asks.map((question) => (
        <CoachAsk key={question} question={question} part={part} />
      ))}
      {isFaqKey(part) && <CoachFaq />}
      <CoachExample part={part} />
    </>
  )
})

/** Of a section; of the question under the caret; of the whole list where it has none. */
function Checks({ part }: { part: PartKey }) {
  const session = useWriting()
  const facts = useStore(session.coach, (state) => state.facts)
  const entryId = useStore(session.place, (place) => place.entryId)
  if (!facts) return null
  const entry = isFaqKey(part) ? facts.faqs[part].find(({ id }) => id === entryId) : undefined
  const checks: Check[] = isFaqKey(part) && entry ? checkEntry(part, entry) : checkPart(part, facts)
  return <CoachChecks checks={checks} />
}

function OtherDay() {
  const says = useStore(
    useWriting().coach,
    ({ known, facts }) => facts && otherDay(known.launchDate, facts.sections.summary.text),
  )
  return says && <p className="hint mt-2">{says}</p>
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
