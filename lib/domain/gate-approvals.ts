import type { SeenQuorum } from '@/lib/domain/review/held'
import type { ApprovalRecord } from './gate'
import { listInWords } from './list-words'

/** The quorum of a round in the words of the gate, as far as the viewer may know it. */
export function approvalsOf({ state, needed, decided, asked, open }: SeenQuorum): ApprovalRecord {
  if (asked.length === 0) return { state: 'not_met', evidence: 'Nobody is asked to review it', people: [] }
  if (!open) {
    const evidence =
      decided.length === 0
        ? 'No verdict yet'
        : `${decided.length} of ${asked.length} ${decided.length === 1 ? 'has' : 'have'} decided`
    return { state, evidence: state === 'met' ? 'Enough' : evidence, people: state === 'met' ? [] : decided }
  }
  if (open.requests.length > 0)
    return { state, evidence: 'Changes requested', people: [...new Set(open.requests.map(({ personId }) => personId))] }
  const unasked = open.functions.filter(({ isAsked, isMet }) => !isAsked && !isMet).map(({ name }) => name)
  const missing = open.functions.filter(({ isAsked, isMet }) => isAsked && !isMet).map(({ name }) => name)
  const evidence = [
    unasked.length > 0 ? `Nobody is asked for ${listInWords(unasked)}` : '',
    missing.length > 0 ? `${listInWords(missing)} to come` : '',
    open.stale.length > 0 ? `${open.stale.length} to look again` : '',
    open.needsStandIn.length > 0 ? 'A required reviewer needs a stand-in' : '',
    open.approvals === 0 ? `None of ${needed} yet` : `${open.approvals} of ${needed}`,
  ]
  return { state, evidence: evidence.filter(Boolean).join('. '), people: open.approvedBy }
}
