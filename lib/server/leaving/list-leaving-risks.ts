import { dayInWords, dayOfDate } from '@/lib/domain/calendar-day'
import type { LeavingItem } from '@/lib/domain/leaving/leaving'
import { type ProposalFacts, proposalRuling } from '@/lib/domain/rights'
import type { Context, Tx } from '@/lib/server/context'
import type { Who } from './list-leaving'

const proposal = { include: { people: { select: { personId: true, relation: true } } } }

/** Open risks that they own or accepted, and sessions that they run. Only of proposals that are not put away. */
export async function listLeavingRisks(tx: Tx, ctx: Context, who: Who): Promise<LeavingItem[]> {
  const { personId } = who
  const living = { workspaceId: ctx.actor.workspaceId, status: { notIn: ['archived' as const, 'rejected' as const] } }
  const risks = await tx.risk.findMany({
    where: {
      status: 'open',
      isParked: false,
      OR: [{ ownerId: personId }, { acceptedById: personId, lookAgainById: null }, { lookAgainById: personId }],
      reason: { premortem: { proposal: living } },
    },
    include: { reason: { select: { text: true, premortem: { select: { id: true, proposal } } } } },
    orderBy: { reasonId: 'asc' },
  })
  const sessions = await tx.premortem.findMany({
    where: { facilitatorId: personId, closedAt: null, proposal: living },
    include: { proposal },
    orderBy: { id: 'asc' },
  })
  const items = risks.flatMap((risk) => {
    const { premortem } = risk.reason
    const isAccepted = risk.acceptedById !== null
    const barred = whoCannotRead(who, premortem.proposal)
    const day = dayOfDate(isAccepted ? risk.lookAgainOn : risk.dueOn)
    const when = day && `${isAccepted ? 'look again on' : 'due on'} ${dayInWords(day)}`
    const item = (group: 'risk' | 'acceptance'): LeavingItem => ({
      ...{ key: `${group}:${risk.reasonId}`, group, what: risk.reason.text, barred },
      detail: [premortem.proposal.title, `risk ${risk.number}`, when].filter(Boolean).join(', '),
      path: `/proposals/${premortem.proposal.id}/premortem/${premortem.id}#risk-${risk.number}`,
      proposedId: who.propose([premortem.proposal.ownerId, ...writersOf(premortem.proposal)], barred),
    })
    const looksAgain = (risk.lookAgainById ?? risk.acceptedById) === personId
    return [...(risk.ownerId === personId ? [item('risk')] : []), ...(looksAgain ? [item('acceptance')] : [])]
  })
  const runs = sessions.map((session) => {
    const barred = whoCannotRead(who, session.proposal)
    return {
      ...{ key: `premortem:${session.id}`, group: 'premortem' as const, what: session.proposal.title, barred },
      detail: `session ${session.number}`,
      path: `/proposals/${session.proposalId}/premortem/${session.id}`,
      proposedId: who.propose([session.proposal.ownerId, ...writersOf(session.proposal)], barred),
    }
  })
  return [...items, ...runs]
}

type Readable = Omit<ProposalFacts, 'relations'> & {
  people: { personId: string; relation: ProposalFacts['relations'][number] }[]
}

/** Whoever may not read the proposal cannot look after anything of it. */
function whoCannotRead(who: Who, row: Readable): Record<string, string> {
  return who.barredIf(({ id, role }) => {
    const relations = row.people.filter(({ personId }) => personId === id).map(({ relation }) => relation)
    return !proposalRuling('read', { ...row, relations }, { personId: id, role }).allowed && 'they may not read this proposal'
  })
}

function writersOf({ people }: Readable): string[] {
  return people.filter(({ relation }) => relation === 'coauthor').map(({ personId }) => personId)
}
