import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { addRiskToFaqAction, linkRiskToFaqAction } from '@/lib/actions/premortem-risks'
import type { BoardRisk, PremortemView } from '@/lib/domain/premortem/board'
import type { RiskQuestion as Question } from '@/lib/domain/premortem/faq-link'
import { partTitle } from '@/lib/domain/prfaq'
import { LinkQuestion } from './link-question'
import type { PremortemRoom } from './use-premortem'

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

const STATE_WORDS: Record<Question['state'], string> = {
  coming: 'the question is on its way',
  asked: 'asked, not answered yet',
  answered: 'answered',
  deleted: 'deleted from the text',
}

type StateProps = { view: PremortemView; question: Question; children?: ReactNode }

/** Where the question stands now, and whether it is answered. children: what can be done about it. */
export function QuestionState({ view, question, children }: StateProps) {
  const { state, list, entryId } = question
  return (
    <p className="riskask meta">
      {partTitle(list)}: {STATE_WORDS[state]}.{' '}
      {(state === 'asked' || state === 'answered') && (
        <Link className="link" href={`/proposals/${view.proposalId}/write#${list}/${entryId}`} prefetch={false}>
          {state === 'asked' ? 'Go to it' : 'Read it'}
        </Link>
      )}{' '}
      {children}
    </p>
  )
}
