import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { systemClock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { countNew } from '@/lib/server/inbox/count-new'
import { listNotifications, listWaiting } from '@/lib/server/inbox/list-notifications'
import { markAllRead, markRead } from '@/lib/server/inbox/mark-read'
import { notify } from '@/lib/server/inbox/notify'
import { openNotification } from '@/lib/server/inbox/open-notification'
import { putAside } from '@/lib/server/inbox/put-aside'
import { settleNotifications } from '@/lib/server/inbox/settle-notifications'
import { removeMember } from '@/lib/server/people/remove-member'
import { changeVisibility } from '@/lib/server/proposals/change-visibility'
import { deleteProposal } from '@/lib/server/proposals/delete-proposal'
import { handOver } from '@/lib/server/proposals/hand-over'
import { namePerson } from '@/lib/server/proposals/name-person'
import { unnamePerson } from '@/lib/server/proposals/unname-person'
import { aMember, aWorkspace, draftProposal, joined, type Somebody } from '@/prisma/factories'
import { holding, outcomes, race } from '@/tests/support/race'

async function setting() {
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const priya = await aMember(workspace, 'member', { name: 'Priya Nair' })
  const proposal = await draftProposal(dana, { title: 'Second Bell' })
  return { workspace, admin, dana, priya, proposal, proposalId: proposal.id }
}

const sentences = async ({ ctx }: Somebody) => {
  const { needs, others } = await listNotifications(ctx)
  const say = (item: (typeof needs)[number]) => `${item.actor?.name} ${item.told.says} ${item.told.thing}`
  return { needs: needs.map(say), others: others.items.map(say) }
}
const unread = ({ ctx, person }: Somebody) => countNew(ctx, person.id)

/** Signals to the open pages of somebody that wait in the outbox. */
const signals = ({ person }: Somebody) =>
  db.outbox.count({ where: { kind: 'inbox.changed', payload: { path: ['personId'], equals: person.id } } })

describe('the verbs tell whom they concern', () => {
  it('a co-author, a reader, the new owner and the one before', async () => {
    const { dana, priya, admin, proposalId } = await setting()
    await namePerson(dana.ctx, { proposalId, personId: priya.person.id, relation: 'coauthor' })
    await namePerson(dana.ctx, { proposalId, personId: admin.person.id, relation: 'reader' })
    expect(await sentences(priya)).toEqual({ needs: ['Dana Okafor asks you to write with them: Second Bell'], others: [] })
    expect(await sentences(admin)).toEqual({ needs: [], others: ['Dana Okafor shared a proposal with you: Second Bell'] })
    expect(await signals(priya)).toBe(1)

    await handOver(admin.ctx, { proposalId, personId: priya.person.id })
    expect(await sentences(priya)).toEqual({ needs: ['Marcus Lindqvist made you the owner of Second Bell'], others: [] })
    expect(await sentences(dana)).toEqual({ needs: [], others: ['Marcus Lindqvist gave a new owner to Second Bell'] })
  })

  it('but not what they did themselves', async () => {
    const { admin, dana, proposalId } = await setting()
    await namePerson(admin.ctx, { proposalId, personId: admin.person.id, relation: 'coauthor' })
    await handOver(admin.ctx, { proposalId, personId: admin.person.id })
    expect(await sentences(admin)).toEqual({ needs: [], others: [] })
    expect((await sentences(dana)).others).toHaveLength(1)
  })

  it('and nothing when the verb fails, or is taken back before it was read', async () => {
    const { dana, priya, proposalId } = await setting()
    const key = { proposalId, personId: priya.person.id, relation: 'coauthor' as const }
    await expect(namePerson(priya.ctx, key)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await db.notification.count({ where: { personId: priya.person.id } })).toBe(0)
    await namePerson(dana.ctx, key)
    await unnamePerson(dana.ctx, key)
    expect(await db.notification.count({ where: { personId: priya.person.id } })).toBe(0)
  })

  it('once, when two name the same person at the same moment', async () => {
    const { dana, admin, priya, proposal, proposalId } = await setting()
    const key = { proposalId, personId: priya.person.id, relation: 'coauthor' as const }
    const results = await race(
      holding(proposal),
      () => namePerson(dana.ctx, key),
      () => namePerson(admin.ctx, key),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect((await sentences(priya)).needs).toHaveLength(1)
  })
})

describe('nobody is told of what they may not see', () => {
  it('when a proposal is narrowed to the people named, when it is opened again they are', async () => {
    const { dana, priya, proposalId } = await setting()
    const key = { proposalId, personId: priya.person.id, relation: 'reader' as const }
    await namePerson(dana.ctx, key)
    const [item] = (await listNotifications(priya.ctx)).others.items
    await db.proposalPerson.deleteMany({ where: { personId: priya.person.id } })
    expect(await unread(priya)).toBe(1)
    await changeVisibility(dana.ctx, { proposalId, visibility: 'named' })
    expect(await sentences(priya)).toEqual({ needs: [], others: [] })
    expect(await unread(priya)).toBe(0)
    const notificationId = item?.id ?? ''
    await expect(openNotification(priya.ctx, priya.person.id, notificationId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(markRead(priya.ctx, { notificationId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(putAside(priya.ctx, { notificationId, aside: true })).rejects.toMatchObject({ code: 'not_found' })
    expect(await signals(priya)).toBe(2)
    await changeVisibility(dana.ctx, { proposalId, visibility: 'workspace' })
    expect(await unread(priya)).toBe(1)
  })

  it('when they left the workspace, or became a guest to whom it is not shared', async () => {
    const { admin, dana, priya, proposalId } = await setting()
    await namePerson(dana.ctx, { proposalId, personId: priya.person.id, relation: 'reader' })
    await db.proposalPerson.deleteMany({ where: { personId: priya.person.id } })
    await db.membership.updateMany({ where: { personId: priya.person.id }, data: { role: 'guest' } })
    expect(await unread(priya)).toBe(0)
    await db.membership.updateMany({ where: { personId: priya.person.id }, data: { role: 'member' } })
    expect(await unread(priya)).toBe(1)
    await removeMember(admin.ctx, { personId: priya.person.id })
    expect(await unread(priya)).toBe(0)
    expect(await sentences(priya)).toEqual({ needs: [], others: [] })
  })

  it('when it is deleted', async () => {
    const { dana, priya, proposalId } = await setting()
    await namePerson(dana.ctx, { proposalId, personId: priya.person.id, relation: 'coauthor' })
    await deleteProposal(dana.ctx, { proposalId })
    expect(await unread(priya)).toBe(0)
    expect(await signals(priya)).toBe(2)
  })

  it('and nobody opens or marks what is told to somebody else', async () => {
    const { dana, priya, admin, proposalId } = await setting()
    await namePerson(dana.ctx, { proposalId, personId: priya.person.id, relation: 'coauthor' })
    const notificationId = (await listNotifications(priya.ctx)).needs[0]?.id ?? ''
    for (const other of [admin, dana]) {
      await expect(markRead(other.ctx, { notificationId })).rejects.toMatchObject({ code: 'not_found' })
      await expect(putAside(other.ctx, { notificationId, aside: true })).rejects.toMatchObject({ code: 'not_found' })
      await expect(openNotification(other.ctx, other.person.id, notificationId)).rejects.toMatchObject({ code: 'not_found' })
    }
    await expect(openNotification(priya.ctx, priya.person.id, 'no id at all')).rejects.toMatchObject({ code: 'not_found' })
    expect(await unread(priya)).toBe(1)
  })

  it('and who did it stays out where it is held', async () => {
    const { dana, priya, proposalId } = await setting()
    await transaction(dana.ctx, (tx) =>
      notify(tx, dana.ctx, { kind: 'proposal.shared', to: priya.person.id, proposalId, named: false }),
    )
    expect((await listNotifications(priya.ctx)).others.items[0]?.actor).toBe(null)
    expect(await db.notification.count({ where: { personId: priya.person.id, actorId: null } })).toBe(1)
  })
})

describe('an inbox', () => {
  it('is one over all workspaces of the person; the Desk of each has its own part', async () => {
    const { dana, priya, proposalId } = await setting()
    const other = await aWorkspace({ name: 'Harbour Lights' })
    const there = await joined(priya.person, other.workspace)
    const elsewhere = await draftProposal(other.admin, { title: 'Lamp Room' })
    await namePerson(dana.ctx, { proposalId, personId: priya.person.id, relation: 'coauthor' })
    await handOver(other.admin.ctx, { proposalId: elsewhere.id, personId: priya.person.id })
    expect((await sentences(priya)).needs).toHaveLength(2)
    expect(await unread(priya)).toBe(2)
    expect((await listWaiting(priya.ctx)).map(({ told }) => told.thing)).toEqual(['Second Bell'])
    expect((await listWaiting(there.ctx)).map(({ told }) => told.thing)).toEqual(['Lamp Room'])
  })

  it('keeps what needs somebody until they opened it or put it aside, though they read it', async () => {
    const { dana, priya, proposalId } = await setting()
    await namePerson(dana.ctx, { proposalId, personId: priya.person.id, relation: 'coauthor' })
    const notificationId = (await listNotifications(priya.ctx)).needs[0]?.id ?? ''
    await markRead(priya.ctx, { notificationId })
    expect(await unread(priya)).toBe(0)
    expect((await sentences(priya)).needs).toHaveLength(1)
    await putAside(priya.ctx, { notificationId, aside: true })
    expect(await sentences(priya)).toMatchObject({ needs: [], others: [expect.stringContaining('write with them')] })
    await putAside(priya.ctx, { notificationId, aside: false })
    expect((await sentences(priya)).needs).toHaveLength(1)
    expect(await openNotification(priya.ctx, priya.person.id, notificationId)).toBe(`/proposals/${proposalId}/write`)
    expect((await sentences(priya)).needs).toHaveLength(0)
  })

  it('is opened whole or not at all', async () => {
    const { dana, priya, proposalId } = await setting()
    await namePerson(dana.ctx, { proposalId, personId: priya.person.id, relation: 'coauthor' })
    const id = (await listNotifications(priya.ctx)).needs[0]?.id ?? ''
    // The second of its two writes fails, as where the server dies between them.
    const owner = new Client({ connectionString: env().databaseAdminUrl ?? env().databaseUrl })
    await owner.connect()
    try {
      await owner.query(`
        CREATE FUNCTION refuse_done() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not now'; END $$;
        CREATE TRIGGER refuse_done BEFORE UPDATE OF done_at ON notification
          FOR EACH ROW WHEN (NEW.id = '${id}' AND NEW.done_at IS NOT NULL) EXECUTE FUNCTION refuse_done()`)
      await expect(openNotification(priya.ctx, priya.person.id, id)).rejects.toThrow('not now')
    } finally {
      await owner.query('DROP FUNCTION IF EXISTS refuse_done CASCADE')
      await owner.end()
    }
    expect(await db.notification.findUnique({ where: { id } })).toMatchObject({ readAt: null, doneAt: null })
  })

  it('loses from what needs somebody what a verb settles', async () => {
    const { dana, priya, proposalId } = await setting()
    await namePerson(dana.ctx, { proposalId, personId: priya.person.id, relation: 'coauthor' })
    await transaction(dana.ctx, (tx) => settleNotifications(tx, dana.ctx, { kinds: ['proposal.coauthor'], proposalId }))
    expect(await sentences(priya)).toMatchObject({ needs: [], others: [expect.stringContaining('write with them')] })
    expect(await unread(priya)).toBe(0)
  })

  it('marks as read all that was there when the list was made, and nothing later', async () => {
    const { dana, priya, admin, proposalId } = await setting()
    await namePerson(dana.ctx, { proposalId, personId: priya.person.id, relation: 'coauthor' })
    const until = systemClock().toISOString()
    const later = { ...admin.ctx, now: () => new Date(Date.now() + 1000) }
    await handOver(later, { proposalId, personId: admin.person.id })
    await transaction(later, (tx) => notify(tx, later, { kind: 'proposal.shared', to: priya.person.id, proposalId }))
    expect(await unread(priya)).toBe(2)
    await markAllRead(priya.ctx, { until })
    expect(await unread(priya)).toBe(1)
    expect(await unread(dana)).toBe(1)
  })

  it('shows the rest page by page', async () => {
    const { dana, priya, proposalId } = await setting()
    const row = {
      personId: priya.person.id,
      workspaceId: dana.ctx.actor.workspaceId,
      kind: 'proposal.shared',
      proposalId,
      detail: {},
    }
    const at = (minute: number) => ({ ...row, mail: 'never' as const, createdAt: new Date(Date.UTC(2026, 10, 20, 9, minute)) })
    await db.notification.createMany({ data: Array.from({ length: 35 }, (_, minute) => at(minute)) })
    const first = (await listNotifications(priya.ctx)).others
    expect(first).toMatchObject({ total: 35, page: 1, pages: 2 })
    expect(first.items[0]?.createdAt.getUTCMinutes()).toBe(34)
    expect((await listNotifications(priya.ctx, { page: 9 })).others.items).toHaveLength(5)
  })

  it('leaves out a kind that this version does not know', async () => {
    const { dana, priya, proposalId } = await setting()
    const { workspaceId } = dana.ctx.actor
    const row = { personId: priya.person.id, workspaceId, proposalId, detail: {}, mail: 'now' as const, createdAt: new Date() }
    await db.notification.create({ data: { ...row, kind: 'from.tomorrow' } })
    expect(await unread(priya)).toBe(0)
    expect(await sentences(priya)).toEqual({ needs: [], others: [] })
  })
})
