import { type Gate, judgeGate, passes } from '@/lib/domain/gate'
import { GATE_NAMES } from '@/lib/domain/gate-names'
import type { ChangePolicyInput } from '@/lib/domain/gate-policy'
import { previewInWords } from '@/lib/domain/gate-preview'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/prisma/generated/client'
import { findGateRecords } from './find-gate-records'
import { readPolicy } from './read-policy'

/** So many proposals are judged at most, those that were edited last: each costs some milliseconds. */
const MOST = 40

/**
 * What a policy would do today, in a sentence or two: every open proposal judged by the same gate under this policy and under the one that
 * holds. What others decided counts only as far as the viewer may know it.
 */
export async function previewPolicy(ctx: Context, { seen: _seen, ...policy }: ChangePolicyInput): Promise<string> {
  enforce(workspaceRuling('changePolicy', ctx.actor))
  const { workspaceId, personId } = ctx.actor
  const where: Prisma.ProposalWhereInput = { workspaceId, status: { in: ['draft', 'in_review'] } }
  const total = await db.proposal.count({ where })
  const rows = await db.proposal.findMany({
    where,
    orderBy: { summary: { editedAt: 'desc' } },
    take: MOST,
    select: {
      id: true,
      title: true,
      ownerId: true,
      people: { where: { personId, relation: 'coauthor' }, select: { personId: true } },
    },
  })
  const today = (await readPolicy(db, workspaceId)).policy
  const judged = []
  for (const { id, title, ownerId, people } of rows) {
    const viewer = { personId, writes: ownerId === personId || people.length > 0 }
    const now = await findGateRecords(db, ctx, id, { policy: today, viewer })
    const { text, words, clarity } = now.records
    const found = { text, words, clarity, turnsAt: now.turnsAt }
    const then = await findGateRecords(db, ctx, id, { policy, viewer, text: found })
    judged.push({ title, before: openIn(judgeGate(now.records)), after: openIn(judgeGate(then.records)) })
  }
  return previewInWords(judged, total)
}

function openIn({ requirements }: Gate): string[] {
  return requirements.filter((requirement) => !passes(requirement)).map(({ key }) => GATE_NAMES[key])
}
