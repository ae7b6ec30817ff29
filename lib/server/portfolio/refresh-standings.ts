import { type Clock, systemClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { writeStanding } from './write-standing'

const AT_ONCE = 20

/**
 * Carries out the orders to write standings anew that are due, at most one lot; returns how many proposals these were. What fails is
 * tried again in a minute and holds up nobody else.
 */
export async function refreshStandings(now: Clock = systemClock): Promise<number> {
  const due = await db.$queryRaw<{ proposalId: string }[]>`
    SELECT DISTINCT "proposal_id"::text AS "proposalId" FROM (
      SELECT "proposal_id" FROM "standing_order" WHERE "not_before" <= ${now()} ORDER BY "not_before", "id" LIMIT ${AT_ONCE}
    ) o`
  for (const { proposalId } of due) {
    try {
      await writeStanding(proposalId, now)
    } catch (error) {
      console.error(`[portfolio] ${proposalId} stands as it did: ${(error as Error).message.split('\n').at(-1)}`)
      await db.$executeRaw`
        UPDATE "standing_order" SET "not_before" = now() + interval '1 minute' WHERE "proposal_id" = ${proposalId}::uuid`
    }
  }
  return due.length
}
