import { notFound } from '@/lib/domain/errors'
import type { Leaving, LeavingItem } from '@/lib/domain/leaving/leaving'
import { removeMemberRuling } from '@/lib/domain/membership'
import { personCard } from '@/lib/domain/person-card'
import { enforce, type Ruling, refuse } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context, Tx } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getMemberFacts } from '@/lib/server/people/member-facts'
import { listLeavingProposals } from './list-leaving-proposals'
import { listLeavingReviews } from './list-leaving-reviews'
import { listLeavingRisks } from './list-leaving-risks'
import { listLeavingSettings } from './list-leaving-settings'

/** Everything that would be left with nobody if this person left, with somebody proposed for each. Throws 'forbidden' for all but admins. */
export async function listLeaving(ctx: Context, personId: string): Promise<Leaving & { mayRemove: Ruling }> {
  enforce(workspaceRuling('removePeople', ctx.actor))
  const leaving = await findLeaving(db, ctx, personId)
  if (leaving.hasLeft) return { ...leaving, mayRemove: refuse('conflict', 'They left already.') }
  const facts = await getMemberFacts(db, ctx.actor.workspaceId, personId)
  // What they own goes to somebody in the same step.
  return { ...leaving, mayRemove: removeMemberRuling({ ...facts, ownsProposals: 0 }, ctx.actor) }
}

/** The same within a transaction, for whoever has ruled on it. Somebody who left may have left something too. NotFound for strangers. */
export async function findLeaving(tx: Tx, ctx: Context, personId: string): Promise<Leaving> {
  const rows = await tx.membership.findMany({
    where: { workspaceId: ctx.actor.workspaceId, OR: [{ leftAt: null }, { personId }] },
    include: { person: true },
    orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
  })
  const leaver = rows.find((row) => row.personId === personId)
  if (!leaver) throw notFound('person')
  const people = rows
    .filter((row) => row !== leaver)
    .map(({ person, role, functions }) => ({ id: person.id, name: personCard(person).name, role, functions }))
  const who: Who = { personId, email: leaver.person.email, people, ...proposing(ctx, people) }
  const items: LeavingItem[] = []
  for (const list of [listLeavingProposals, listLeavingReviews, listLeavingRisks, listLeavingSettings])
    items.push(...(await list(tx, ctx, who)))
  return {
    person: personCard(leaver.person),
    hasLeft: leaver.leftAt !== null,
    items,
    people: people.map(({ functions: _, ...rest }) => rest),
  }
}

type Candidate = Leaving['people'][number] & { functions: string[] }

/** Who leaves, and who could take over. */
export type Who = {
  personId: string
  email: string
  people: readonly Candidate[]
  /** The first of these who is here and not barred; else an admin or lead, whoever asks first. */
  propose: (first: readonly (string | null | undefined)[], barred: Record<string, string>) => string | null
  /** All of whom this is true, with the reason. */
  barredIf: (test: (candidate: Candidate) => string | false | null | undefined) => Record<string, string>
}

function proposing(ctx: Context, people: readonly Candidate[]): Pick<Who, 'propose' | 'barredIf'> {
  const leads = people.filter(({ role }) => role === 'lead' || role === 'admin').map(({ id }) => id)
  const isHere = new Set(people.map(({ id }) => id))
  return {
    propose: (first, barred) =>
      [...first, ctx.actor.personId, ...leads].find((id): id is string => Boolean(id && isHere.has(id) && !barred[id])) ?? null,
    barredIf: (test) =>
      Object.fromEntries(
        people.flatMap((candidate) => {
          const why = test(candidate)
          return why ? [[candidate.id, why]] : []
        }),
      ),
  }
}
