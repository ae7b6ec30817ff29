import { describe, expect, it } from 'vitest'
import { getClearancePage } from '@/lib/server/clearance/get-clearance-page'
import { unwatchClearance, watchClearance } from '@/lib/server/clearance/watch-clearance'
import { db } from '@/lib/server/db'
import { clearRevision } from '@/lib/server/gate/clear-revision'
import { removeMember } from '@/lib/server/people/remove-member'
import { aMember, aWorkspace } from '@/prisma/factories'
import { inReview } from '@/tests/support/gate'
import { outcomes, race } from '@/tests/support/race'
import { countEvents, lastEvent } from '@/tests/support/trail'

describe('being told when it clears', () => {
  it('is asked for by whoever may read it, told once, and taken back', async () => {
    const { workspace, marcus, proposal, roundId } = await inReview()
    const input = { proposalId: proposal.id }
    const [sam, ruth, kofi] = [await aMember(workspace), await aMember(workspace), await aMember(workspace)]
    for (const { ctx } of [sam, ruth, kofi]) await watchClearance(ctx, input)
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'clearance.watched', actorId: kofi.person.id, data: input })
    const events = await countEvents(workspace.id)
    await watchClearance(kofi.ctx, input)
    expect(await countEvents(workspace.id)).toBe(events)
    expect((await getClearancePage(sam.ctx, proposal.id)).isWatched).toBe(true)
    await unwatchClearance(ruth.ctx, input)
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'clearance.unwatched', actorId: ruth.person.id })
    expect((await getClearancePage(ruth.ctx, proposal.id)).isWatched).toBe(false)
    await removeMember(marcus.ctx, { personId: kofi.person.id })
    const order = { proposalId: proposal.id, roundId, workspaceId: workspace.id, personId: marcus.person.id }
    expect(await clearRevision(order, 0n)).toBe(true)
    const told = await db.notification.findMany({ where: { proposalId: proposal.id, kind: 'clearance.given' } })
    const ids = told.map(({ personId }) => personId)
    expect(ids.filter((id) => id === sam.person.id)).toHaveLength(1)
    for (const { person } of [ruth, kofi]) expect(ids).not.toContain(person.id)
    expect(await db.clearanceWatch.count({ where: input })).toBe(0)
    expect((await getClearancePage(sam.ctx, proposal.id)).isWatched).toBeNull()
    await expect(watchClearance(sam.ctx, input)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is not for other workspaces, nor for guests who may not read it; two presses at once are one', async () => {
    const { workspace, proposal } = await inReview()
    const input = { proposalId: proposal.id }
    for (const who of [(await aWorkspace()).admin, await aMember(workspace, 'guest')])
      await expect(watchClearance(who.ctx, input)).rejects.toMatchObject({ code: 'not_found' })
    const sam = await aMember(workspace)
    const holding = { sql: 'SELECT 1 FROM proposal WHERE id = $1 FOR UPDATE', values: [proposal.id] }
    const results = await race(
      holding,
      () => watchClearance(sam.ctx, input),
      () => watchClearance(sam.ctx, input),
    )
    expect(outcomes(results)).toEqual(['won', 'won'])
    expect(await db.auditEvent.count({ where: { workspaceId: workspace.id, action: 'clearance.watched' } })).toBe(1)
  })
})
