import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { addRiskToFaqAction } from '@/lib/actions/premortem'
import type { BoardRisk, PremortemView } from '@/lib/domain/premortem/board'
import type { RiskQuestion as Question } from '@/lib/domain/premortem/faq-link'
import { partTitle } from '@/lib/domain/prfaq'
import type { PremortemRoom } from './use-premortem'

/** One press makes a question of the internal FAQ of a risk; from then on, whether it is answered, and the way to it. */
export function RiskQuestion({ view, act, risk }: Pick<PremortemRoom, 'view' | 'act'> & { risk: BoardRisk }) {
  const { question } = risk
  const { ask } = view.may
  if (question && question.state !== 'deleted') return <QuestionState view={view} question={question} />
  return (
    <p className="riskask">
      <Button
        size="sm"
        aria-label={`${question ? 'Put the question back' : 'Add to internal FAQ'}: risk ${risk.number}`}
        reason={ask.allowed ? undefined : ask.reason}
        onClick={() => act(() => addRiskToFaqAction({ premortemId: view.id, reasonId: risk.reasonId }))}
      >
        {question ? 'Put the question back' : 'Add to internal FAQ'}
      </Button>
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

/** Where the question stands now, and whether it is answered. */
export function QuestionState({ view, question }: { view: PremortemView; question: Question }) {
  const { state, list, entryId } = question
  return (
    <p className="riskask meta">
      {partTitle(list)}: {STATE_WORDS[state]}.{' '}
      {(state === 'asked' || state === 'answered') && (
        <Link className="link" href={`/proposals/${view.proposalId}/write#${list}/${entryId}`} prefetch={false}>
          {state === 'asked' ? 'Go to it' : 'Read it'}
        </Link>
      )}
    </p>
  )
}
