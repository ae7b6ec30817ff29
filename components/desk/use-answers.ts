'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { answered } from '@/components/ui/answered'
import { createProposalAction, saveAnswerAction } from '@/lib/actions/proposals'
import type { ExampleName } from '@/lib/domain/examples/example'
import type { Answers, QuestionKey } from '@/lib/domain/five-questions'
import { UNTITLED } from '@/lib/domain/proposal-names'

type AnswerState = 'idle' | 'saving' | 'saved'

/**
 * The five answers as they are typed and as they are kept. The first one that is kept starts the proposal; until its author says who may read
 * it, nobody else finds it. Saves run one after the other, so that none overtakes another.
 */
export function useAnswers(given: {
  proposalId: string | null
  answers: Answers
  shape: ExampleName | null
  /** What it is to be called; without it, untitled. */
  title: string | null
}) {
  const router = useRouter()
  const [typed, setTyped] = useState(given.answers)
  const [kept, setKept] = useState(given.answers)
  const [heard, setHeard] = useState(given.answers)
  const [state, setState] = useState<AnswerState>(given.proposalId ? 'saved' : 'idle')
  const [error, setError] = useState<{ question: QuestionKey; message: string } | null>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const latest = useRef({ kept: given.answers, proposalId: given.proposalId })

  // Somebody else's newer answers arrive with the page; what is being typed stays.
  if (JSON.stringify(given.answers) !== JSON.stringify(heard)) {
    setHeard(given.answers)
    setKept(given.answers)
  }
  useEffect(() => {
    latest.current.kept = heard
  }, [heard])

  /** Keeps an answer. Resolves to the proposal's id (null while there is none), or to false when it was refused. */
  function save(question: QuestionKey, answer: string): Promise<string | null | false> {
    const run = queue.current.then(() => saveNow(question, answer.trim()))
    queue.current = run
    return run
  }

  async function saveNow(question: QuestionKey, text: string): Promise<string | null | false> {
    const seen = latest.current.kept[question]
    if (text === seen) return latest.current.proposalId
    setState('saving')
    const proposalId = latest.current.proposalId ?? (await start(question))
    if (!proposalId) return false
    const result = await answered(saveAnswerAction({ proposalId, question, text, seen }))
    if (!result.ok) {
      if (result.code === 'conflict') router.refresh()
      return refuse(question, result.message)
    }
    latest.current.kept = { ...latest.current.kept, [question]: text }
    setKept(latest.current.kept)
    setError(null)
    setState('saved')
    return proposalId
  }

  async function start(question: QuestionKey): Promise<string | null> {
    const details = { teamId: null, launchDate: null, engineeringMonths: null, visibility: 'named' as const }
    const result = await answered(createProposalAction({ title: given.title ?? UNTITLED, shape: given.shape, ...details }))
    if (!result.ok) {
      refuse(question, result.message)
      return null
    }
    latest.current.proposalId = result.value.proposalId
    return result.value.proposalId
  }

  function refuse(question: QuestionKey, message: string): false {
    setError({ question, message })
    setState('idle')
    return false
  }

  const type = (question: QuestionKey, text: string) => setTyped((before) => ({ ...before, [question]: text }))
  return { typed, kept, state, error, type, save }
}
