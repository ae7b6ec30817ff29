'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { later } from '@/components/ui/later'
import { addRiskToFaqAction, linkRiskToFaqAction } from '@/lib/actions/premortem-risks'
import type { BoardRisk } from '@/lib/domain/premortem/board'
import { QuestionState } from './question-state'
import type { PremortemRoom } from './use-premortem'

const LinkQuestion = later(() => import('./link-question').then((form) => form.LinkQuestion))

/**
 * One press makes a question of the internal FAQ of a risk, or links one that is there; from then on, whether it is answered,
 * and the way to it.
 */
export function RiskQuestion({ view, act, risk }: Pick<PremortemRoom, 'view' | 'act'> & { risk: BoardRisk }) {
  const [isLinking, setLinking] = useState(false)
  const { question } = risk
  const { ask } = view.may
  const key = { premortemId: view.id, reasonId: risk.reasonId }
  if (question && question.state !== 'deleted')
    return (
      <QuestionState view={view} question={question}>
        {ask.allowed && (
          <button
            type="button"
            className="link link--quiet"
            aria-label={`Unlink the question: risk ${risk.number}`}
            onClick={() => act(() => linkRiskToFaqAction({ ...key, entryId: null }))}
          >
            Unlink
          </button>
        )}
      </QuestionState>
    )
  // A button that nobody but its writers can press, once for each risk, tells the others nothing.
  if (!ask.allowed && ask.code === 'forbidden') return null
  if (isLinking) return <LinkQuestion view={view} act={act} risk={risk} onDone={() => setLinking(false)} />
  return (
    <p className="riskask">
      <Button
        size="sm"
        aria-label={`${question ? 'Put the question back' : 'Add to internal FAQ'}: risk ${risk.number}`}
        reason={ask.allowed ? undefined : ask.reason}
        onClick={() => act(() => addRiskToFaqAction(key))}
      >
        {question ? 'Put the question back' : 'Add to internal FAQ'}
      </Button>
      {ask.allowed && (
        <Button
          size="sm"
          variant="quiet"
          aria-label={`Link a question that is there: risk ${risk.number}`}
          onClick={() => setLinking(true)}
        >
          Link a question that is there
        </Button>
      )}
      {question && <span className="meta">Its question was deleted from the text.</span>}
    </p>
  )
}
