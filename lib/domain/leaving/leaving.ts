import type { PersonCard } from '@/lib/domain/person-card'
import type { Role } from '@/lib/domain/roles'
import { allow, type Ruling, refuse } from '@/lib/domain/ruling'

/** What somebody who leaves looks after, in the order in which it is listed and handed over. */
export const LEAVING_GROUPS = [
  'owner',
  'coauthor',
  'review',
  'deputy',
  'risk',
  'acceptance',
  'premortem',
  'policy',
  'key',
  'invitation',
] as const
export type LeavingGroup = (typeof LEAVING_GROUPS)[number]

/** nobody: what is done where it goes to nobody; null: it has to go to somebody. one, many: how it is counted. */
export const LEAVING: Record<LeavingGroup, { title: string; says: string; one: string; many: string; nobody: string | null }> = {
  owner: {
    title: 'Proposals they own',
    says: 'The new owner writes, submits and answers for it. Archived ones go along.',
    one: 'proposal',
    many: 'proposals',
    nobody: null,
  },
  coauthor: {
    title: 'Proposals they write with others',
    says: 'The owner stays. Somebody can write in their place.',
    one: 'co-authorship',
    many: 'co-authorships',
    nobody: 'Nobody writes in their place',
  },
  review: {
    title: 'Reviews that wait for them',
    says: 'Whoever takes one over judges in their place. What they decided already stays as it is.',
    one: 'review',
    many: 'reviews',
    nobody: 'Leave it to the policy’s stand-in',
  },
  deputy: {
    title: 'People they decide for',
    says: 'Somebody who is away named them.',
    one: 'colleague who is away',
    many: 'colleagues who are away',
    nobody: 'They decide themselves',
  },
  risk: {
    title: 'Risks they own',
    says: 'Open risks of a pre-mortem. The new owner gets a reminder of the day.',
    one: 'risk',
    many: 'risks',
    nobody: null,
  },
  acceptance: {
    title: 'Risks they accepted',
    says: 'The acceptance stays in their name. Somebody else looks at it again on its day.',
    one: 'accepted risk',
    many: 'accepted risks',
    nobody: null,
  },
  premortem: {
    title: 'Pre-mortems they run',
    says: 'Sessions that are not closed yet.',
    one: 'pre-mortem',
    many: 'pre-mortems',
    nobody: null,
  },
  policy: {
    title: 'Functions of the gate',
    says: 'The policy names them as first choice or stand-in.',
    one: 'function of the gate',
    many: 'functions of the gate',
    nobody: 'The policy names nobody',
  },
  key: {
    title: 'API keys they made',
    says: 'Programs go on working with a key until somebody revokes it. An admin answers for it.',
    one: 'API key',
    many: 'API keys',
    nobody: 'Revoke it',
  },
  invitation: {
    title: 'Invitations they sent',
    says: 'Open ones, by mail to others. Links go with whoever made them.',
    one: 'invitation',
    many: 'invitations',
    nobody: 'Withdraw it',
  },
}

/** key: "owner:<id>". barred: who cannot take it, and why. proposedId null: nobody, or nobody can. */
export type LeavingItem = {
  key: string
  group: LeavingGroup
  what: string
  detail: string
  path: string | null
  proposedId: string | null
  barred: Record<string, string>
}

export type Leaving = {
  person: PersonCard
  /** They left before anything was handed over. */
  hasLeft: boolean
  items: LeavingItem[]
  /** Who is here and stays, by name. */
  people: { id: string; name: string; role: Role }[]
}

/** What somebody who goes by themselves would leave with nobody in one workspace. */
export type OwnLeaving = {
  workspace: string
  /** "2 reviews and 1 risk". */
  words: string
  /** The first of them: what it is, and more of it. */
  items: { key: string; what: string; detail: string }[]
  /** Who hands it over afterwards, by name. */
  admins: string[]
}

/** May this person take this item? Says why not in plain words. */
export function takeRuling(item: LeavingItem, toId: string | null, people: Leaving['people']): Ruling {
  if (toId === null) {
    if (LEAVING[item.group].nobody !== null) return allow
    return refuse('invalid', `${item.what} has to go to somebody. Choose a person.`)
  }
  const person = people.find(({ id }) => id === toId)
  if (!person) return refuse('invalid', 'They are not in this workspace any more. Choose somebody else.')
  const why = item.barred[toId]
  return why ? refuse('invalid', `${person.name} cannot take over ${item.what}: ${why}.`) : allow
}

/** "2 proposals, 1 review and 3 risks". Empty where nothing is. */
export function leavingInWords(items: readonly Pick<LeavingItem, 'group'>[]): string {
  const parts = LEAVING_GROUPS.flatMap((group) => {
    const count = items.filter((item) => item.group === group).length
    return count === 0 ? [] : [`${count} ${count === 1 ? LEAVING[group].one : LEAVING[group].many}`]
  })
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** The id behind "owner:<id>". */
export function idOf({ key }: LeavingItem): string {
  return key.slice(key.indexOf(':') + 1)
}
