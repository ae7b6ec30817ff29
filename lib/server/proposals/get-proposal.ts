import { dayOfDate } from '@/lib/domain/calendar-day'
import { notFound } from '@/lib/domain/errors'
import { EXAMPLE_NAMES, type ExampleName } from '@/lib/domain/examples/example'
import { ProposalId } from '@/lib/domain/ids'
import { type PersonCard, personCard } from '@/lib/domain/person-card'
import type { Visibility } from '@/lib/domain/proposal'
import { type ProposalAction, type ProposalStatus, proposalRulings, type Relation } from '@/lib/domain/rights'
import type { Ruling } from '@/lib/domain/ruling'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { getProposalFacts } from './get-proposal-facts'

export type NamedPerson = { person: PersonCard; relation: Relation; hasLeft: boolean; isGuest: boolean }

export type ProposalView = {
  id: string
  title: string
  status: ProposalStatus
  visibility: Visibility
  team: { id: string; name: string } | null
  owner: PersonCard
  /** Everybody named, in the order in which they were named; the owner is not among them. */
  people: NamedPerson[]
  /** A calendar day. */
  launchDate: string | null
  engineeringMonths: number | null
  wasSubmitted: boolean
  /** The worked example whose shape prompts it. */
  shape: ExampleName | null
  archived: { at: Date; by: PersonCard | null } | null
  may: Record<ProposalAction, Ruling>
}

/** A proposal without its text, with the rulings for this viewer. NotFound unless they may read it. */
export async function getProposal(ctx: Context, proposalId: string): Promise<ProposalView> {
  if (!ProposalId.safeParse(proposalId).success) throw notFound('proposal')
  // All at once; nothing is returned of what the facts refuse.
  const [facts, row, here] = await Promise.all([
    getProposalFacts(db, ctx.actor, proposalId),
    db.proposal.findUnique({
      where: { id: proposalId },
      include: {
        team: true,
        owner: true,
        people: { include: { person: true }, orderBy: [{ addedAt: 'asc' }, { personId: 'asc' }] },
      },
    }),
    listMembers(ctx.actor.workspaceId, proposalId),
  ])
  if (!row) throw notFound('proposal')
  const cardOf = await getPersonCards(row.archivedById ? [row.archivedById] : [])
  return {
    id: row.id,
    title: row.title,
    status: facts.status,
    visibility: row.visibility,
    team: row.team && { id: row.team.id, name: row.team.name },
    owner: personCard(row.owner),
    people: row.people.map(({ person, relation }) => ({
      person: personCard(person),
      relation,
      hasLeft: !here.has(person.id),
      isGuest: here.get(person.id) === 'guest',
    })),
    launchDate: dayOfDate(row.launchDate),
    engineeringMonths: row.engineeringMonths?.toNumber() ?? null,
    wasSubmitted: row.firstSubmittedAt !== null,
    shape: EXAMPLE_NAMES.find((name) => name === row.shape) ?? null,
    archived: row.archivedAt && { at: row.archivedAt, by: row.archivedById ? cardOf(row.archivedById) : null },
    may: proposalRulings(facts, ctx.actor),
  }
}

/** Those of the proposal's people who are in the workspace. */
async function listMembers(workspaceId: string, proposalId: string) {
  const rows = await db.membership.findMany({
    where: {
      workspaceId,
      leftAt: null,
      person: { OR: [{ owned: { some: { id: proposalId } } }, { proposals: { some: { proposalId } } }] },
    },
    select: { personId: true, role: true },
  })
  return new Map(rows.map(({ personId, role }) => [personId, role]))
}
