import { randomBytes } from 'node:crypto'
import { DomainError, notFound } from '@/lib/domain/errors'
import type { PlanPremortemInput } from '@/lib/domain/premortem/inputs'
import { timerFor } from '@/lib/domain/premortem/timer'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, type Tx, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { notify } from '@/lib/server/inbox/notify'
import { settleNotifications } from '@/lib/server/inbox/settle-notifications'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { holdProposal } from '@/lib/server/proposals/hold-proposal'
import { mayRead } from './may-read'
import { readStart } from './read-start'
import { startFor } from './tell-start'

/** Plans a session on a revision of a proposal. Whoever plans it runs it; everybody invited can read the proposal already. */
export async function planPremortem(ctx: Context, input: PlanPremortemInput): Promise<{ id: string }> {
  return transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, input.proposalId)
    enforce(proposalRuling('planPremortem', proposal, ctx.actor))
    await holdProposal(tx, proposal)
    const { proposalId, people, failsOn, startsAt: local, minutes, ...scene } = input
    await checkRevision(tx, proposalId, scene.revisionNumber)
    if (await tx.premortem.findFirst({ where: { proposalId, closedAt: null } }))
      throw new DomainError('conflict', 'A session is open already. Close it before you plan the next.')
    const invited = [...new Set([ctx.actor.personId, ...people])]
    for (const personId of invited) if (!(await mayRead(tx, proposal, personId))) throw notFound('person')
    const now = ctx.now()
    const startsAt = await readStart(tx, ctx, local ?? null, null)
    const { endsAt, leftMs } = timerFor('scene', minutes, now, false)
    const { id, number } = await tx.premortem.create({
      data: {
        ...scene,
        proposalId,
        number: 1 + (await tx.premortem.count({ where: { proposalId } })),
        facilitatorId: ctx.actor.personId,
        failsOn: new Date(failsOn),
        startsAt,
        minutes,
        authorKey: scene.hidesNames ? new Uint8Array(randomBytes(32)) : null,
        phaseBeganAt: now,
        timerEndsAt: endsAt,
        timerLeftMs: leftMs,
        createdAt: now,
        people: { create: invited.map((personId, seat) => ({ personId, seat, invitedAt: now })) },
      },
    })
    await settleNotifications(tx, ctx, { kinds: ['premortem.asked_again'], proposalId })
    for (const to of invited) {
      const detail = { premortemId: id, startsIn: await startFor(tx, to, startsAt) }
      await notify(tx, ctx, { kind: 'premortem.invited', to, proposalId, detail })
    }
    recordEvent(tx, ctx, 'premortem.planned', {
      proposalId,
      premortemId: id,
      number,
      revision: scene.revisionNumber,
      startsAt: startsAt?.toISOString() ?? null,
      people: invited,
    })
    return { id }
  })
}

/** The revision that a session is pinned to has to exist. */
export async function checkRevision(tx: Tx, proposalId: string, number: number): Promise<void> {
  if (!(await tx.revision.findUnique({ where: { proposalId_number: { proposalId, number } }, select: { number: true } })))
    throw notFound('revision')
}
