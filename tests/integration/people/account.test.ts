import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { RESET_MAILS, RESET_MAILS_ASKED, SIGN_IN_LIMITS } from '@/lib/domain/identity'
import { db } from '@/lib/server/db'
import { askReset } from '@/lib/server/people/ask-reset'
import { changePassword } from '@/lib/server/people/change-password'
import { changeProfile } from '@/lib/server/people/change-profile'
import { changeTheme } from '@/lib/server/people/change-theme'
import { deleteAccount } from '@/lib/server/people/delete-account'
import { endOtherSessions, endSession } from '@/lib/server/people/end-sessions'
import { isResetLinkOpen } from '@/lib/server/people/is-reset-link-open'
import { listSessions } from '@/lib/server/people/list-sessions'
import { resetPassword } from '@/lib/server/people/reset-password'
import { signIn } from '@/lib/server/people/sign-in'
import { signOut } from '@/lib/server/people/sign-out'
import { aDraft, aMember, aWorkspace, joined } from '@/prisma/factories'
import { outcomes, race } from '@/tests/support/race'
import { aPersonWithPassword, aVisitor, PASSWORD, signedIn, stoppedClock } from '@/tests/support/signed-in'
import { lastEvent, mailsTo } from '@/tests/support/trail'

const NEW = 'another four short words'
const closedSessions = async (ids: string[]) => {
  const rows = await db.outbox.findMany({ where: { kind: 'rooms.close' } })
  return ids.filter((id) => rows.some((row) => (row.payload as { sessionId?: string }).sessionId === id))
}

describe('sessions', () => {
  it('lists one’s own with the device, this one first', async () => {
    const person = await aPersonWithPassword()
    const ctx = await signedIn(person)
    await signIn(aVisitor(), { email: person.email, password: PASSWORD })
    const sessions = await listSessions(ctx)
    expect(sessions.map((session) => session.isThis)).toEqual([true, false])
    expect(sessions[1]?.device).toBe('Firefox on Linux')
  })

  it('ends one, all others, or this one, and closes their live connections', async () => {
    const person = await aPersonWithPassword()
    const [here, there, elsewhere] = [await signedIn(person), await signedIn(person), await signedIn(person)]
    await endSession(here, { sessionId: there.sessionId })
    await expect(endSession(here, { sessionId: there.sessionId })).rejects.toMatchObject({ code: 'not_found' })
    expect(await endOtherSessions(here)).toBe(1)
    await signOut(here)
    expect(await db.session.count({ where: { personId: person.id } })).toBe(0)
    const ids = [there, elsewhere, here].map((ctx) => ctx.sessionId)
    expect(await closedSessions(ids)).toEqual(ids)
  })

  it('does not end somebody else’s', async () => {
    const stranger = await signedIn(await aPersonWithPassword())
    const ctx = await signedIn(await aPersonWithPassword())
    await expect(endSession(ctx, { sessionId: stranger.sessionId })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('passwords', () => {
  it('is changed by who knows it, and ends every other session', async () => {
    const person = await aPersonWithPassword()
    const [here, there] = [await signedIn(person), await signedIn(person)]
    const wrong = changePassword(here, { current: 'not the password', password: NEW })
    await expect(wrong).rejects.toMatchObject({ code: 'invalid', fieldErrors: { current: 'This is not your password.' } })
    expect(await changePassword(here, { current: PASSWORD, password: NEW })).toEqual({ ended: 1 })
    expect(await closedSessions([here.sessionId, there.sessionId])).toEqual([there.sessionId])
    await expect(signIn(aVisitor(), { email: person.email, password: NEW })).resolves.toBeDefined()
  })

  it('is reset by a link that works once and ends every session', async () => {
    const person = await aPersonWithPassword()
    await signedIn(person)
    await askReset(aVisitor(), { email: person.email })
    const [mail] = await mailsTo(person.email)
    const token = /\/reset-password\/(\w+)/.exec(mail?.text ?? '')?.[1] ?? ''
    expect(await db.verification.count({ where: { identifier: { contains: token } } })).toBe(0)
    expect([await isResetLinkOpen(token), await isResetLinkOpen(token)]).toEqual([true, true])
    await resetPassword(aVisitor(), { token, password: NEW })
    expect(await db.session.count({ where: { personId: person.id } })).toBe(0)
    const orders = await db.outbox.findMany({ where: { payload: { path: ['personId'], equals: person.id } } })
    expect(orders.map((order) => order.payload)).toEqual([{ personId: person.id }])
    expect(await isResetLinkOpen(token)).toBe(false)
    await expect(resetPassword(aVisitor(), { token, password: NEW })).rejects.toMatchObject({ code: 'conflict' })
    await expect(signIn(aVisitor(), { email: person.email, password: NEW })).resolves.toBeDefined()
  })

  it('shows a link as closed once its hour has passed', async () => {
    const person = await aPersonWithPassword()
    await askReset(aVisitor(), { email: person.email })
    const token = /\/reset-password\/(\w+)/.exec((await mailsTo(person.email))[0]?.text ?? '')?.[1] ?? ''
    await db.verification.updateMany({ where: { value: person.id }, data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await isResetLinkOpen(token)).toBe(false)
  })

  it('closes the other links once a new one is set, by a link or by who knows the old one', async () => {
    const person = await aPersonWithPassword()
    const links = async () => (await mailsTo(person.email)).map(({ text }) => /\/reset-password\/(\w+)/.exec(text)?.[1] ?? '')
    for (let n = 0; n < 2; n++) await askReset(aVisitor(), { email: person.email })
    const [first = '', second = ''] = await links()
    await resetPassword(aVisitor(), { token: second, password: NEW })
    expect(await isResetLinkOpen(first)).toBe(false)
    await expect(resetPassword(aVisitor(), { token: first, password: PASSWORD })).rejects.toMatchObject({ code: 'conflict' })
    await askReset(aVisitor(), { email: person.email })
    const third = (await links()).find((token) => token !== first && token !== second) ?? ''
    expect(await isResetLinkOpen(third)).toBe(true)
    await changePassword(await signedIn(person), { current: NEW, password: PASSWORD })
    expect(await isResetLinkOpen(third)).toBe(false)
  })

  it('lets one of two win who use the same link at once', async () => {
    const person = await aPersonWithPassword()
    await askReset(aVisitor(), { email: person.email })
    const token = /\/reset-password\/(\w+)/.exec((await mailsTo(person.email))[0]?.text ?? '')?.[1] ?? ''
    const twice = () => resetPassword(aVisitor(), { token, password: NEW })
    // The identity library lets them in one by one, so nothing of ours could hold both in the database.
    expect(outcomes(await Promise.allSettled([twice(), twice()]))).toEqual(['conflict', 'won'])
  })

  it('tells nobody whether an address has an account, and sends three mails at most', async () => {
    const email = `${randomUUID()}@northgate.example`
    await expect(askReset(aVisitor(), { email })).resolves.toBeUndefined()
    expect(await mailsTo(email)).toEqual([])
    const person = await aPersonWithPassword()
    for (let n = 0; n <= RESET_MAILS; n++) await askReset(aVisitor(), { email: person.email })
    expect(await mailsTo(person.email)).toHaveLength(RESET_MAILS)
  })

  it('is mailed for so many addresses from one place and no more, and to others again when the window has passed', async () => {
    const now = stoppedClock(new Date())
    const address = randomUUID()
    const ask = (email: string) => askReset(aVisitor({ address, now }), { email })
    for (let n = 0; n < RESET_MAILS_ASKED; n++) await ask(`${randomUUID()}@northgate.example`)
    const person = await aPersonWithPassword()
    await expect(ask(person.email)).resolves.toBeUndefined()
    expect(await mailsTo(person.email)).toEqual([])
    await askReset(aVisitor(), { email: person.email })
    expect(await mailsTo(person.email)).toHaveLength(1)
    now.forward(SIGN_IN_LIMITS.windowMinutes)
    await ask(person.email)
    expect(await mailsTo(person.email)).toHaveLength(2)
  })
})

describe('profile', () => {
  it('keeps name, time zone and theme with the person', async () => {
    const person = await aPersonWithPassword()
    const ctx = await signedIn(person)
    await changeProfile(ctx, { name: 'Dana O.', timeZone: 'Europe/London' })
    await changeTheme(ctx, { theme: 'dark' })
    const now = await db.person.findUniqueOrThrow({ where: { id: person.id } })
    expect(now).toMatchObject({ name: 'Dana O.', timeZone: 'Europe/London', theme: 'dark' })
  })
})

describe('deleting one’s account', () => {
  it('keeps the id, blanks the rest, leaves every workspace, and writes it down', async () => {
    const { workspace } = await aWorkspace()
    const person = await aPersonWithPassword('Ruby Chen')
    await joined(person, workspace)
    await askReset(aVisitor(), { email: person.email })
    await deleteAccount(await signedIn(person), { password: PASSWORD })

    const row = await db.person.findUniqueOrThrow({ where: { id: person.id }, include: { sessions: true, accounts: true } })
    expect(row).toMatchObject({ name: 'Somebody who left', sessions: [], accounts: [] })
    expect(row.deletedAt).not.toBeNull()
    expect(JSON.stringify(row)).not.toContain(person.email)
    expect(await mailsTo(person.email)).toEqual([])
    expect(await db.verification.count({ where: { value: person.id } })).toBe(0)
    expect(await db.membership.count({ where: { personId: person.id, leftAt: null } })).toBe(0)
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'member.left',
      actorId: person.id,
      data: { personId: person.id },
    })
    await expect(signIn(aVisitor(), { email: person.email, password: PASSWORD })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('asks for the password, and refuses the last admin and an owner of proposals', async () => {
    const { workspace, admin } = await aWorkspace()
    const person = await aPersonWithPassword()
    const owner = await joined(person, workspace)
    const ctx = await signedIn(person)
    await expect(deleteAccount(ctx, { password: 'not the password' })).rejects.toMatchObject({ code: 'invalid' })
    const proposal = await aDraft(owner)
    const attempt = deleteAccount(ctx, { password: PASSWORD })
    await expect(attempt).rejects.toMatchObject({ code: 'conflict', message: /^In Northgate Pharmacy: You own a proposal/ })
    await db.proposal.update({ where: { id: proposal.id }, data: { ownerId: admin.person.id } })
    await db.membership.updateMany({ where: { workspaceId: workspace.id }, data: { role: 'member' } })
    await db.membership.updateMany({ where: { personId: person.id }, data: { role: 'admin' } })
    await expect(deleteAccount(ctx, { password: PASSWORD })).rejects.toMatchObject({ message: /last admin/ })
  })

  it('keeps an admin when both delete themselves at once', async () => {
    const { workspace, admin } = await aWorkspace()
    await aMember(workspace)
    const [one, other] = [await aPersonWithPassword(), await aPersonWithPassword()]
    await joined(one, workspace, 'admin')
    await joined(other, workspace, 'admin')
    await db.membership.updateMany({ where: { personId: admin.person.id }, data: { role: 'member' } })
    const [a, b] = [await signedIn(one), await signedIn(other)]
    const hold = { sql: 'SELECT 1 FROM workspace WHERE id = $1::uuid FOR NO KEY UPDATE', values: [workspace.id] }
    const results = await race(
      hold,
      () => deleteAccount(a, { password: PASSWORD }),
      () => deleteAccount(b, { password: PASSWORD }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await db.membership.count({ where: { workspaceId: workspace.id, role: 'admin', leftAt: null } })).toBe(1)
  })
})
