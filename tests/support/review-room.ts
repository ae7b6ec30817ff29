import type { AskedReviewer, GiveVerdictInput } from '@/lib/domain/review/inputs'
import { RUBRIC } from '@/lib/domain/review/verdict'
import { db } from '@/lib/server/db'
import { giveVerdict } from '@/lib/server/review/give-verdict'
import { submitForReview } from '@/lib/server/review/submit-for-review'
import { findCommitted } from '@/lib/server/revisions/find-committed'
import { aMember, aWorkspace, draftProposal, type Somebody } from '@/prisma/factories'
import { sampleContent } from './editor-content'

/** Dana writes; Elena leads; Marcus, Sam and Priya can be asked. */
export async function reviewRoom() {
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const elena = await aMember(workspace, 'lead', { name: 'Elena Petrova' })
  const marcus = await aMember(workspace, 'member', { name: 'Marcus Lindqvist' })
  const sam = await aMember(workspace, 'member', { name: 'Sam Achebe' })
  const priya = await aMember(workspace, 'member', { name: 'Priya Nair' })
  const proposal = await draftProposal(dana, { content: sampleContent() })
  return { workspace, admin, dana, elena, marcus, sam, priya, proposal }
}

export function required(somebody: Somebody, name: string | null = null): AskedReviewer {
  return { personId: somebody.person.id, function: name, required: true }
}

export function optional(somebody: Somebody): AskedReviewer {
  return { personId: somebody.person.id, function: null, required: false }
}

/** The form of "Submit for review" as it stands on the author's screen now. */
export async function submission(proposal: { id: string }, reviewers: AskedReviewer[]) {
  const { hash } = await findCommitted(db, proposal.id)
  const seen = await db.round.count({ where: { proposalId: proposal.id } })
  return { proposalId: proposal.id, hash, seen, message: 'Put the trial numbers in', dueDay: '2099-12-31', reviewers, guests: [] }
}

export async function submitted(author: Somebody, proposal: { id: string }, reviewers: AskedReviewer[]) {
  return submitForReview(author.ctx, await submission(proposal, reviewers))
}

export const SCORES = Object.fromEntries(RUBRIC.map(({ key }) => [key, 3]))

/** A verdict on the newest round, as it stands on the screen of whoever judges. */
export async function verdictOn(
  proposal: { id: string },
  decision: GiveVerdictInput['decision'],
  more: Partial<GiveVerdictInput> = {},
): Promise<GiveVerdictInput> {
  const { id } = await openRoundOf(proposal)
  const reason = decision === 'approve' ? '' : 'Tell me what happens in a shop that did not volunteer.'
  return { proposalId: proposal.id, roundId: id, decision, scores: SCORES, reason, delegateId: null, until: null, ...more }
}

export async function judged(
  somebody: Somebody,
  proposal: { id: string },
  decision: GiveVerdictInput['decision'],
  more: Partial<GiveVerdictInput> = {},
) {
  return giveVerdict(somebody.ctx, await verdictOn(proposal, decision, more))
}

export function openRoundOf(proposal: { id: string }) {
  return db.round.findFirstOrThrow({ where: { proposalId: proposal.id }, orderBy: { number: 'desc' } })
}

export async function statusOf({ id }: { id: string }) {
  return (await db.proposal.findUniqueOrThrow({ where: { id } })).status
}

/** Kinds of what waits in somebody's inbox, done or not. */
export async function toldTo(somebody: Somebody) {
  const rows = await db.notification.findMany({ where: { personId: somebody.person.id }, orderBy: { createdAt: 'asc' } })
  return rows.map(({ kind, doneAt }) => (doneAt ? `${kind} (done)` : kind))
}
