import type { Tx } from '@/lib/server/context'

/** The time zone in which this person reads a clock. */
export async function zoneOf(tx: Tx, personId: string): Promise<string> {
  return (await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { timeZone: true } })).timeZone
}
