import { describe, expect, it } from 'vitest'
import { DAY_MS } from '@/lib/domain/day'
import { findCalendar } from '@/lib/server/calendar/find-calendar'
import { findCalendarAddress } from '@/lib/server/calendar/find-calendar-address'
import { makeCalendarLink, withdrawCalendarLink } from '@/lib/server/calendar/make-calendar-link'
import { systemClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { changeScene } from '@/lib/server/premortem/change-scene'
import { closePremortem } from '@/lib/server/premortem/close-premortem'
import { planPremortem } from '@/lib/server/premortem/plan-premortem'
import { removeFromPremortem } from '@/lib/server/premortem/remove-from-premortem'
import { aMember, aWorkspace, joined, type Somebody } from '@/prisma/factories'
import { readCalendar } from '@/tests/support/calendar-reader'
import { clearedProposal } from '@/tests/support/cleared'
import { decided, inReview } from '@/tests/support/gate'
import { aSession, closedAtOnce, moveTo, scene, write } from '@/tests/support/premortem'

const at = (offset: number) => () => new Date(Date.now() + offset)

async function tokenOf({ person }: Somebody, offset = 0): Promise<string> {
  await makeCalendarLink({ person, now: at(offset) })
  const address = await findCalendarAddress(person.id)
  return address?.split('/').at(-1) ?? ''
}

async function titles(token: string): Promise<string[]> {
  const file = await findCalendar(token, systemClock)
  return [...(file ?? '').replaceAll('\r\n ', '').matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title ?? '')
}

describe('the calendar of due dates', () => {
  it('has a review until its person decides, steps down or may no longer read it', async () => {
    const some = await inReview({ approved: false })
    const { elena, proposal, roundId } = some
    const token = await tokenOf(elena)
    expect(await titles(token)).toEqual([])
    await db.round.update({ where: { id: roundId }, data: { dueAt: new Date(Date.now() + DAY_MS) } })
    expect(await titles(token)).toEqual(['Review due: Second Bell'])
    const where = { workspaceId_personId: { workspaceId: some.workspace.id, personId: elena.person.id } }
    await db.membership.update({ where, data: { leftAt: new Date() } })
    expect(await titles(token)).toEqual([])
    await db.membership.update({ where, data: { leftAt: null, role: 'guest' } })
    expect(await titles(token)).toEqual([])
    await db.membership.update({ where, data: { role: 'lead' } })
    await decided(proposal, some, elena)
    expect(await titles(token)).toEqual([])
  })

  it('has open risks by their owner, and accepted ones by the day to look again, once the session is closed', async () => {
    const session = await aSession({ phase: 'silent' })
    const { tom, dana } = session
    const reasonId = await write(session, dana, 'Because nobody rang back')
    const dueOn = new Date('2027-03-04T00:00:00Z')
    await db.risk.create({ data: { reasonId, number: 1, votes: 3, ownerId: tom.person.id, dueOn } })
    const [toms, danas] = [await tokenOf(tom), await tokenOf(dana)]
    expect(await titles(toms)).toEqual([])
    await closedAtOnce(session)
    expect(await titles(toms)).toEqual(['Risk 1 due: Second Bell'])
    expect(await titles(danas)).toEqual([])
    expect(await findCalendar(toms, systemClock)).toContain('DTSTART;VALUE=DATE:20270304')
    await db.risk.update({
      where: { reasonId },
      data: { acceptedById: dana.person.id, acceptedAt: new Date(), acceptedWhy: 'Rare', lookAgainOn: dueOn },
    })
    expect([await titles(toms), await titles(danas)]).toEqual([[], ['Look again at risk 1: Second Bell']])
  })

  it('has a pre-mortem at its start for everybody on its list, until it is closed or they are taken off', async () => {
    const session = await aSession()
    const { id, dana, tom, admin } = session
    const [danas, toms, admins] = [await tokenOf(dana), await tokenOf(tom), await tokenOf(admin)]
    expect(await titles(toms)).toEqual([])
    await changeScene(dana.ctx, { premortemId: id, ...scene, hidesNames: false, seen: 1, startsAt: '2099-07-01T14:30' })
    expect([await titles(danas), await titles(admins)]).toEqual([['Pre-mortem: Second Bell'], []])
    const [event] = readCalendar((await findCalendar(toms, systemClock)) ?? '').events
    expect(event).toMatchObject({ DTSTART: '20990701T143000Z', DURATION: 'PT70M', SEQUENCE: '2' })
    // The same file as long as nothing changes.
    expect(await findCalendar(toms, at(60_000))).toBe(await findCalendar(toms, systemClock))
    await removeFromPremortem(dana.ctx, { premortemId: id, personId: tom.person.id })
    expect(await titles(toms)).toEqual([])
    await moveTo(session, 'scene', 'close')
    await closePremortem(dana.ctx, { premortemId: id })
    expect(await titles(danas)).toEqual([])
  })

  it('has no risk of a session that a newer one took the place of', async () => {
    const session = await aSession({ phase: 'silent' })
    const { tom, dana, proposal } = session
    const reasonId = await write(session, dana, 'Because nobody rang back')
    await db.risk.create({ data: { reasonId, number: 1, votes: 3, ownerId: tom.person.id, dueOn: new Date('2099-03-04') } })
    await closedAtOnce(session)
    const toms = await tokenOf(tom)
    expect(await titles(toms)).toEqual(['Risk 1 due: Second Bell'])
    const input = { proposalId: proposal.id, ...scene, hidesNames: false, people: [] }
    const next = { ...session, id: (await planPremortem(dana.ctx, input)).id }
    expect(await titles(toms)).toEqual(['Risk 1 due: Second Bell'])
    await closedAtOnce(next)
    expect(await titles(toms)).toEqual([])
  })

  it('has the end of a clearance for the owner of its proposal', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    await clearedProposal(dana, admin)
    expect(await titles(await tokenOf(dana))).toEqual(['Clearance ends: Second Bell'])
    expect(await titles(await tokenOf(admin))).toEqual([])
  })

  it('is on record in every workspace that it opens, made, renewed and withdrawn, and never its address', async () => {
    const [{ workspace, admin }, other] = [await aWorkspace(), await aWorkspace()]
    await joined(admin.person, other.workspace)
    const token = await tokenOf(admin)
    await tokenOf(admin, 5)
    await withdrawCalendarLink({ person: admin.person, now: systemClock })
    await withdrawCalendarLink({ person: admin.person, now: systemClock })
    for (const { id } of [workspace, other.workspace]) {
      const entries = await db.auditEvent.findMany({ where: { workspaceId: id }, orderBy: { sequence: 'asc' } })
      expect(entries.map(({ action, actorId, data }) => [action, actorId, data])).toEqual([
        ['calendar.link_made', admin.person.id, { renewed: false }],
        ['calendar.link_made', admin.person.id, { renewed: true }],
        ['calendar.link_withdrawn', admin.person.id, {}],
      ])
      expect(JSON.stringify(entries)).not.toContain(token)
    }
  })

  it('leaves one link where two are made at once', async () => {
    const { admin } = await aWorkspace()
    const results = await Promise.allSettled([tokenOf(admin), tokenOf(admin, 5)])
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
    expect(await db.calendarLink.count({ where: { personId: admin.person.id } })).toBe(1)
    const address = await findCalendarAddress(admin.person.id)
    expect(await findCalendar(address?.split('/').at(-1) ?? '', systemClock)).not.toBeNull()
  })

  it('opens under its newest link alone, which the tables do not hold', async () => {
    const { admin } = await aWorkspace()
    const first = await tokenOf(admin)
    const second = await tokenOf(admin, 5)
    expect(second).not.toBe(first)
    expect(await findCalendar(first, systemClock)).toBeNull()
    expect(await findCalendar(second, systemClock)).toContain('END:VCALENDAR')
    expect(JSON.stringify(await db.calendarLink.findMany({ where: { personId: admin.person.id } }))).not.toContain(second)
    await db.person.update({ where: { id: admin.person.id }, data: { deletedAt: new Date() } })
    expect(await findCalendar(second, systemClock)).toBeNull()
    await db.person.update({ where: { id: admin.person.id }, data: { deletedAt: null } })
    await withdrawCalendarLink({ person: admin.person, now: systemClock })
    expect(await findCalendar(second, systemClock)).toBeNull()
    expect(await findCalendarAddress(admin.person.id)).toBeNull()
    for (const nonsense of ['', 'x'.repeat(43), "'; --"]) expect(await findCalendar(nonsense, systemClock)).toBeNull()
  })
})
