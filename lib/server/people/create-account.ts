import { auth } from '@/lib/server/auth'
import type { Tx } from '@/lib/server/context'
import type { Person } from '@/prisma/generated/client'

export type NewAccount = { name: string; email: string; password: string; timeZone: string }

/**
 * A person with a password, as the identity library would write them, but in our transaction: an account and its place
 * in a workspace come to be together or not at all. The address is lower case. An address that is taken is a P2002.
 */
export async function createAccount(tx: Tx, input: NewAccount & { passwordHash: string }): Promise<Person> {
  const id = await newPersonId()
  const person = await tx.person.create({
    data: { id, name: input.name, email: input.email, timeZone: input.timeZone },
  })
  await tx.account.create({
    data: { id: await newPersonId(), accountId: id, providerId: 'credential', personId: id, password: input.passwordHash },
  })
  return person
}

/** Slow on purpose (scrypt), so it is done before a transaction begins. */
export async function hashPassword(password: string): Promise<string> {
  return (await auth.$context).password.hash(password)
}

async function newPersonId(): Promise<string> {
  const id = (await auth.$context).generateId({ model: 'user' })
  if (!id) throw new Error('The identity library made no id.')
  return id
}
