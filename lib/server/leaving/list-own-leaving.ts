import type { OwnLeavingInput } from '@/lib/domain/leaving/inputs'
import { LEAVING, type LeavingItem, leavingInWords, type OwnLeaving } from '@/lib/domain/leaving/leaving'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { readableWhere } from '@/lib/server/proposals/readable-where'
import { findLeaving } from './list-leaving'

const SHOWN = 6

/**
 * What would be left with nobody if the person went by themselves, here or from everywhere; no workspace in which nothing would. Of proposals
 * that they may not read any more it names no word.
 */
export async function listOwnLeaving({ actor, now }: Context, { everywhere }: OwnLeavingInput): Promise<OwnLeaving[]> {
  const { personId } = actor
  const own = await db.membership.findMany({
    where: { personId, leftAt: null, ...(everywhere ? {} : { workspaceId: actor.workspaceId }) },
    include: { workspace: { select: { name: true } } },
    orderBy: { joinedAt: 'asc' },
  })
  const found = []
  for (const { workspaceId, role, workspace } of own) {
    const ctx = { now, actor: { personId, workspaceId, role } }
    const { items, people } = await findLeaving(db, ctx, personId)
    if (items.length === 0) continue
    const admins = people.filter((one) => one.role === 'admin').map(({ name }) => name)
    found.push({ workspace: workspace.name, words: leavingInWords(items), items: await told(ctx, items.slice(0, SHOWN)), admins })
  }
  return found
}

async function told({ actor }: Context, items: readonly LeavingItem[]): Promise<OwnLeaving['items']> {
  const proposalOf = ({ path }: LeavingItem) => /^\/proposals\/([0-9a-f-]{36})/.exec(path ?? '')?.[1]
  const asked = items.flatMap((item) => proposalOf(item) ?? [])
  const readable = await db.proposal.findMany({
    where: { AND: [readableWhere(actor), { id: { in: asked } }] },
    select: { id: true },
  })
  const isReadable = new Set(readable.map(({ id }) => id))
  return items.map((item) => {
    const proposalId = proposalOf(item)
    if (proposalId === undefined || isReadable.has(proposalId)) return { key: item.key, what: item.what, detail: item.detail }
    return { key: item.key, what: `One ${LEAVING[item.group].one}`, detail: 'of a proposal that you cannot read any more' }
  })
}
