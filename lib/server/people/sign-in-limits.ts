import { createHash } from 'node:crypto'
import { DomainError } from '@/lib/domain/errors'
import { RESET_MAILS, RESET_MAILS_ASKED, SIGN_IN_LIMITS, signInWait } from '@/lib/domain/identity'
import { type Tx, transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { addressOf, type Visitor } from './visitor'

/**
 * Runs a check of a password and counts it when it fails, against the account (known or not, so that the answers are
 * the same) and against the address. The try is noted under a lock before the check, so that a thousand at once are no
 * more than ten one after another. Throws 'limit' when no tries are left. Returns what the check found, or null.
 */
export async function limitedTry<T>(visitor: Visitor, email: string, check: () => Promise<T | null>): Promise<T | null> {
  const account = accountSubject(email)
  const tryId = await noteTry(visitor, account)
  try {
    const found = await check()
    if (found !== null) await db.signInFailure.deleteMany({ where: { subject: account } })
    else await noteFailedAddress(visitor)
    return found
  } catch (error) {
    await db.signInFailure.deleteMany({ where: { id: tryId } })
    throw error
  }
}

/** Counts against the address alone: failures only, because a whole company may sit behind one. */
export async function noteFailedAddress(visitor: Visitor): Promise<void> {
  await db.signInFailure.create({ data: { subject: addressSubject(visitor), at: visitor.now() } })
  await db.signInFailure.deleteMany({ where: { at: { lt: windowStart(visitor) } } })
}

/** Throws 'limit' when the address has used up its failures. For what tells something of accounts without a password. */
export async function refuseManyFailures(visitor: Visitor): Promise<void> {
  refuseWhile(visitor, {
    account: [],
    address: await newestFailures(db, visitor, addressSubject(visitor), SIGN_IN_LIMITS.perAddress),
  })
}

/** Lets the owner of the account in again, after a new password was set. */
export async function forgetFailures(email: string): Promise<void> {
  await db.signInFailure.deleteMany({ where: { subject: accountSubject(email) } })
}

/** Whether one more mail with a reset link may go to this address now, and be asked for from where the visitor is; notes it when it may. */
export async function mayMailReset(visitor: Visitor, email: string): Promise<boolean> {
  const limits: [string, number][] = [
    [`reset:${hash(email)}`, RESET_MAILS],
    [`resets:${addressOf(visitor)}`, RESET_MAILS_ASKED],
  ]
  return transaction(visitor, async (tx) => {
    const at = visitor.now()
    for (const [subject, most] of limits) {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${subject}, 0))`
      const sent = await tx.signInFailure.count({ where: { subject, at: { gt: windowStart(visitor) } } })
      if (sent >= most) return false
    }
    await tx.signInFailure.createMany({ data: limits.map(([subject]) => ({ subject, at })) })
    return true
  })
}

async function noteTry(visitor: Visitor, account: string): Promise<bigint> {
  const now = visitor.now()
  return transaction(visitor, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${account}, 0))`
    refuseWhile(visitor, {
      account: await newestFailures(tx, visitor, account, SIGN_IN_LIMITS.perAccount),
      address: await newestFailures(tx, visitor, addressSubject(visitor), SIGN_IN_LIMITS.perAddress),
    })
    const row = await tx.signInFailure.create({ data: { subject: account, at: now } })
    return row.id
  })
}

async function newestFailures(tx: Tx, visitor: Visitor, subject: string, most: number): Promise<Date[]> {
  const where = { subject, at: { gt: windowStart(visitor) } }
  return (await tx.signInFailure.findMany({ where, orderBy: { at: 'desc' }, take: most })).map((row) => row.at)
}

function refuseWhile(visitor: Visitor, failures: { account: Date[]; address: Date[] }): void {
  const wait = signInWait(failures, visitor.now())
  if (wait === null) return
  const minutes = wait === 1 ? 'a minute' : `${wait} minutes`
  throw new DomainError('limit', `Too many tries failed. Wait ${minutes}, then try again, or ask for a new password.`)
}

function windowStart(visitor: Visitor): Date {
  return new Date(visitor.now().getTime() - SIGN_IN_LIMITS.windowMinutes * 60_000)
}

const accountSubject = (email: string) => `account:${hash(email)}`
const addressSubject = (visitor: Visitor) => `address:${addressOf(visitor)}`
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
