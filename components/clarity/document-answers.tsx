'use client'

import { memo } from 'react'
import { Dot } from '@/components/ui/dot'
import { useStore } from '@/components/writing/store'
import { useWriting } from '@/components/writing/writing-context'
import { partTitle } from '@/lib/domain/prfaq'

/** The questions that a reviewer asks of the whole draft, each with the words that it rests on. */
export const DocumentAnswers = memo(function DocumentAnswers() {
  const session = useWriting()
  const answers = useStore(session.clarity, (state) => state.answers)
  if (answers.length === 0) return null
  return (
    <>
      <p className="sub">The draft as a whole</p>
      <ul className="checks" aria-label="The draft as a whole">
        {answers.map(({ kind, met, question, words, reason, wayOut, part }) => (
          <li key={kind}>
            <Dot state={met ? 'done' : 'empty'} />
            <span>
              <span className="sr-only">{met ? 'Yes: ' : 'Not yet: '}</span>
              {met ? question : <b>{question}</b>}
              {words && <small className={met ? undefined : 'against'}>{words}</small>}
              {!met && (
                <small>
                  {reason} {wayOut?.type === 'ask' && wayOut.question}{' '}
                  <button type="button" className="link link--quiet" onClick={() => session.editor?.goTo(part, null)}>
                    {partTitle(part)}
                  </button>
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
})
