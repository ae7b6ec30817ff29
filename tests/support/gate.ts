import { randomUUID } from 'node:crypto'
import { DEFAULT_POLICY, type GatePolicy } from '@/lib/domain/gate-policy'
import { transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { keepRevision } from '@/lib/server/revisions/keep-revision'
import { aMember, aWorkspace, draftProposal, type Somebody, type SomeWorkspace } from '@/prisma/factories'
import type { Prisma, Proposal } from '@/prisma/generated/client'
import { sampleContent } from './editor-content'

/** Asks for little, so that a short text and one approval meet it. */
export const SHORT_POLICY: GatePolicy = { ...DEFAULT_POLICY, requirements: ['length', 'comments', 'approvals'], approvals: 1 }

export type InReview = SomeWorkspace & {
  dana: Somebody
  elena: Somebody
  marcus: Somebody
  proposal: Proposal
  roundId: string
  revisionNumber: number
}

/** Dana's proposal with an open round; Elena, a lead, was asked and approved; Marcus is the admin and has nothing to do with it. */
export async function inReview({
  policy = SHORT_POLICY,
  approved = true,
  workspace,
}: {
  policy?: GatePolicy
  approved?: boolean
  workspace?: SomeWorkspace
} = {}): Promise<InReview> {
  const some = workspace ?? (await aWorkspace())
  const dana = await aMember(some.workspace)
  const elena = await aMember(some.workspace, 'lead', { name: 'Elena Petrova' })
  const proposal = await draftProposal(dana, { content: sampleContent() })
  const round = await submitted(dana, proposal, { policy, reviewer: elena })
  if (approved) await decided(proposal, round, elena)
  return { ...some, marcus: some.admin, dana, elena, proposal, ...round }
}

/** Submits the committed text, straight in the tables: pins a revision and opens a round with one required reviewer. */
export async function submitted(
  owner: Somebody,
  proposal: { id: string },
  { policy = SHORT_POLICY, reviewer }: { policy?: GatePolicy; reviewer?: Somebody } = {},
): Promise<{ roundId: string; revisionNumber: number }> {
  const { ctx } = owner
  return transaction(ctx, async (tx) => {
    const keeping = { proposalId: proposal.id, kind: 'submitted', message: 'Ready', authorId: owner.person.id } as const
    const { number } = await keepRevision(tx, ctx, keeping)
    const rounds = await tx.round.count({ where: { proposalId: proposal.id } })
    const { id } = await tx.round.create({
      data: {
        proposalId: proposal.id,
        number: rounds + 1,
        revisionNumber: number,
        message: 'Ready',
        policy: policy as unknown as Prisma.InputJsonValue,
        openedAt: ctx.now(),
        openedById: owner.person.id,
      },
    })
    if (reviewer) {
      const asked = { personId: reviewer.person.id, required: true, sections: [], askedAt: ctx.now(), askedById: owner.person.id }
      await tx.roundReviewer.create({ data: { roundId: id, ...asked } })
    }
    const first = rounds === 0 ? { firstSubmittedAt: ctx.now() } : {}
    await tx.proposal.update({ where: { id: proposal.id }, data: { status: 'in_review', ...first } })
    return { roundId: id, revisionNumber: number }
  })
}

/** A verdict, straight in the table. */
export async function decided(
  proposal: { id: string },
  { roundId, revisionNumber }: { roundId: string; revisionNumber: number },
  { person, ctx }: Somebody,
  decision: 'approve' | 'request_changes' = 'approve',
): Promise<void> {
  const rubric = { customer: 3, problem: 3, benefit: 3, plainWords: 3, evidence: 3 }
  const what = { role: '', sections: [], decision, rubric, reason: decision === 'approve' ? '' : 'Say what it costs.' }
  const row = { proposalId: proposal.id, roundId, revisionNumber, personId: person.id, at: ctx.now(), ...what }
  await db.verdict.create({ data: row })
}

/** An open thread that blocks. */
export async function blocked(proposal: { id: string }, by: Somebody): Promise<string> {
  const row = {
    proposalId: proposal.id,
    target: 'whole',
    quote: '',
    blocks: true,
    createdAt: by.ctx.now(),
    createdById: by.person.id,
  } as const
  const { id } = await db.thread.create({ data: { id: randomUUID(), ...row } })
  await db.comment.create({
    data: { threadId: id, authorId: by.person.id, text: 'Who agrees to the second call?', mentions: [], createdAt: by.ctx.now() },
  })
  return id
}
