import Link from 'next/link'
import type { ReactNode } from 'react'
import type { PremortemView } from '@/lib/domain/premortem/board'
import type { RiskQuestion as Question } from '@/lib/domain/premortem/faq-link'
import { partTitle } from '@/lib/domain/prfaq'

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
