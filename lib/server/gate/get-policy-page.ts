import type { GatePolicy } from '@/lib/domain/gate-policy'
import { type PersonCard, personCard } from '@/lib/domain/person-card'
import { enforce, type Ruling } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { readPolicy } from './read-policy'

export type PolicyPage = {
  policy: GatePolicy
  version: number
  /** Who saved it last, where that was somebody else. */
  savedBy: string | null
  /** Who can be chosen for a function, by name. */
  people: PersonCard[]
  /** People whom the policy names and who have left. */
  left: PersonCard[]
  /** Functions that people of the workspace have, and the policy does not ask for yet. */
  known: string[]
  ownJargon: number
  may: Ruling
}

/** The gate policy with all that its form offers. For whoever sees who is here: guests do not. */
export async function getPolicyPage(ctx: Context): Promise<PolicyPage> {
  enforce(workspaceRuling('seePeople', ctx.actor))
  const { workspaceId } = ctx.actor
  const [{ policy, version, savedById }, members, clarity] = await Promise.all([
    readPolicy(db, workspaceId),
    db.membership.findMany({
      where: { workspaceId, leftAt: null, role: { not: 'guest' } },
      include: { person: true },
      orderBy: { person: { name: 'asc' } },
    }),
    db.claritySettings.findUnique({ where: { workspaceId }, select: { own: true } }),
  ])
  const people = members.map(({ person }) => personCard(person))
  const asked = policy.functions.flatMap(({ firstChoiceId, standInId }) => [firstChoiceId, standInId]).filter((id) => id !== null)
  const gone = [...new Set(asked)].filter((id) => !people.some((person) => person.id === id))
  const other = savedById === ctx.actor.personId ? null : savedById
  const cardOf = await getPersonCards(other ? [...gone, other] : gone)
  const names = policy.functions.map(({ name }) => name)
  return {
    policy,
    version,
    savedBy: other && cardOf(other).name,
    people,
    left: gone.map(cardOf),
    known: [...new Set(members.flatMap(({ functions }) => functions))].filter((name) => !names.includes(name)).sort(),
    ownJargon: Array.isArray(clarity?.own) ? clarity.own.length : 0,
    may: workspaceRuling('changePolicy', ctx.actor),
  }
}
