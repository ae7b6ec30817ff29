import { GATE_NAMES, type RequirementKey } from '@/lib/domain/gate-names'
import { DELETED_PERSON_NAME } from '@/lib/domain/person-card'
import { ROLE_NAMES } from '@/lib/domain/role-names'
import type { Role } from '@/lib/domain/roles'
import { didInWords } from '@/lib/domain/trail/actions'
import { DECIDED_WORDS } from '@/lib/domain/trail/decided'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'

export type StoredEntry = {
  sequence: number
  at: Date
  actorId: string | null
  action: string
  data: Record<string, unknown>
  previousHash: string
  hash: string
}

/** who: null where no person did it, or where nobody is to be named. to: what it was done to, in words. textHash: of the revision it is about. */
export type NamedEntry = StoredEntry & {
  who: string | null
  did: string
  to: string
  proposalId: string | null
  textHash: string | null
  reason: string
}

/** Puts today's names to the ids of these entries, all of one workspace. What is gone is said to be gone. */
export async function nameEntries(workspaceId: string, entries: readonly StoredEntry[]): Promise<NamedEntry[]> {
  const ids = (key: string) => [...new Set(entries.map(({ data }) => data[key]).filter((id) => typeof id === 'string'))]
  const [people, proposals, teams, keys, verdicts, revisions] = await Promise.all([
    getPersonCards([...entries.flatMap(({ actorId }) => actorId ?? []), ...ids('personId'), ...ids('toId')]),
    db.proposal.findMany({ where: { workspaceId, id: { in: ids('proposalId') } }, select: { id: true, title: true } }),
    db.team.findMany({ where: { workspaceId, id: { in: ids('teamId') } }, select: { id: true, name: true } }),
    db.apiKey.findMany({ where: { workspaceId, id: { in: ids('keyId') } }, select: { id: true, name: true } }),
    // What a verdict says is held until its round ends, from those who read the trail too.
    db.verdict.findMany({
      where: { id: { in: ids('verdictId') }, proposal: { workspaceId }, round: { endedAt: { not: null } } },
      select: { id: true, decision: true, reason: true },
    }),
    db.revision.findMany({
      where: { OR: entries.flatMap(revisionOf), proposal: { workspaceId } },
      select: { proposalId: true, number: true, hash: true },
    }),
  ])
  const titles = new Map(proposals.map(({ id, title }) => [id, title]))
  const names = new Map([...teams, ...keys].map(({ id, name }) => [id, name]))
  const said = new Map(verdicts.map((verdict) => [verdict.id, verdict]))
  const hashes = new Map(revisions.map(({ proposalId, number, hash }) => [`${proposalId} ${number}`, hash]))

  return entries.map((entry) => {
    const { data, actorId } = entry
    const proposalId = typeof data.proposalId === 'string' ? data.proposalId : null
    const [revision] = revisionOf(entry)
    const about = revision ? `, revision ${revision.number}` : ''
    const title = proposalId && `${titles.get(proposalId) ?? 'A draft that was deleted'}${about}`
    const person = typeof data.personId === 'string' ? people(data.personId).name : null
    const verdict = said.get(String(data.verdictId))
    const named = names.get(String(data.keyId ?? data.teamId ?? ''))
    return {
      ...entry,
      who: actorId && (people(actorId).name || DELETED_PERSON_NAME),
      did: verdict ? DECIDED_WORDS[verdict.decision] : didOf(entry),
      to: [title, named, person].filter(Boolean).join(', ') || 'Workspace',
      proposalId: proposalId && titles.has(proposalId) ? proposalId : null,
      textHash: revision ? (hashes.get(`${revision.proposalId} ${revision.number}`) ?? null) : null,
      reason: verdict?.reason ?? reasonOf(entry),
    }
  })
}

function didOf({ action, data }: StoredEntry): string {
  if (action !== 'requirement.waived') return didInWords(action)
  return `Waived “${GATE_NAMES[data.requirement as RequirementKey] ?? data.requirement}”`
}

/** The revision that an entry is about: some verbs call it number, some revision. */
function revisionOf({ data }: StoredEntry): { proposalId: string; number: number }[] {
  const { proposalId } = data
  const number = data.revision ?? data.revisionNumber ?? data.number
  return typeof proposalId === 'string' && typeof number === 'number' ? [{ proposalId, number }] : []
}

/** Why, in the words of whoever did it; for a role, what it was and what it became. */
function reasonOf({ action, data }: StoredEntry): string {
  if (typeof data.reason === 'string') return data.reason
  if (action !== 'member.role_changed') return ''
  return `From ${ROLE_NAMES[data.from as Role]} to ${ROLE_NAMES[data.to as Role]}.`
}
