'use client'

import { useState } from 'react'
import { createPortal } from 'react-dom'
import { sendOrTell } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { bringQuestionBackAction } from '@/lib/actions/proposals'
import { type StandardState, standardStates } from '@/lib/domain/coach/check-answers'
import { FAQ_KEYS, type FaqKey } from '@/lib/domain/prfaq'
import type { StandardQuestion } from '@/lib/domain/standard-questions'
import { refreshCoach } from './coach-state'
import { RiskPrompts } from './risk-prompts'
import { SetAsideDialog } from './set-aside-dialog'
import { ShapeQuestions } from './shape-questions'
import { useStore } from './store'
import { useWriting } from './writing-context'

type Props = { hosts: Readonly<Record<FaqKey, HTMLElement>>; proposalId: string }

/** At the end of each question list: the standard questions that nothing answers yet. They are drawn into the page. */
export function StandardPrompts({ hosts, proposalId }: Props) {
  const [asked, setAsked] = useState<StandardQuestion | null>(null)
  return (
    <>
      {FAQ_KEYS.map((list) =>
        createPortal(
          <>
            <Prompts list={list} proposalId={proposalId} onSetAside={setAsked} />
            <ShapeQuestions list={list} />
            {list === 'internalFaq' && <RiskPrompts />}
          </>,
          hosts[list],
          list,
        ),
      )}
      {asked && <SetAsideDialog standard={asked} proposalId={proposalId} onClose={() => setAsked(null)} />}
    </>
  )
}

/** There are at most ten in a list. */
const IN_WORDS = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** Shown at first; the others are one click away. */
const FEW = 3

type PromptsProps = { list: FaqKey; proposalId: string; onSetAside: (standard: StandardQuestion) => void }

function Prompts({ list, proposalId, onSetAside }: PromptsProps) {
  const session = useWriting()
  const faqs = useStore(session.coach, (state) => state.facts?.faqs)
  const setAside = useStore(session.coach, (state) => state.known.setAside)
  const canWrite = useStore(session.live, (state) => state.canWrite)
  const [all, setAll] = useState(false)
  const states = faqs ? standardStates(list, { faqs, setAside }).filter((state) => !state.isAnswered) : []
  const open = states.filter((state) => state.reason === null)
  const aside = states.filter((state) => state.reason !== null)
  const shown = all ? open : open.slice(0, FEW)
  const hidden = open.length - shown.length
  if (states.length === 0) return null
  return (
    <div className="body">
      {open.length > 0 && (
        <h3>
          Reviewers always ask these. {IN_WORDS[open.length]} {open.length === 1 ? 'has' : 'have'} no answer.
        </h3>
      )}
      <ul>
        {shown.map((state) => (
          <OpenPrompt key={state.key} state={state} canWrite={canWrite} onSetAside={onSetAside} />
        ))}
        {aside.map((state) => (
          <AsidePrompt key={state.key} state={state} canWrite={canWrite} proposalId={proposalId} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          Show the other {hidden === 1 ? 'one' : IN_WORDS[hidden]?.toLowerCase()}
        </button>
      )}
    </div>
  )
}

type OpenProps = { state: StandardState; canWrite: boolean; onSetAside: PromptsProps['onSetAside'] }

function OpenPrompt({ state, canWrite, onSetAside }: OpenProps) {
  const session = useWriting()
  const answer = () => {
    if (state.entry) session.editor?.goTo(state.list, state.entry.id)
    else session.editor?.questions.addStandard(state)
  }
  return (
    <li className="prompt">
      <span className="ring" aria-hidden="true" />
      <div>
        <p>{state.question}</p>
        <span className="meta">{state.entry ? 'It stands above, and has no answer.' : state.hint}</span>
      </div>
      {canWrite && (
        <span className="prompt-verbs">
          <Button size="sm" aria-label={`Answer: ${state.question}`} onClick={answer}>
            Answer
          </Button>
          <Button size="sm" variant="quiet" aria-label={`Does not apply: ${state.question}`} onClick={() => onSetAside(state)}>
            Does not apply
          </Button>
        </span>
      )}
    </li>
  )
}

function AsidePrompt({ state, canWrite, proposalId }: { state: StandardState; canWrite: boolean; proposalId: string }) {
  const session = useWriting()
  const bringBack = async () => {
    if (!(await sendOrTell(bringQuestionBackAction({ proposalId, question: state.key })))) return
    const { [state.key]: _gone, ...setAside } = session.coach.get().known.setAside
    refreshCoach(session, { setAside })
  }
  return (
    <li className="prompt prompt--aside">
      <span className="ring" aria-hidden="true" />
      <div>
        <p>{state.question}</p>
        <span className="meta">Does not apply: {state.reason}</span>
      </div>
      {canWrite && (
        <span className="prompt-verbs">
          <Button size="sm" variant="quiet" aria-label={`It does apply: ${state.question}`} onClick={bringBack}>
            It does apply
          </Button>
        </span>
      )}
    </li>
  )
}
