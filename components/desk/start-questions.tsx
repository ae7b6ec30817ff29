'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { holdKeys } from '@/components/ui/hold-keys'
import { dayInWords, isCalendarDay } from '@/lib/domain/calendar-day'
import type { ExampleName } from '@/lib/domain/examples/example'
import {
  type Answers,
  FIVE_QUESTIONS,
  firstOpenQuestion,
  NO_ANSWERS,
  QUESTION_KEYS,
  type QuestionKey,
} from '@/lib/domain/five-questions'
import type { Visibility } from '@/lib/domain/proposal'
import { givenTitle } from '@/lib/domain/proposal-names'
import type { DetailValues } from './detail-fields'
import { ReleasePreview } from './release-preview'
import { StartDetails } from './start-details'
import { StartQuestion } from './start-question'
import { StartShape } from './start-shape'
import { useAnswers } from './use-answers'

export type StartStep = QuestionKey | 'details'

type Props = {
  company: string
  city: string
  teams: readonly { id: string; name: string }[]
  /** The proposal that the first answer has started; null until then. */
  proposal: { id: string; details: DetailValues; visibility: Visibility; answers: Answers } | null
  /** The example that gives the prompts. */
  shape: ExampleName | null
  /** What it is to be called, where that was said before. */
  title?: string | null
  /** Where to go on; without it, at the first question that is open. */
  step?: StartStep
}

/** Five questions, one after the other, then the few facts around them. Beside them, the release so far. */
export function StartQuestions({ company, city, teams, proposal, shape, title = null, step: given }: Props) {
  const router = useRouter()
  const answers = proposal?.answers ?? NO_ANSWERS
  const { typed, kept, state, error, type, save } = useAnswers({ proposalId: proposal?.id ?? null, answers, shape, title })
  const [step, setStep] = useState<StartStep>(given ?? firstOpenQuestion(answers) ?? 'details')
  const [facts, setFacts] = useState({
    title: proposal ? givenTitle(proposal.details.title) : (title ?? ''),
    launchDate: proposal?.details.launchDate ?? '',
  })
  const day = isCalendarDay(facts.launchDate) ? facts.launchDate : null

  // Only this marks the button as busy: leaving the field to press it saves too, and must not take the press away.
  const [isSending, setIsSending] = useState(false)
  const [isOpening, startOpening] = useTransition()
  const isLeaving = isSending || isOpening

  async function goTo(next: StartStep, leaving: string | null) {
    if (isLeaving) return
    const question = step === 'details' ? null : step
    if (question && leaving !== null) {
      setIsSending(true)
      // Whoever types on means the next one.
      const letGo = holdKeys()
      const id = await save(question, leaving)
      setIsSending(false)
      if (id === false) return letGo()
      if (id && !proposal) return startOpening(() => router.replace(`/proposals/new/${id}?step=${next}`))
    }
    setStep(next)
    // Loaded again, the page goes on at the same question. Without data of ours the router takes the address over.
    if (proposal) history.replaceState(null, '', `?step=${next}`)
  }

  return (
    <main id="main" className="start" tabIndex={-1}>
      <div className="start-form">
        <h1 className="h-page">Start with the customer</h1>
        <p className="mt-1 max-w-[58ch] text-pretty text-ink-2">
          Five questions. Your answers stand beside the sections that they feed, so write them as you would say them.
        </p>
        {proposal && step !== 'details' && (
          <p className="hint mt-1 max-w-[62ch] text-pretty">
            Nobody else finds this draft yet, except leads and admins. Who can read it is your choice, in the last step.
          </p>
        )}
        {shape && <StartShape shape={shape} />}
        <ol className="qs">
          {FIVE_QUESTIONS.map((question, index) => (
            <StartQuestion
              key={question.key}
              question={question}
              number={index + 1}
              isOn={step === question.key}
              kept={kept[question.key]}
              typed={typed[question.key]}
              isSaved={state === 'saved'}
              isLeaving={isLeaving}
              error={error?.question === question.key ? error.message : null}
              onType={(text) => type(question.key, text)}
              onLeave={(text) => proposal && save(question.key, text)}
              onOpen={() => goTo(question.key, step === 'details' ? null : typed[step])}
              onNext={() => goTo(QUESTION_KEYS[index + 1] ?? 'details', typed[question.key])}
              onSkip={() => goTo(QUESTION_KEYS[index + 1] ?? 'details', null)}
            />
          ))}
        </ol>
        {step === 'details' ? (
          <StartDetails teams={teams} proposal={proposal} shape={shape} title={title ?? ''} onFacts={setFacts} />
        ) : (
          <button type="button" className="link link--quiet start-skip" onClick={() => goTo('details', typed[step])}>
            Skip to the working title, date and readers
          </button>
        )}
      </div>
      <ReleasePreview
        company={company}
        city={city}
        title={facts.title}
        launchDay={day ? dayInWords(day) : null}
        answers={typed}
        current={step === 'details' ? null : step}
      />
    </main>
  )
}
