import { describe, expect, it } from 'vitest'
import { getComments } from '@/lib/server/comments/get-comments'
import { listBlockingThreads } from '@/lib/server/comments/list-blocking-threads'
import { reopenThread } from '@/lib/server/comments/reopen-thread'
import { resolveThread } from '@/lib/server/comments/resolve-thread'
import { setBlocking } from '@/lib/server/comments/set-blocking'
import { db } from '@/lib/server/db'
import { aWorkspace } from '@/prisma/factories'
import { begin, commenting } from '@/tests/support/commenting'
import { typeHeadline } from '@/tests/support/live-edits'
import { outcomes, race } from '@/tests/support/race'
import { lastEvent } from '@/tests/support/trail'

const code = (error: string) => expect.objectContaining({ code: error })
const holdingThread = (threadId: string) => ({ sql: 'SELECT 1 FROM thread WHERE id = $1 FOR UPDATE', values: [threadId] })

describe('resolving', () => {
  it('of what blocks is for whoever began it and leads who wrote none of it; reopened, a thread blocks again', async () => {
    const { workspace, proposal, elena, sam, dana, priya, admin } = await commenting()
    const threadId = await begin(elena, proposal)
    expect(await listBlockingThreads(db, proposal.id)).toMatchObject([
      { id: threadId, startedById: elena.person.id, part: 'summary' },
    ])
    for (const judged of [sam, dana, priya])
      await expect(resolveThread(judged.ctx, { threadId })).rejects.toEqual(code('forbidden'))
    expect(await listBlockingThreads(db, proposal.id)).toHaveLength(1)
    await expect(resolveThread((await aWorkspace()).admin.ctx, { threadId })).rejects.toEqual(code('not_found'))
    for (const who of [elena, admin]) {
      await resolveThread(who.ctx, { threadId })
      expect(await lastEvent(workspace.id)).toMatchObject({ action: 'comment.resolved', actorId: who.person.id })
      expect(await listBlockingThreads(db, proposal.id)).toEqual([])
      await reopenThread(elena.ctx, { threadId })
      expect(await lastEvent(workspace.id)).toMatchObject({ action: 'comment.reopened' })
    }
    expect(await listBlockingThreads(db, proposal.id)).toHaveLength(1)
    await setBlocking(elena.ctx, { threadId, blocks: false })
    await resolveThread(dana.ctx, { threadId })
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'comment.resolved', actorId: dana.person.id })
  })

  it('is refused to a lead who wrote some of the text, who is shown why and can ask', async () => {
    const { proposal, elena, admin } = await commenting()
    const threadId = await begin(elena, proposal)
    await typeHeadline(proposal, admin.person, 'Mine')
    await expect(resolveThread(admin.ctx, { threadId })).rejects.toEqual(code('forbidden'))
    await expect(setBlocking(admin.ctx, { threadId, blocks: false })).rejects.toEqual(code('forbidden'))
    const [thread] = (await getComments(admin.ctx, proposal.id)).threads
    expect(thread?.may).toMatchObject({ reply: null, resolve: expect.stringContaining('a lead who wrote none of the text') })
    expect((await getComments(elena.ctx, proposal.id)).threads[0]?.may).toMatchObject({ resolve: null, setBlocking: null })
  })

  it('is done by one of two who press at once', async () => {
    const { workspace, proposal, elena, admin } = await commenting()
    const threadId = await begin(elena, proposal)
    const results = await race(
      holdingThread(threadId),
      () => resolveThread(admin.ctx, { threadId }),
      () => resolveThread(elena.ctx, { threadId }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await db.auditEvent.count({ where: { workspaceId: workspace.id, action: 'comment.resolved' } })).toBe(1)
  })

  it('loses against the end of the proposal at the same moment, or comes before it', async () => {
    const { proposal, elena } = await commenting()
    const threadId = await begin(elena, proposal)
    const close = { sql: `UPDATE proposal SET status = 'rejected' WHERE id = $1`, values: [proposal.id] }
    const [result] = await race(close, () => resolveThread(elena.ctx, { threadId }))
    expect(outcomes([result as PromiseSettledResult<unknown>])).toEqual(['conflict'])
  })
})

describe('blocking', () => {
  it("is a reviewer's by default and an author's by choice; whoever began it says so, and a lead who wrote none of it lets it go", async () => {
    const { workspace, proposal, elena, dana, admin } = await commenting()
    const [hers, his] = [await begin(elena, proposal), await begin(dana, proposal)]
    await expect(setBlocking(dana.ctx, { threadId: hers, blocks: false })).rejects.toEqual(code('forbidden'))
    await expect(setBlocking((await aWorkspace()).admin.ctx, { threadId: hers, blocks: false })).rejects.toEqual(
      code('not_found'),
    )
    await setBlocking(admin.ctx, { threadId: hers, blocks: false })
    await expect(setBlocking(admin.ctx, { threadId: hers, blocks: true })).rejects.toEqual(code('forbidden'))
    await setBlocking(dana.ctx, { threadId: his, blocks: true })
    expect(await lastEvent(workspace.id)).toMatchObject({
      action: 'comment.blocking_changed',
      data: { threadId: his, blocks: true },
    })
    expect((await listBlockingThreads(db, proposal.id)).map(({ id }) => id)).toEqual([his])
    const results = await race(
      holdingThread(his),
      () => setBlocking(dana.ctx, { threadId: his, blocks: false }),
      () => setBlocking(dana.ctx, { threadId: his, blocks: false }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
  })
})
