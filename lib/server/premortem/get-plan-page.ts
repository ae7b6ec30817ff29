import type { PersonCard } from '@/lib/domain/person-card'
import { DEFAULT_MINUTES, type PhaseMinutes } from '@/lib/domain/premortem/phases'
import { type Ballot, DEFAULT_BALLOT } from '@/lib/domain/premortem/votes'
import { proposalRuling } from '@/lib/domain/rights'
import type { Ruling } from '@/lib/domain/ruling'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'

export type PlanPage = {
  may: Ruling
  revisions: { number: number; message: string }[]
  people: { card: PersonCard; suggested: boolean }[]
  values: Ballot & {
    failsOn: string
    newspaper: string
    headline: string
    story: string
    revisionNumber: number
    hidesNames: boolean
    minutes: PhaseMinutes
  }
}

/** What planning a session starts from: a year after the launch, the newest revision, and everybody who can read the proposal. */
export async function getPlanPage(ctx: Context, proposalId: string): Promise<PlanPage> {
  const { personId, workspaceId } = ctx.actor
  const facts = await getProposalFacts(db, ctx.actor, proposalId)
  const [proposal, revisions, members] = await Promise.all([
    db.proposal.findUniqueOrThrow({
      where: { id: proposalId },
      select: { title: true, launchDate: true, people: true, workspace: { select: { name: true } } },
    }),
    db.revision.findMany({
      where: { proposalId },
      orderBy: { number: 'desc' },
      take: 50,
      select: { number: true, message: true },
    }),
    db.membership.findMany({ where: { workspaceId, leftAt: null }, select: { personId: true, role: true } }),
  ])
  const relationsOf = (id: string) => proposal.people.filter((named) => named.personId === id).map(({ relation }) => relation)
  const readers = members.filter(
    (member) =>
      member.personId !== personId &&
      proposalRuling('read', { ...facts, relations: relationsOf(member.personId) }, member).allowed,
  )
  const cardOf = await getPersonCards(readers.map((reader) => reader.personId))
  const people = readers
    .map((reader) => ({
      card: cardOf(reader.personId),
      suggested: reader.personId === facts.ownerId || relationsOf(reader.personId).includes('coauthor'),
    }))
    .sort((one, other) => one.card.name.localeCompare(other.card.name))
  const failsOn = new Date(proposal.launchDate ?? ctx.now())
  failsOn.setUTCFullYear(failsOn.getUTCFullYear() + 1)
  return {
    may: proposalRuling('planPremortem', facts, ctx.actor),
    revisions,
    people,
    values: {
      ...DEFAULT_BALLOT,
      failsOn: failsOn.toISOString().slice(0, 10),
      newspaper: '',
      headline: `${proposal.workspace.name} has withdrawn ${proposal.title}.`,
      story: '',
      revisionNumber: revisions[0]?.number ?? 1,
      hidesNames: false,
      minutes: DEFAULT_MINUTES,
    },
  }
}
