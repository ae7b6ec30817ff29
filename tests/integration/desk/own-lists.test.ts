import { describe, expect, it } from 'vitest'
import { mentionOf } from '@/lib/domain/comments/mentions'
import { DAY_MS } from '@/lib/domain/day'
import { deleteComment } from '@/lib/server/comments/delete-comment'
import { reply } from '@/lib/server/comments/reply'
import { resolveThread } from '@/lib/server/comments/resolve-thread'
import { startThread } from '@/lib/server/comments/start-thread'
import { db } from '@/lib/server/db'
import { getDesk } from '@/lib/server/desk/get-desk'
import { listMentions } from '@/lib/server/desk/list-mentions'
import { listOwnRisks } from '@/lib/server/desk/list-own-risks'
import { aMember, type Somebody } from '@/prisma/factories'
import { commenting } from '@/tests/support/commenting'
import { aSession, closedAtOnce, write } from '@/tests/support/premortem'

describe('threads that wait for an answer', () => {
  it('tells a thread until its person answers, it is resolved, or the mention is gone', async () => {
    const { dana, priya, sam, guest, outside, proposal } = await commenting()
    const ask = (text: string) =>
      startThread(dana.ctx, { proposalId: proposal.id, target: { kind: 'whole' }, replacement: null, text })
    const texts = async ({ ctx }: Somebody) => (await listMentions(ctx, 8)).map(({ text }) => text)
    const first = await ask(`${mentionOf(priya.person.id)} who answers the bell?`)
    const second = await ask(`${mentionOf(priya.person.id)} and who pays, ${mentionOf(guest.person.id)}?`)
    expect(await texts(priya)).toEqual(['@Priya Nair and who pays, @Jo Guest?', '@Priya Nair who answers the bell?'])
    expect(await listMentions(guest.ctx, 8)).toMatchObject([
      { by: { name: 'Dana Okafor' }, proposal: { title: 'Second Bell' }, threadId: second.threadId },
    ])
    for (const nobody of [dana, sam, outside]) expect(await texts(nobody)).toEqual([])
    await reply(priya.ctx, { threadId: first.threadId, text: 'The shop.' })
    expect(await texts(priya)).toHaveLength(1)
    await reply(dana.ctx, { threadId: first.threadId, text: `${mentionOf(priya.person.id)} which one?` })
    expect(await texts(priya)).toEqual(['@Priya Nair which one?', '@Priya Nair and who pays, @Jo Guest?'])
    expect((await listMentions(priya.ctx, 1)).map(({ threadId }) => threadId)).toEqual([first.threadId])
    await resolveThread(dana.ctx, { threadId: first.threadId })
    expect(await texts(priya)).toHaveLength(1)
    // What was answered or resolved is done in the inbox too: it does not come back to the desk as news.
    const left = await db.notification.findMany({ where: { kind: 'comment.mentioned', personId: priya.person.id, doneAt: null } })
    expect(left.map(({ detail }) => (detail as { threadId: string }).threadId)).toEqual([second.threadId])
    await db.proposalPerson.deleteMany({ where: { proposalId: proposal.id, personId: guest.person.id } })
    expect(await texts(guest)).toEqual([])
    const { id: commentId } = await db.comment.findFirstOrThrow({ where: { threadId: second.threadId } })
    await deleteComment(dana.ctx, { commentId })
    expect(await texts(priya)).toEqual([])
  })
})

describe('the risks of somebody', () => {
  it('are open, of the session that counts, by their day, with their first sign, and in the week', async () => {
    const session = await aSession({ phase: 'silent' })
    const { dana, tom, workspace } = session
    const soon = new Date(Date.now() + 2 * DAY_MS)
    const risk = async (text: string, data: object) => {
      const reasonId = await write(session, dana, text)
      await db.risk.create({ data: { reasonId, number: 1, votes: 2, ownerId: tom.person.id, ...data } })
      return reasonId
    }
    await risk('Because nobody set a day', {})
    const due = await risk('Because the bell was late', { dueOn: soon, sign: 'Two calls a week go unanswered.' })
    await risk('Because it was parked', { isParked: true })
    await risk('Because it is over', { status: 'mitigated' })
    await risk('Because Dana accepted it', {
      acceptedById: dana.person.id,
      acceptedAt: new Date(),
      acceptedWhy: 'Rare',
      lookAgainOn: soon,
    })
    expect(await listOwnRisks(tom.ctx)).toEqual([])
    await closedAtOnce(session)
    const texts = async ({ ctx }: Somebody) => (await listOwnRisks(ctx)).map(({ text }) => text)
    expect(await texts(tom)).toEqual(['Because the bell was late', 'Because nobody set a day'])
    expect(await listOwnRisks(dana.ctx)).toMatchObject([{ text: 'Because Dana accepted it', isAccepted: true }])
    const { week, risks } = await getDesk(tom.ctx, 'UTC')
    expect(risks).toMatchObject({ total: 2, rows: [{ reasonId: due, sign: 'Two calls a week go unanswered.' }, {}] })
    expect(week.map(({ title }) => title)).toEqual(['Risk 1 due: Second Bell'])
    const sam = await aMember(workspace)
    expect(await texts(sam)).toEqual([])
    await db.proposal.update({ where: { id: session.proposal.id }, data: { visibility: 'named' } })
    expect(await texts(tom)).toEqual([])
  })
})
