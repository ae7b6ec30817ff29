import { randomUUID } from 'node:crypto'
import { type Clock, systemClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { hashPassword } from '@/lib/server/people/create-account'
import type { SignedInContext, Visitor } from '@/lib/server/people/visitor'
import { aPerson } from '@/prisma/factories'
import type { Person } from '@/prisma/generated/client'

export const PASSWORD = 'four short plain words'

/** Somebody who is not signed in, from an address of their own, so that no limit of another test counts. */
export function aVisitor({ address = randomUUID(), now = systemClock }: { address?: string; now?: Clock } = {}): Visitor {
  const headers = new Headers({ 'x-dateline-address': address, 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' })
  return { headers, now }
}

/** A person who can sign in with PASSWORD. */
export async function aPersonWithPassword(name = 'Dana Okafor'): Promise<Person> {
  const person = await aPerson({ name })
  const password = await hashPassword(PASSWORD)
  const id = randomUUID()
  await db.account.create({ data: { id, accountId: person.id, providerId: 'credential', personId: person.id, password } })
  return person
}

/** An open session of the person, and the context in which they act outside any workspace. */
export async function signedIn(person: Person, now: Clock = systemClock): Promise<SignedInContext> {
  const id = randomUUID()
  const expiresAt = new Date(now().getTime() + 24 * 60 * 60_000)
  await db.session.create({ data: { id, token: randomUUID(), personId: person.id, expiresAt, userAgent: 'Firefox on Linux' } })
  return { ...aVisitor({ now }), person, sessionId: id }
}

/** A clock that stands until it is moved on. */
export function stoppedClock(at = new Date('2026-11-23T09:00:00Z')): Clock & { forward(minutes: number): void } {
  let now = at
  const forward = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000)
  }
  return Object.assign(() => now, { forward })
}
