import { type ProposalStatus, STATUS_NAMES } from '@/lib/domain/rights'
import type { RoundEnd } from './seen'

type Move = {
  does: string
  who: string
  from: readonly ProposalStatus[]
  to: ProposalStatus
  /** What becomes of the round that is open. */
  ends: RoundEnd | null
}

/**
 * The state machine of a proposal in review: what moves it, from where, whereto, and how the open round ends with it. Archiving and restoring
 * stand beside it: a restored proposal is what it was. The verbs read their moves here. Source: section 3 of the method.
 */
export const REVIEW_MOVES = {
  submit: { does: 'is submitted for review', who: 'an author', from: ['draft', 'in_review'], to: 'in_review', ends: 'replaced' },
  withdraw: { does: 'is withdrawn', who: 'an author', from: ['in_review'], to: 'draft', ends: 'withdrawn' },
  reject: { does: 'is rejected in its round', who: 'a reviewer', from: ['in_review'], to: 'draft', ends: 'rejected' },
  start: {
    does: 'is cleared to build',
    who: 'a lead, when the gate is met',
    from: ['in_review'],
    to: 'cleared',
    ends: 'cleared',
  },
  newDraft: { does: 'is opened as a new draft', who: 'an author', from: ['cleared'], to: 'draft', ends: null },
  close: { does: 'is closed as rejected', who: 'a lead', from: ['draft', 'in_review'], to: 'rejected', ends: 'rejected' },
} as const satisfies Record<string, Move>
export type ReviewMove = keyof typeof REVIEW_MOVES

/** The state after a move; null where it cannot be made from there. */
export function afterMove(status: ProposalStatus, move: ReviewMove): ProposalStatus | null {
  const { from, to }: Move = REVIEW_MOVES[move]
  return from.includes(status) ? to : null
}

/** The same as a table in Markdown, for docs/review.md. */
export function movesTable(): string {
  const rows = Object.values(REVIEW_MOVES).map(({ does, who, from, to, ends }: Move) => {
    const states = from.map((status) => STATUS_NAMES[status]).join(', ')
    return `| It ${does} | ${who} | ${states} | ${STATUS_NAMES[to]} | ${ends ?? 'none is open'} |`
  })
  return ['| Move | By | From | To | The open round ends as |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}
