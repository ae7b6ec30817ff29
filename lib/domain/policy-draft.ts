import { GATE_NAMES, REQUIREMENTS, type RequirementKey } from './gate-names'
import type { GatePolicy, RequiredFunction } from './gate-policy'

/** The numbers of a policy, in the words of its form. */
export const POLICY_NUMBERS = {
  warnWords: 'The release warns at this many words',
  stopWords: 'The release stops at this many words',
  topRiskScore: 'A top risk begins at',
  approvals: 'Approvals in all',
  reviewDays: 'Working days for a reviewer',
  remindDays: 'Reminder after working days',
  clearedDays: 'Days that a clearance lasts',
} as const
export type NumberKey = keyof typeof POLICY_NUMBERS
const NUMBERS = Object.keys(POLICY_NUMBERS) as NumberKey[]

/** A policy while it is being changed: numbers as they are typed. */
export type PolicyDraft = {
  requirements: readonly RequirementKey[]
  numbers: Record<NumberKey, string>
  functions: readonly RequiredFunction[]
}

export function draftOf(policy: GatePolicy): PolicyDraft {
  const numbers = Object.fromEntries(NUMBERS.map((key) => [key, String(policy[key])])) as PolicyDraft['numbers']
  return { requirements: policy.requirements, numbers, functions: policy.functions }
}

/** What the form asks the server to keep; a number that is none is NaN, which the schema refuses. */
export function policyOf({ requirements, numbers, functions }: PolicyDraft) {
  const typed = Object.fromEntries(NUMBERS.map((key) => [key, numbers[key].trim() === '' ? Number.NaN : Number(numbers[key])]))
  return { requirements: REQUIREMENTS.filter((key) => requirements.includes(key)), functions, ...typed }
}

/** All functions together are one change; in which order they stand is none. */
export function countChanges(saved: GatePolicy, draft: PolicyDraft): number {
  const [before, mine] = [partsOf(draftOf(saved)), partsOf(draft)]
  const changed = [...new Set([...before.keys(), ...mine.keys()])].filter((key) => !same(before.get(key), mine.get(key)))
  return new Set(changed.map((key) => (key.startsWith('function') ? 'functions' : key))).size
}

/**
 * Somebody saved `theirs` over `base` while `draft` was being made of it: what was changed here stays changed, all else becomes as theirs.
 * told: what they changed, a sentence each, with one's own where both changed the same.
 */
export function onTopOf(base: GatePolicy, draft: PolicyDraft, theirs: GatePolicy): { draft: PolicyDraft; told: string[] } {
  const [before, mine, now] = [draftOf(base), draft, draftOf(theirs)].map(partsOf) as [Parts, Parts, Parts]
  const merged: Parts = new Map()
  const told: string[] = []
  for (const key of new Set([...mine.keys(), ...now.keys(), ...before.keys()])) {
    const [was, own, other] = [before.get(key), mine.get(key), now.get(key)]
    const isOwn = !same(own, was)
    merged.set(key, isOwn ? own : other)
    if (!same(was, other)) told.push(tell(key, was, other) + (isOwn && !same(own, other) ? ' Yours stays in the form.' : ''))
  }
  return { draft: draftFrom(merged), told }
}

type Parts = Map<string, string | boolean | RequiredFunction | undefined>

/** Each part that can be changed by itself: a requirement on or off, a number, a function by its name. */
function partsOf({ requirements, numbers, functions }: PolicyDraft): Parts {
  return new Map<string, string | boolean | RequiredFunction | undefined>([
    ...REQUIREMENTS.map((key) => [`requirement ${key}`, requirements.includes(key)] as const),
    ...NUMBERS.map((key) => [`number ${key}`, numbers[key].trim()] as const),
    ...functions.map((one) => [`function ${one.name}`, one] as const),
  ])
}

function draftFrom(parts: Parts): PolicyDraft {
  const functions = [...parts].flatMap(([key, part]) => (key.startsWith('function') && part ? [part as RequiredFunction] : []))
  return {
    requirements: REQUIREMENTS.filter((key) => parts.get(`requirement ${key}`)),
    numbers: Object.fromEntries(NUMBERS.map((key) => [key, parts.get(`number ${key}`)])) as PolicyDraft['numbers'],
    functions,
  }
}

function tell(key: string, was: unknown, now: unknown): string {
  const [kind, ...rest] = key.split(' ')
  const name = rest.join(' ')
  if (kind === 'number') return `${POLICY_NUMBERS[name as NumberKey]}: ${now}, was ${was}.`
  if (kind === 'requirement') return `“${GATE_NAMES[name as RequirementKey]}” is ${now ? 'now' : 'no longer'} asked for.`
  return `${name} was ${was ? (now ? 'changed' : 'taken out') : 'added'} under “Who must approve”.`
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
