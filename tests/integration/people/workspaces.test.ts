import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { changeRole } from '@/lib/server/people/change-role'
import { changeWorkspace } from '@/lib/server/people/change-workspace'
import { checkOwnWorkspace } from '@/lib/server/people/check-own-workspace'
import { createWorkspace } from '@/lib/server/people/create-workspace'
import { joinOpenly } from '@/lib/server/people/join-openly'
import { signUpOpenly } from '@/lib/server/people/sign-up'
import { touchLastSeen } from '@/lib/server/people/touch-last-seen'
import { aMember, aPerson, aWorkspace } from '@/prisma/factories'
import { outcomes, race } from '@/tests/support/race'
import { aVisitor, PASSWORD, signedIn, stoppedClock } from '@/tests/support/signed-in'
import { lastEvent, mailsTo } from '@/tests/support/trail'

const CHANGED = { name: 'Northgate', city: 'York', openSignUp: true }
const anAccount = () => ({ name: 'Ruby Chen', email: `${randomUUID()}@northgate.example`, password: PASSWORD, timeZone: 'UTC' })

describe('changing a workspace', () => {
  it('changes name, city and who may sign up, and writes down who did', async () => {
    const { workspace, admin } = await aWorkspace()
    await changeWorkspace(admin.ctx, CHANGED)
    expect(await db.workspace.findUniqueOrThrow({ where: { id: workspace.id } })).toMatchObject(CHANGED)
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'workspace.changed',
      actorId: admin.person.id,
      data: { openSignUp: true },
    })
  })

  it('refuses a lead, and an admin of another workspace', async () => {
    const { workspace } = await aWorkspace()
    const lead = await aMember(workspace, 'lead')
    await expect(changeWorkspace(lead.ctx, CHANGED)).rejects.toMatchObject({ code: 'forbidden' })
    const { admin } = await aWorkspace()
    const strange = { ...admin.ctx, actor: { ...admin.ctx.actor, workspaceId: workspace.id } }
    await expect(changeWorkspace(strange, CHANGED)).rejects.toMatchObject({ code: 'conflict' })
    expect((await db.workspace.findUniqueOrThrow({ where: { id: workspace.id } })).name).toBe('Northgate Pharmacy')
  })

  it('is a conflict for an admin who is demoted in the same moment', async () => {
    const { workspace, admin } = await aWorkspace()
    const other = await aMember(workspace, 'admin')
    const hold = {
      sql: `WITH locked AS (SELECT id FROM workspace WHERE id = $1::uuid FOR NO KEY UPDATE)
            UPDATE membership SET role = 'member' FROM locked WHERE workspace_id = locked.id AND person_id = $2`,
      values: [workspace.id, other.person.id],
    }
    const results = await race(
      hold,
      () => changeWorkspace(other.ctx, CHANGED),
      () => changeRole(admin.ctx, { personId: other.person.id, role: 'lead' }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
  })
})

describe('a further workspace', () => {
  it('is founded by a member of one, who is its admin, and sends its invitations', async () => {
    const { workspace } = await aWorkspace()
    const dana = await aMember(workspace)
    const email = `${randomUUID()}@northgate.example`
    const input = { workspaceName: 'Southgate', city: 'Bath', addresses: [email, dana.person.email] }
    const { workspaceId } = await createWorkspace(await signedIn(dana.person), input)
    const memberships = await db.membership.findMany({ where: { workspaceId } })
    expect(memberships).toMatchObject([{ personId: dana.person.id, role: 'admin' }])
    expect((await mailsTo(email))[0]?.subject).toBe('Dana Okafor invites you to Southgate')
    expect(await mailsTo(dana.person.email)).toEqual([])
    const trail = await db.auditEvent.findMany({ where: { workspaceId }, orderBy: { sequence: 'asc' } })
    expect(trail.map((event) => event.action)).toEqual(['workspace.created', 'member.joined', 'invitation.sent'])
  })

  it('is refused to guests and to people who belong nowhere', async () => {
    const { workspace } = await aWorkspace()
    const guest = await aMember(workspace, 'guest')
    const input = { workspaceName: 'Southgate', city: 'Bath', addresses: [] }
    for (const person of [guest.person, await aPerson()]) {
      await expect(createWorkspace(await signedIn(person), input)).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})

describe('open sign-up', () => {
  it('makes the account and a member at once where it is on', async () => {
    const { workspace } = await aWorkspace({ openSignUp: true })
    const account = anAccount()
    await signUpOpenly(aVisitor(), { ...account, workspaceId: workspace.id })
    const person = await db.person.findUniqueOrThrow({ where: { email: account.email }, include: { memberships: true } })
    expect(person.memberships).toMatchObject([{ workspaceId: workspace.id, role: 'member' }])
    expect(person.emailVerified).toBe(false)
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'member.joined', actorId: person.id })
  })

  it('makes nothing where it is off', async () => {
    const { workspace } = await aWorkspace()
    const account = anAccount()
    const attempt = signUpOpenly(aVisitor(), { ...account, workspaceId: workspace.id })
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' })
    expect(await db.person.findUnique({ where: { email: account.email } })).toBeNull()
    const joining = joinOpenly(await signedIn(await aPerson()), { workspaceId: workspace.id })
    await expect(joining).rejects.toMatchObject({ code: 'not_found' })
  })

  it('refuses a known address and counts the question', async () => {
    const { workspace } = await aWorkspace({ openSignUp: true })
    const { email } = await aPerson()
    const visitor = aVisitor({ address: randomUUID() })
    const attempt = signUpOpenly(visitor, { ...anAccount(), email, workspaceId: workspace.id })
    await expect(attempt).rejects.toMatchObject({ code: 'invalid', fieldErrors: { email: /has an account/ } })
    const subject = `address:${visitor.headers.get('x-dateline-address')}`
    expect(await db.signInFailure.count({ where: { subject } })).toBe(1)
  })

  it('lets one of two win when it is closed at the moment of a sign-up', async () => {
    const { workspace } = await aWorkspace({ openSignUp: true })
    const hold = { sql: 'UPDATE workspace SET open_sign_up = false WHERE id = $1::uuid', values: [workspace.id] }
    const results = await race(hold, () => signUpOpenly(aVisitor(), { ...anAccount(), workspaceId: workspace.id }))
    expect(outcomes(results)).toEqual(['not_found'])
  })
})

describe('being in a workspace', () => {
  it('is chosen among one’s own only', async () => {
    const { workspace, admin } = await aWorkspace()
    const ctx = await signedIn(admin.person)
    expect(await checkOwnWorkspace(ctx, { workspaceId: workspace.id })).toMatchObject({ workspaceId: workspace.id })
    const elsewhere = await aWorkspace()
    await expect(checkOwnWorkspace(ctx, { workspaceId: elsewhere.workspace.id })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is noted at most every five minutes', async () => {
    const now = stoppedClock()
    const { admin } = await aWorkspace({}, now)
    const seen = async () => (await db.membership.findFirstOrThrow({ where: { personId: admin.person.id } })).lastSeenAt
    await touchLastSeen(admin.ctx)
    const first = now()
    expect(await seen()).toEqual(first)
    now.forward(4)
    await touchLastSeen(admin.ctx)
    expect(await seen()).toEqual(first)
    now.forward(1)
    await touchLastSeen(admin.ctx)
    expect(await seen()).toEqual(now())
  })
})
