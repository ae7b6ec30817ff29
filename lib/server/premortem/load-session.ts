import { isBefore } from '@/lib/domain/premortem/phases'
import { db } from '@/lib/server/db'
import { readPolicy } from '@/lib/server/gate/read-policy'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { shareLoads } from '@/lib/server/share-loads'
import { findRiskQuestions } from './find-risk-questions'

export type LoadedSession = NonNullable<Awaited<ReturnType<typeof load>>>

/**
 * All of a session, as nobody may see it: get-premortem.ts decides what a viewer is shown. Thirty screens that look again at
 * the same moment are served by one load. Null where there is none.
 */
export const loadSession = shareLoads(load)

/** The phase decides who sees what: what was written in the next one is never shown by the rules of the one before. */
async function load(premortemId: string) {
  for (;;) {
    const loaded = await loadOnce(premortemId)
    if (!loaded) return null
    const now = await db.premortem.findUnique({ where: { id: premortemId }, select: { phaseBeganAt: true } })
    if (now?.phaseBeganAt.getTime() === loaded.row.phaseBeganAt.getTime()) return loaded
  }
}

async function loadOnce(premortemId: string) {
  const row = await db.premortem.findUnique({ where: { id: premortemId } })
  if (!row) return null
  const { workspaceId } = await db.proposal.findUniqueOrThrow({
    where: { id: row.proposalId },
    select: { workspaceId: true },
  })
  const { policy } = await readPolicy(db, workspaceId)
  const { proposalId, number, phase } = row
  const [listed, reasons, themes, risks, newest, newer] = await Promise.all([
    db.premortemPerson.findMany({ where: { premortemId }, orderBy: [{ seat: 'asc' }, { personId: 'asc' }] }),
    db.reason.findMany({
      where: { premortemId },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: { votes: { select: { personId: true, votes: true } } },
    }),
    db.reasonTheme.findMany({
      where: { premortemId },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, version: true },
    }),
    isBefore(phase, 'plan')
      ? []
      : db.risk.findMany({
          where: { reason: { premortemId } },
          orderBy: { number: 'asc' },
          include: { reason: { select: { text: true, ratings: true } } },
        }),
    db.revision.findFirst({ where: { proposalId }, orderBy: { number: 'desc' }, select: { number: true } }),
    db.premortem.findFirst({ where: { proposalId, number: { gt: number } }, select: { id: true } }),
  ])
  const questions = await findRiskQuestions(
    proposalId,
    risks.flatMap(({ faqEntryId }) => faqEntryId ?? []),
  )
  const people = [
    ...listed.map(({ personId }) => personId),
    ...reasons.map(({ authorId }) => authorId),
    ...risks.flatMap(({ ownerId, acceptedById }) => [ownerId, acceptedById]),
    row.facilitatorId,
    row.askedAgainById,
  ]
  const cardOf = await getPersonCards([...new Set(people.flatMap((id) => id ?? []))])
  return {
    row,
    listed,
    reasons,
    themes,
    risks,
    questions,
    topScore: policy.topRiskScore,
    newestRevision: newest?.number ?? row.revisionNumber,
    isFollowed: newer !== null,
    cardOf,
  }
}
