import type { Tx } from './context'

/** Letters to this address that are not sent yet are gone, in the outbox and among the jobs. */
export async function withdrawMails(tx: Tx, email: string): Promise<void> {
  await tx.outbox.deleteMany({ where: { kind: 'mail', payload: { path: ['to'], equals: email } } })
  await tx.$executeRaw`DELETE FROM jobs.job WHERE name = 'mail' AND data->'payload'->>'to' = ${email}`
}
