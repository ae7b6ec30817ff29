import type { Clock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { findClearance } from '@/lib/server/gate/find-clearance'

/** What programs are told. Times are ISO in UTC; sha256 is the hash of the cleared revision's text. */
export type ClearanceForPrograms = {
  cleared: boolean
  revision: number | null
  sha256: string | null
  since: string | null
  until: string | null
  /** Null where it is cleared. */
  why: 'never' | 'withdrawn' | 'expired' | null
  newerDraft: boolean
  page: string
}

/** The answer for one proposal of this workspace; null where it has none of this id. */
export async function answerClearance(workspaceId: string, proposalId: string, now: Clock): Promise<ClearanceForPrograms | null> {
  if (!(await db.proposal.findFirst({ where: { id: proposalId, workspaceId }, select: { id: true } }))) return null
  const answer = await findClearance(db, now, proposalId)
  return {
    cleared: answer.cleared,
    revision: answer.revisionNumber,
    sha256: answer.hash,
    since: answer.clearedAt?.toISOString() ?? null,
    until: answer.expiresAt?.toISOString() ?? null,
    why: answer.why,
    newerDraft: answer.newerDraft,
    page: `${env().baseUrl}/proposals/${proposalId}/clearance`,
  }
}
