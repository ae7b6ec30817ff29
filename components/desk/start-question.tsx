'use client'

import { useId, useLayoutEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/input-class'
import { askBack } from '@/lib/domain/coach/check-question'
import type { FiveQuestion } from '@/lib/domain/five-questions'
import { StrongAnswer } from './strong-answer'

type Props = {
  question: FiveQuestion
  number: number
  isOn: boolean
  kept: string
  typed: string
  isSaved: boolean
  isLeaving: boolean
  error: string | null
  onType: (text: string) => void
  /** The focus left the field: what stands there can be kept. */
  onLeave: (text: string) => void
  onOpen: () => void
  onNext: () => void
  /** On to the next one; the answer stays as it was kept. */
  onSkip: () => void
}

/** One of the five questions: answered, in hand, or still to come. */
export function StartQuestion(props: Props) {
  const { question, number, isOn, kept, onOpen } = props
  return (
    <li className={isOn ? 'is-on' : kept ? 'is-done' : 'is-todo'} aria-current={isOn ? 'step' : undefined}>
      <span className="n" aria-hidden="true">
        {number}
      </span>
      {isOn ? (
        <InHand {...props} />
      ) : (
        <div>
          <div className="qs-head">
            <h2>{question.title}</h2>
            <button type="button" className="link link--quiet" onClick={onOpen}>
              {kept ? 'Edit' : 'Answer'}
              <span className="sr-only">: {question.title}</span>
            </button>
          </div>
          {kept && <p className="ans">{kept}</p>}
        </div>
      )}
    </li>
  )
}

function InHand({ question, kept, typed, isSaved, isLeaving, error, onType, onLeave, onNext, onSkip }: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  const asked = askBack(question.key, typed)
  const isKept = typed.trim() === kept && kept !== ''
  return (
    <div>
      <h2>
        <label htmlFor={id}>{question.title}</label>
      </h2>
      <p className="hint" id={`${id}-hint`}>
        {question.hint}
      </p>
      <textarea
        ref={field}
        id={id}
        className={inputClass({ serif: true })}
        rows={3}
        maxLength={2000}
        // What is typed while the answer is sent would be in no answer.
        readOnly={isLeaving}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onBlur={() => onLeave(typed)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isLeaving) return
          event.preventDefault()
          onNext()
        }}
        aria-describedby={`${id}-hint ${id}-strong`}
        aria-invalid={error ? true : undefined}
      />
      {error && (
        <p className="err" role="alert">
          {error}
          {kept && kept !== typed.trim() && ` It now says: “${kept}” What you wrote is safe here.`}
        </p>
      )}
      {asked && (
        <p className="asked">
          <span className="circ" aria-hidden="true">
            ?
          </span>
          <span>
            {asked.ask}{' '}
            {asked.keep && (
              <button type="button" className="link" onClick={() => onType(asked.keep ?? '')}>
                Keep “{asked.keep.replace(/\.$/u, '')}”
              </button>
            )}
          </span>
        </p>
      )}
      <StrongAnswer id={`${id}-strong`} strong={question.strong} />
      <div className="qs-foot">
        <Button variant="go" busy={isLeaving && 'Saving'} onClick={onNext}>
          {question.key === 'experience' ? 'Next: title and readers' : 'Next question'}
        </Button>
        <Button variant="quiet" onClick={onSkip}>
          I don’t know yet
        </Button>
        <span className="meta" role="status">
          {isKept && isSaved ? 'Saved as a draft' : ''}
        </span>
      </div>
    </div>
  )
}
