import { conflict, invalid } from '@/lib/domain/errors'
import type { ChangePolicyInput } from '@/lib/domain/gate-policy'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import { type Context, type Tx, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { notify } from '@/lib/server/inbox/notify'
import { lockPeople } from '@/lib/server/people/lock-people'
import { readPolicy } from './read-policy'

/**
 * What the workspace asks for from the next submission on; open rounds keep the policy with which they began. Conflict when somebody saved
 * since. The trail names every value that changed, and owners of open proposals are told.
 */
export async function changePolicy(ctx: Context, input: ChangePolicyInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    await lockPeople(tx, ctx)
    enforce(workspaceRuling('changePolicy', ctx.actor))
    const { seen, ...policy } = input
    const { workspaceId, personId } = ctx.actor
    await requireMembers(tx, workspaceId, policy.functions)
    const before = await readPolicy(tx, workspaceId)
    if (before.version !== seen) throw conflict('policy')
    const data = { policy, version: seen + 1, changedAt: ctx.now(), changedById: personId }
    if (seen === 0) await tx.gatePolicy.create({ data: { workspaceId, ...data } })
    else {
      const { count } = await tx.gatePolicy.updateMany({ where: { workspaceId, version: seen }, data })
      if (count === 0) throw conflict('policy')
    }
    const keys = Object.keys(policy) as (keyof typeof policy)[]
    const changed = keys.filter((key) => JSON.stringify(policy[key]) !== JSON.stringify(before.policy[key]))
    if (changed.length === 0) return
    const said = changed.map((key) => `${key}: ${JSON.stringify(before.policy[key])} to ${JSON.stringify(policy[key])}`)
    recordEvent(tx, ctx, 'gate.policy_changed', { version: data.version, changed: said })
    for (const to of await listOwners(tx, workspaceId)) await notify(tx, ctx, { kind: 'policy.changed', to })
  })
}

/** Whoever is asked for a function belongs to the workspace. */
async function requireMembers(tx: Tx, workspaceId: string, functions: ChangePolicyInput['functions']): Promise<void> {
  const ids = [...new Set(functions.flatMap(({ firstChoiceId, standInId }) => [firstChoiceId, standInId]))].filter(
    (id) => id !== null,
  )
  const here = await tx.membership.count({ where: { workspaceId, personId: { in: ids }, leftAt: null } })
  if (here < ids.length) throw invalid('Choose people of this workspace.', { functions: 'Choose people of this workspace.' })
}

async function listOwners(tx: Tx, workspaceId: string): Promise<string[]> {
  const rows = await tx.proposal.findMany({
    where: { workspaceId, status: { in: ['draft', 'in_review'] } },
    distinct: ['ownerId'],
    select: { ownerId: true },
  })
  return rows.map(({ ownerId }) => ownerId)
}
