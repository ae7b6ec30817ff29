import { colourBeside, colourOf } from '@/lib/domain/person-card'
import { auth } from '@/lib/server/auth'
import type { Tx } from '@/lib/server/context'
import type { Person } from '@/prisma/generated/client'

export type NewAccount = { name: string; email: string; password: string; timeZone: string }

/**
 * A person with a password, as the identity library would write them, but in our transaction: an account and its place
 * in a workspace come to be together or not at all. The address is lower case. An address that is taken is a P2002.
 */
export async function createAccount(tx: Tx, input: NewAccount & { passwordHash: string }): Promise<Person> {
  const id = await newPersonId(tx)
  const person = await tx.person.create({
    data: { id, name: input.name, email: input.email, timeZone: input.timeZone },
  })
  await tx.account.create({
    data: { id: await newId(), accountId: id, providerId: 'credential', personId: id, password: input.passwordHash },
  })
  return person
}

/** Slow on purpose (scrypt), so it is done before a transaction begins. */
export async function hashPassword(password: string): Promise<string> {
  return (await auth.$context).password.hash(password)
}

/** A colour comes from the id. This one gives the colour that is rarest among those who came last: they will mostly work together. */
async function newPersonId(tx: Tx): Promise<string> {
  const last = await tx.person.findMany({ orderBy: { createdAt: 'desc' }, take: 60, select: { id: true } })
  const wanted = colourBeside(
    'p1',
    last.map(({ id }) => colourOf(id)),
  )
  let id = await newId()
  while (colourOf(id) !== wanted) id = await newId()
  return id
}

async function newId(): Promise<string> {
  const id = (await auth.$context).generateId({ model: 'user' })
  if (!id) throw new Error('The identity library made no id.')
  return id
}
