import type { ClearanceLinks } from '@/lib/domain/clearance-links'
import type { Clock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { findClearance } from '@/lib/server/gate/find-clearance'
import { hashToken } from '@/lib/server/people/create-invitation'
import { unpackContent } from '@/lib/server/revisions/pack-content'

/** What a link says without sign-in. release: only where the workspace lets it say that much, and a revision is cleared. */
export type OpenClearance = {
  cleared: boolean
  revisionNumber: number | null
  release: { workspace: string; title: string; headline: string; subheading: string; clearedAt: Date } | null
}

/** The answer behind an unguessable link; null where there is none, or the workspace switched links off. */
export async function findOpenClearance(token: string, now: Clock): Promise<OpenClearance | null> {
  if (!/^[\w-]{43}$/.test(token)) return null
  const link = await db.clearanceLink.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { proposal: { include: { workspace: true } } },
  })
  if (!link) return null
  const { proposal, proposalId } = link
  const says = proposal.workspace.clearanceLinks as ClearanceLinks
  if (says === 'off') return null
  const { cleared, revisionNumber, clearedAt } = await findClearance(db, now, proposalId)
  if (!cleared || !clearedAt || revisionNumber === null) return { cleared: false, revisionNumber: null, release: null }
  return { cleared, revisionNumber, release: says === 'release' ? await readRelease() : null }

  async function readRelease() {
    const where = { proposalId_number: { proposalId, number: revisionNumber as number } }
    const revision = await db.revision.findUniqueOrThrow({ where, select: { content: true, schemaVersion: true } })
    const { headline, subheading } = unpackContent(revision.content, revision.schemaVersion).sections
    return { workspace: proposal.workspace.name, title: proposal.title, headline, subheading, clearedAt: clearedAt as Date }
  }
}
