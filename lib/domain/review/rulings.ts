import type { ActorFacts } from '@/lib/domain/rights'
import { isLead } from '@/lib/domain/role-names'
import { allow, type Ruling, refuse } from '@/lib/domain/ruling'
import type { QuorumRecords } from './quorum'
import { type Decision, RUBRIC, type Scores } from './verdict'

type OpenRound = QuorumRecords & { round: { endedAt: Date | null; number: number } }

/** May somebody be asked to judge? Not who wrote the text: their approval would not count. */
export function askRuling({ isHere, wroteIt }: { isHere: boolean; wroteIt: boolean }): Ruling {
  if (!isHere) return refuse('not_found', 'One of the reviewers is not in this workspace any more. Choose somebody else.')
  if (wroteIt) return refuse('invalid', 'One of the reviewers wrote in this text, so they cannot judge it. Choose somebody else.')
  return allow
}

/** May this person give a verdict in this round, now? Who is asked, has time left, and did not write it. */
export function judgeRuling(records: OpenRound, personId: string): Ruling {
  if (records.round.endedAt) return refuse('conflict', 'This round has ended.')
  const rows = records.reviewers.filter((row) => row.personId === personId)
  if (rows.length === 0) return refuse('forbidden', 'You are not asked to review this. Its owner can ask you.')
  if (records.barred.has(personId)) return refuse('forbidden', 'You wrote in this text, so you cannot judge it.')
  const active = rows.filter(({ steppedDownAt }) => !steppedDownAt)
  if (active.length === 0) return refuse('conflict', 'You stepped down from this review. Its owner can ask you again.')
  if (active.every(({ until }) => until && until <= records.now))
    return refuse('conflict', 'The time in which you decide for somebody else has passed. They decide themselves now.')
  return allow
}

/** Is a verdict whole? What is said of the text comes with all scores, and a refusal with its reason. */
export function wholeRuling(given: { decision: Decision; scores: Scores; reason: string; delegateId: string | null }): Ruling {
  const { decision, scores, reason, delegateId } = given
  if (decision === 'delegate') return delegateId ? allow : refuse('invalid', 'Choose who decides in your place.')
  if (decision === 'abstain') return allow
  if (RUBRIC.some(({ key }) => scores[key] === undefined))
    return refuse('invalid', 'Score all five, from 1 to 4. Writers see where it is weak.')
  if (decision !== 'approve' && !reason)
    return refuse('invalid', decision === 'reject' ? 'Say why you reject it.' : 'Say what has to change.')
  return allow
}

/** May this lead call a difference minor? Nobody does it on a proposal that they wrote, but in a workspace of one. */
export function minorRuling(actor: ActorFacts, { wroteIt, isAlone }: { wroteIt: boolean; isAlone: boolean }): Ruling {
  if (!isLead(actor)) return refuse('forbidden', 'Only a lead can mark a change as minor.')
  if (wroteIt && !isAlone) return refuse('forbidden', 'You wrote in this text, so another lead says what is minor.')
  return allow
}
