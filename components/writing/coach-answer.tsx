'use client'

import { useId, useState } from 'react'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/input-class'
import { saveAnswerAction } from '@/lib/actions/proposals'
import type { FiveQuestion } from '@/lib/domain/five-questions'
import { refreshCoach } from './coach-state'
import { useStore } from './store'
import { useWriting } from './writing-context'

type Props = { question: FiveQuestion; proposalId: string; mayAnswer: boolean }

/** One of the five answers beside the section that it feeds; it can be changed there. */
export function CoachAnswer({ question, proposalId, mayAnswer }: Props) {
  const session = useWriting()
  const answer = useStore(session.coach, (state) => state.known.answers[question.key])
  const [draft, setDraft] = useState<string | null>(null)
  const [isBack, setIsBack] = useState(false)
  const id = useId()
  const { send, pending, refusal, forget } = useSending(saveAnswerAction)

  if (draft === null) {
    return (
      <div className="answered">
        <h3>{question.title}</h3>
        <p className={answer ? undefined : 'ghost'}>{answer || 'You left this open.'}</p>
        {mayAnswer && (
          // biome-ignore lint/a11y/noAutofocus: whoever comes back from the field goes on where it was opened.
          <button autoFocus={isBack} type="button" className="link link--quiet" onClick={() => setDraft(answer)}>
            {answer ? 'Edit' : 'Answer'}
            <span className="sr-only">: {question.title}</span>
          </button>
        )}
      </div>
    )
  }

  const text = draft.trim()
  const close = () => {
    forget()
    setDraft(null)
    setIsBack(true)
  }
  const save = () =>
    send({ proposalId, question: question.key, text, seen: answer }, () => {
      refreshCoach(session, { answers: { ...session.coach.get().known.answers, [question.key]: text } })
      close()
    })
  return (
    <div className="answered">
      <label htmlFor={id}>{question.title}</label>
      <p className="hint" id={`${id}-hint`}>
        {question.hint}
      </p>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: it was opened by a button to be typed in.
        autoFocus
        id={id}
        className={inputClass({ serif: true })}
        rows={4}
        maxLength={2000}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          // Words that were typed are not thrown away by a key.
          if (event.key !== 'Escape' || draft !== answer) return
          event.preventDefault()
          close()
        }}
        aria-describedby={`${id}-hint`}
      />
      {refusal && (
        <p className="err" role="alert">
          {refusal.message} What you wrote is safe here.
        </p>
      )}
      <div className="answered-foot">
        <Button size="sm" variant="go" busy={pending && 'Saving'} onClick={save}>
          Save the answer
        </Button>
        <Button size="sm" variant="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
