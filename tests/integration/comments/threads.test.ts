import { describe, expect, it } from 'vitest'
import { EditCommentInput, ReplyInput, StartThreadInput } from '@/lib/domain/comments/inputs'
import { MOST_THREADS } from '@/lib/domain/comments/limits'
import { mentionOf } from '@/lib/domain/comments/mentions'
import { deleteComment } from '@/lib/server/comments/delete-comment'
import { editComment } from '@/lib/server/comments/edit-comment'
import { findMentionable } from '@/lib/server/comments/find-mentionable'
import { getComments } from '@/lib/server/comments/get-comments'
import { listBlockingThreads } from '@/lib/server/comments/list-blocking-threads'
import { reply } from '@/lib/server/comments/reply'
import { resolveThread } from '@/lib/server/comments/resolve-thread'
import { startThread } from '@/lib/server/comments/start-thread'
import { db } from '@/lib/server/db'
import { approvedProposal, archivedProposal, aWorkspace, type Somebody } from '@/prisma/factories'
import { begin, commenting } from '@/tests/support/commenting'
import { sampleContent } from '@/tests/support/editor-content'
import { countEvents, lastEvent } from '@/tests/support/trail'

const code = (error: string) => expect.objectContaining({ code: error })
const whole = (proposal: { id: string }, text: string) =>
  StartThreadInput.parse({ proposalId: proposal.id, target: { kind: 'whole' }, text })
const _holdingThread = (threadId: string) => ({ sql: 'SELECT 1 FROM thread WHERE id = $1 FOR UPDATE', values: [threadId] })
const firstOf = async (threadId: string) =>
  (await db.comment.findFirstOrThrow({ where: { threadId }, orderBy: { createdAt: 'asc' } })).id

describe('beginning a thread', () => {
  it('keeps the words as they stand in the text, whoever may read and not write, and says so on record', async () => {
    const { workspace, proposal, elena, sam, guest, dana } = await commenting()
    for (const who of [elena, sam, guest, dana]) {
      const threadId = await begin(who, proposal, { quote: 'is a tray' })
      const { threads } = await getComments(dana.ctx, proposal.id)
      expect(threads.at(-1)).toMatchObject({
        id: threadId,
        quote: 'is a tray',
        before: 'LEEDS. 19 November 2026. Second Bell ',
        part: 'summary',
        anchor: 'coming',
        blocks: who === elena,
      })
      expect(await lastEvent(workspace.id)).toEqual({
        action: 'comment.thread_started',
        actorId: who.person.id,
        data: { proposalId: proposal.id, threadId, target: 'selection', part: 'summary', blocks: who === elena },
      })
    }
    const order = await db.outbox.findFirst({
      where: { kind: 'document.comment', payload: { path: ['personId'], equals: dana.person.id } },
      orderBy: { id: 'desc' },
    })
    expect(order?.payload).toMatchObject({ proposalId: proposal.id, personId: dana.person.id, root: 's:summary' })
  })

  it('takes the whole, a section and a question, and nothing that is not there', async () => {
    const { proposal, sam } = await commenting()
    const on = (target: unknown) =>
      startThread(sam.ctx, StartThreadInput.parse({ proposalId: proposal.id, target, text: 'Hm' }), 0)
    await on({ kind: 'whole' })
    await on({ kind: 'section', part: 'problem' })
    const list = sampleContent().customerFaq[0]
    await on({ kind: 'section', part: 'customerFaq', entryId: list?.id })
    const { threads } = await getComments(sam.ctx, proposal.id)
    expect(threads.map(({ target, part, slot, quote }) => [target, part, slot, quote])).toEqual([
      ['whole', null, null, ''],
      ['section', 'problem', null, ''],
      ['section', 'customerFaq', `q:${list?.id}`, list?.question],
    ])
    await expect(on({ kind: 'section', part: 'internalFaq', entryId: list?.id })).rejects.toEqual(code('not_found'))
    await expect(on({ kind: 'section', part: 'customerFaq', entryId: 'nope' })).rejects.toEqual(code('not_found'))
  })

  it.each([
    ['noise', Buffer.from('not a place').toString('base64')],
    ['a place in another root', Buffer.from([1, 5, 111, 114, 100, 101, 114, 0]).toString('base64')],
    ['nothing that the document has', Buffer.from([0, 255, 255, 3, 9, 0]).toString('base64')],
  ])('refuses a made-up place: %s', async (_, place) => {
    const { proposal, sam } = await commenting()
    const target = { kind: 'selection', root: 's:summary', from: place, to: place }
    const input = StartThreadInput.parse({ proposalId: proposal.id, target, text: 'Hm' })
    await expect(startThread(sam.ctx, input, 0)).rejects.toSatisfy((error: { code: string }) =>
      ['invalid', 'conflict'].includes(error.code),
    )
    expect(await db.thread.count({ where: { proposalId: proposal.id } })).toBe(0)
  })

  it('is refused to those who may not read, in other workspaces and in states that take none', async () => {
    const { workspace, proposal, outside, dana } = await commenting()
    const events = await countEvents(workspace.id)
    await expect(startThread(outside.ctx, whole(proposal, 'Hm'), 0)).rejects.toEqual(code('not_found'))
    await expect(startThread((await aWorkspace()).admin.ctx, whole(proposal, 'Hm'), 0)).rejects.toEqual(code('not_found'))
    for (const closed of [await approvedProposal(dana), await archivedProposal(dana)])
      await expect(startThread(dana.ctx, whole(closed, 'Hm'), 0)).rejects.toEqual(code('conflict'))
    expect(await countEvents(workspace.id)).toBe(events)
  })

  it('ends at a number of threads, and refuses nothing at all to say', async () => {
    const { proposal, sam } = await commenting()
    await expect(startThread(sam.ctx, whole(proposal, ' '), 0)).rejects.toEqual(code('invalid'))
    await db.thread.createMany({
      data: Array.from({ length: MOST_THREADS }, () => ({
        proposalId: proposal.id,
        target: 'whole' as const,
        quote: '',
        blocks: false,
        createdAt: new Date(),
        createdById: sam.person.id,
      })),
    })
    await expect(startThread(sam.ctx, whole(proposal, 'One more'), 0)).rejects.toEqual(code('limit'))
  })
})

describe('answering', () => {
  it('adds a remark on record and tells whoever spoke before, and whom it mentions, once', async () => {
    const { workspace, proposal, elena, sam, dana, priya } = await commenting()
    const threadId = await begin(elena, proposal)
    await reply(sam.ctx, { threadId, text: 'I wondered too.' })
    const text = `${mentionOf(priya.person.id)} and ${mentionOf(elena.person.id)}: see the FAQ. ${mentionOf(dana.person.id)}`
    const { commentId } = await reply(dana.ctx, { threadId, text })
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'comment.replied',
      actorId: dana.person.id,
      data: { proposalId: proposal.id, threadId, commentId },
    })
    const told = await db.notification.findMany({ where: { detail: { path: ['commentId'], equals: commentId } } })
    expect(told.map(({ personId, kind }) => [personId, kind]).sort()).toEqual(
      [
        [priya.person.id, 'comment.mentioned'],
        [elena.person.id, 'comment.mentioned'],
        [sam.person.id, 'comment.replied'],
      ].sort(),
    )
    expect(told[0]?.detail).toMatchObject({ say: '@Priya Nair and @Elena Petrova: see the FAQ. @Dana Okafor' })
  })

  it('mentions only people who may read the proposal', async () => {
    const { proposal, elena, outside, guest, admin } = await commenting()
    const threadId = await begin(elena, proposal)
    const mention = (somebody: Somebody) => reply(elena.ctx, { threadId, text: mentionOf(somebody.person.id) })
    await expect(mention(outside)).rejects.toEqual(code('invalid'))
    await expect(mention((await aWorkspace()).admin)).rejects.toEqual(code('invalid'))
    await mention(guest)
    await mention(admin)
    const found = async (words: string) =>
      (await findMentionable(elena.ctx, { proposalId: proposal.id, words })).map(({ name }) => name)
    expect(await found('guest')).toEqual(['Jo Guest'])
    expect(await found('elena')).toEqual([])
    expect(await found('DANA')).toEqual(['Dana Okafor'])
    const offered = await findMentionable(guest.ctx, { proposalId: proposal.id, words: '' })
    expect(offered.map(({ name }) => name)).toEqual(['Dana Okafor', 'Elena Petrova', 'Priya Nair'])
    await expect(findMentionable(outside.ctx, { proposalId: proposal.id, words: '' })).rejects.toEqual(code('not_found'))
  })

  it('tells nobody who lost the right to read since', async () => {
    const { proposal, guest, dana } = await commenting()
    const threadId = await begin(guest, proposal)
    await db.proposalPerson.deleteMany({ where: { proposalId: proposal.id, personId: guest.person.id } })
    await reply(dana.ctx, { threadId, text: 'Answered.' })
    expect(await db.notification.count({ where: { personId: guest.person.id } })).toBe(0)
  })

  it('is refused in a resolved thread, to outsiders and elsewhere, and says what is too long', async () => {
    const { proposal, elena, dana, outside } = await commenting()
    const threadId = await begin(elena, proposal)
    await expect(reply(outside.ctx, { threadId, text: 'Hm' })).rejects.toEqual(code('not_found'))
    await expect(reply((await aWorkspace()).admin.ctx, { threadId, text: 'Hm' })).rejects.toEqual(code('not_found'))
    await resolveThread(elena.ctx, { threadId })
    await expect(reply(dana.ctx, { threadId, text: 'Hm' })).rejects.toEqual(code('conflict'))
    expect(ReplyInput.safeParse({ threadId, text: 'x'.repeat(4001) }).success).toBe(false)
  })
})

describe("one's own remark", () => {
  it('is written anew, in the inbox too, and tells only who is mentioned now', async () => {
    const { workspace, proposal, elena, sam, dana } = await commenting()
    const threadId = await begin(elena, proposal, { text: `Why, ${mentionOf(sam.person.id)}?` })
    const commentId = await firstOf(threadId)
    const text = `How, ${mentionOf(sam.person.id)} and ${mentionOf(dana.person.id)}?`
    await editComment(elena.ctx, EditCommentInput.parse({ commentId, text }))
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'comment.edited', data: { commentId } })
    const told = await db.notification.findMany({ where: { detail: { path: ['commentId'], equals: commentId } } })
    expect(told.map(({ personId }) => personId).sort()).toEqual([sam.person.id, dana.person.id].sort())
    for (const { detail } of told) expect(detail).toMatchObject({ say: 'How, @Sam Achebe and @Dana Okafor?' })
    await expect(editComment(sam.ctx, { commentId, text: 'Mine now' })).rejects.toEqual(code('forbidden'))
    await expect(editComment((await aWorkspace()).admin.ctx, { commentId, text: 'x' })).rejects.toEqual(code('not_found'))
  })

  it('is taken back: answers keep its place, inboxes forget it, and the last one takes the thread with it', async () => {
    const { workspace, proposal, elena, sam, dana } = await commenting()
    const threadId = await begin(elena, proposal, { text: `Secret, ${mentionOf(sam.person.id)}` })
    const first = await firstOf(threadId)
    const { commentId } = await reply(dana.ctx, { threadId, text: 'Yes.' })
    await expect(deleteComment(dana.ctx, { commentId: first })).rejects.toEqual(code('forbidden'))
    await deleteComment(elena.ctx, { commentId: first })
    expect(await db.notification.count({ where: { personId: sam.person.id } })).toBe(0)
    const view = await getComments(sam.ctx, proposal.id)
    expect(view.threads[0]?.comments).toMatchObject([{ isDeleted: true, text: '' }, { text: 'Yes.' }])
    expect(await listBlockingThreads(db, proposal.id)).toHaveLength(1)
    await deleteComment(dana.ctx, { commentId })
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'comment.deleted', data: { commentId, isLast: true } })
    expect((await getComments(sam.ctx, proposal.id)).threads).toEqual([])
    expect(await listBlockingThreads(db, proposal.id)).toEqual([])
    await expect(reply(elena.ctx, { threadId, text: 'Still there?' })).rejects.toEqual(code('not_found'))
  })
})
