'use client'

import { memo } from 'react'
import { sentencesToFix } from '@/components/clarity/clarity-state'
import { UndescribedPictures } from '@/components/pictures/undescribed-pictures'
import { classNames } from '@/components/ui/class-names'
import { Dot } from '@/components/ui/dot'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Completion } from '@/lib/domain/coach/check'
import { FAQS, type FaqKey, type PartKey, SECTIONS, type SectionKey } from '@/lib/domain/prfaq'
import type { EntryFacts } from './document-facts'
import { useStore } from './store'
import { useWriting } from './writing-context'

type Props = {
  /** On narrow screens it is a sheet. */
  open: boolean
  onGo: (part: PartKey, entryId: string | null) => void
  /** Shuts the sheet, for rows that lead elsewhere. */
  onLeave: () => void
}

/** Where everything is: sections with their words, questions with whether they are answered, the current one marked. */
export function Outline({ open, onGo, onLeave }: Props) {
  return (
    <nav id="outline" className="outline" aria-label="Sections" tabIndex={-1} data-open={open || undefined}>
      <h2>
        <span>Press release</span>
        <span>words</span>
      </h2>
      <ul>
        {SECTIONS.map((section) => (
          <SectionRow key={section.key} part={section.key} title={section.title} onGo={onGo} />
        ))}
      </ul>
      {FAQS.map((faq) => (
        <FaqRows key={faq.key} faq={faq.key} title={faq.title} onGo={onGo} />
      ))}
      <UndescribedPictures onGo={onLeave} />
    </nav>
  )
}

function SectionRow({ part, title, onGo }: { part: SectionKey; title: string; onGo: Props['onGo'] }) {
  const session = useWriting()
  const words = useStore(session.facts, (state) => state.facts?.sections[part])
  const current = useStore(session.place, (place) => place.part === part)
  const state = useStore(session.coach, ({ judgement }) => judgement?.parts[part].completion ?? 'empty')
  const toFix = useStore(session.clarity, ({ findings }) => sentencesToFix(findings.filter((finding) => finding.part === part)))
  return (
    <li>
      <button type="button" aria-current={current || undefined} onClick={() => onGo(part, null)}>
        <Dot state={toFix > 0 && state === 'done' ? 'half' : state} />
        <span>{title}</span>
        {toFix > 0 ? (
          <span className="count count--red">
            {toFix}
            <VisuallyHidden> to fix{COMPLETION_WORDS[state].replace(' words', '')}</VisuallyHidden>
          </span>
        ) : (
          <span className="count">
            {words ?? ''}
            {words !== undefined && <VisuallyHidden>{COMPLETION_WORDS[state]}</VisuallyHidden>}
          </span>
        )}
      </button>
    </li>
  )
}

const COMPLETION_WORDS: Record<Completion, string> = {
  empty: ' words, empty',
  half: ' words, something is missing',
  done: ' words, every check met',
}
const ANSWER_WORDS: Record<Completion, string> = {
  empty: ', no answer yet',
  half: ', answered, something is missing',
  done: ', answered, every check met',
}

function FaqRows({ faq, title, onGo }: { faq: FaqKey; title: string; onGo: Props['onGo'] }) {
  const session = useWriting()
  const facts = useStore(session.facts, (state) => state.facts?.faqs[faq])
  const current = useStore(session.place, (place) => (place.part === faq ? (place.entryId ?? faq) : null))
  return (
    <>
      <h2>
        <span>{title}</span>
        {facts && facts.entries.length > 0 && (
          <span>
            {facts.answered} of {facts.entries.length}
            <VisuallyHidden> answered</VisuallyHidden>
          </span>
        )}
      </h2>
      <ul>
        {facts?.entries.map((entry) => (
          <EntryRow key={entry.id} faq={faq} entry={entry} current={current === entry.id} onGo={onGo} />
        ))}
        {facts?.entries.length === 0 && (
          <li>
            <button type="button" aria-current={current === faq || undefined} onClick={() => onGo(faq, null)}>
              <Dot state="empty" />
              <span className="q">No questions yet</span>
            </button>
          </li>
        )}
      </ul>
    </>
  )
}

type EntryProps = { faq: FaqKey; entry: EntryFacts; current: boolean; onGo: Props['onGo'] }

const EntryRow = memo(
  function EntryRow({ faq, entry, current, onGo }: EntryProps) {
    return (
      <li>
        <button type="button" aria-current={current || undefined} onClick={() => onGo(faq, entry.id)}>
          <Dot state={entry.completion} />
          <span className={classNames('q', !entry.question && 'ghost')}>
            {entry.question || 'A question without words'}
            <VisuallyHidden>{ANSWER_WORDS[entry.completion]}</VisuallyHidden>
          </span>
        </button>
      </li>
    )
  },
  (a, b) =>
    a.current === b.current &&
    a.onGo === b.onGo &&
    a.faq === b.faq &&
    a.entry.id === b.entry.id &&
    a.entry.question === b.entry.question &&
    a.entry.completion === b.entry.completion,
)
