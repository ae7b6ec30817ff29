import { describe, expect, it } from 'vitest'
import { acceptChange } from '@/lib/server/comments/accept-change'
import { getComments } from '@/lib/server/comments/get-comments'
import { db } from '@/lib/server/db'
import { startCollab } from '@/tests/support/collab-server'
import { begin, carryOut, commenting, placed, textOf, wordsUnder, writersOf } from '@/tests/support/commenting'
import { killedOnOrder } from '@/tests/support/killed-on-order'

const MOMENTS = ['before', 'during', 'after'] as const
const KINDS = ['document.comment', 'document.change']

const ordersOf = ({ id }: { id: string }) =>
  db.outbox.findMany({ where: { kind: { in: KINDS }, payload: { path: ['proposalId'], equals: id } } })

/** What the next server does with what was left to do. */
async function restarted(proposal: { id: string }): Promise<void> {
  const next = await startCollab()
  await carryOut(next, proposal).finally(() => next.stop())
}

describe('a server killed with -9 after a thread or an acceptance was committed', () => {
  it.each(MOMENTS)('%s it writes the mark of a comment: the next one has it stand there once', async (dieAt) => {
    const { proposal, elena, dana } = await commenting()
    const text = await textOf(proposal)
    const threadId = await begin(elena, proposal)
    const [order] = await ordersOf(proposal)
    await killedOnOrder(order?.id as bigint, dieAt)
    const left = await wordsUnder(proposal, threadId)
    if (dieAt !== 'during') expect(left).toBe(dieAt === 'before' ? null : 'Second Bell')
    const [still] = await ordersOf(proposal)
    expect(JSON.stringify(still?.payload).includes('applied')).toBe(left !== null)
    expect((await getComments(dana.ctx, proposal.id)).threads[0]?.anchor).toBe('coming')
    await restarted(proposal)
    expect(await wordsUnder(proposal, threadId)).toBe('Second Bell')
    expect((await getComments(dana.ctx, proposal.id)).threads[0]?.anchor).toBe('placed')
    expect(await db.documentUpdate.count({ where: { documentId: proposal.id } })).toBe(1)
    expect(await textOf(proposal)).toBe(text)
    expect(await ordersOf(proposal)).toEqual([])
  })

  it.each(MOMENTS)('%s it writes an accepted change: the next one has the words stand there once', async (dieAt) => {
    const first = await startCollab()
    const people = await placed(first, { quote: 'is a tray', replacement: 'is a clever tray', text: '' })
    await first.stop()
    const { workspace, proposal, threadId, dana } = people
    await acceptChange(dana.ctx, { threadId, standing: 'is a tray' }, 0)
    const [order] = await ordersOf(proposal)
    await killedOnOrder(order?.id as bigint, dieAt)
    const clever = async () => (await textOf(proposal)).match(/clever/g)?.length ?? 0
    const left = await clever()
    if (dieAt !== 'during') expect(left).toBe(dieAt === 'before' ? 0 : 1)
    expect((await getComments(dana.ctx, proposal.id)).threads[0]?.change?.state).toBe('open')
    await restarted(proposal)
    expect(await clever()).toBe(1)
    const [thread] = (await getComments(dana.ctx, proposal.id)).threads
    expect(thread).toMatchObject({ change: { state: 'accepted' }, resolved: { by: { name: 'Dana Okafor' } } })
    expect(await writersOf(proposal)).toEqual({ summary: [dana.person.id] })
    const accepted = { workspaceId: workspace.id, action: 'comment.change_accepted' }
    expect(await db.auditEvent.count({ where: accepted })).toBe(1)
    expect(await ordersOf(proposal)).toEqual([])
  })
})
