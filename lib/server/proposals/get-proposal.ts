import { dayOfDate } from '@/lib/domain/calendar-day'
import { notFound } from '@/lib/domain/errors'
import { EXAMPLE_NAMES, type ExampleName } from '@/lib/domain/examples/example'
import { ProposalId } from '@/lib/domain/ids'
import { type PersonCard, personCard } from '@/lib/domain/person-card'
import type { Visibility } from '@/lib/domain/proposal'
import {
  type ProposalAction,
  type ProposalFacts,
  type ProposalStatus,
  proposalRuling,
  proposalRulings,
  type Relation,
} from '@/lib/domain/rights'
import type { Role } from '@/lib/domain/roles'
import type { Ruling } from '@/lib/domain/ruling'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { Prisma } from '@/prisma/generated/client'

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
export async function getProposal({ actor }: Pick<Context, 'actor'>, proposalId: string): Promise<ProposalView> {
  const row = ProposalId.safeParse(proposalId).success && (await findRow(actor.workspaceId, proposalId))
  if (!row) throw notFound('proposal')
  const relations = row.people.filter(({ id }) => id === actor.personId).map(({ relation }) => relation)
  const facts: ProposalFacts = { ...row, workspaceId: actor.workspaceId, ownerId: row.owner.id, relations }
  if (!proposalRuling('read', facts, actor).allowed) throw notFound('proposal')
  return {
    id: row.id,
    title: row.title,
    status: row.status,
    visibility: row.visibility,
    team: row.team,
    owner: personCard(row.owner),
    people: row.people.map(({ relation, role, ...person }) => ({
      person: personCard(person),
      relation,
      hasLeft: role === null,
      isGuest: role === 'guest',
    })),
    launchDate: dayOfDate(row.launchDate),
    engineeringMonths: row.engineeringMonths,
    wasSubmitted: row.firstSubmittedAt !== null,
    shape: EXAMPLE_NAMES.find((name) => name === row.shape) ?? null,
    archived: row.archivedAt && { at: row.archivedAt, by: row.archivedBy && personCard(row.archivedBy) },
    may: proposalRulings(facts, actor),
  }
}

type PersonRow = { id: string; name: string; deletedAt: string | null }

type Row = {
  id: string
  title: string
  status: ProposalStatus
  visibility: Visibility
  launchDate: Date | null
  engineeringMonths: number | null
  firstSubmittedAt: Date | null
  shape: string | null
  archivedAt: Date | null
  team: { id: string; name: string } | null
  owner: PersonRow
  archivedBy: PersonRow | null
  /** role: in the workspace; null for somebody who left it. */
  people: (PersonRow & { relation: Relation; role: Role | null })[]
}

/** One statement, asked for every page of a proposal. */
async function findRow(workspaceId: string, proposalId: string): Promise<Row | undefined> {
  const person = (of: string) =>
    Prisma.raw(`jsonb_build_object('id', ${of}."id", 'name', ${of}."name", 'deletedAt', ${of}."deletedAt")`)
  const [row] = await db.$queryRaw<Row[]>`
    SELECT p."id"::text, p."title", p."status"::text, p."visibility"::text, p."launch_date" AS "launchDate",
      p."engineering_months"::float8 AS "engineeringMonths", p."first_submitted_at" AS "firstSubmittedAt", p."shape", p."archived_at" AS "archivedAt",
      CASE WHEN t."id" IS NOT NULL THEN jsonb_build_object('id', t."id", 'name', t."name") END AS "team",
      ${person('o')} AS "owner", CASE WHEN a."id" IS NOT NULL THEN ${person('a')} END AS "archivedBy",
      coalesce((
        SELECT jsonb_agg(${person('x')} || jsonb_build_object('relation', n."relation", 'role', m."role") ORDER BY n."added_at", n."person_id")
        FROM "proposal_person" n JOIN "person" x ON x."id" = n."person_id"
        LEFT JOIN "membership" m ON m."person_id" = x."id" AND m."workspace_id" = p."workspace_id" AND m."left_at" IS NULL
        WHERE n."proposal_id" = p."id"
      ), '[]') AS "people"
    FROM "proposal" p JOIN "person" o ON o."id" = p."owner_id"
    LEFT JOIN "team" t ON t."id" = p."team_id" LEFT JOIN "person" a ON a."id" = p."archived_by"
    WHERE p."id" = ${proposalId}::uuid AND p."workspace_id" = ${workspaceId}::uuid`
  return row
}
