import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { SIGN_IN_LIMITS } from '@/lib/domain/identity'
import { db } from '@/lib/server/db'
import { signIn } from '@/lib/server/people/sign-in'
import { limitedTry } from '@/lib/server/people/sign-in-limits'
import { outcomes } from '@/tests/support/race'
import { aPersonWithPassword, aVisitor, PASSWORD, stoppedClock } from '@/tests/support/signed-in'

const wrong = (email: string) => ({ email, password: 'not the password' })

describe('signing in', () => {
  it('begins a session that knows where it came from', async () => {
    const person = await aPersonWithPassword()
    const visitor = aVisitor({ address: '192.0.2.7' })
    const { sessionToken } = await signIn(visitor, { email: person.email, password: PASSWORD })
    const session = await db.session.findUniqueOrThrow({ where: { token: sessionToken } })
    expect(session).toMatchObject({ personId: person.id, ipAddress: '192.0.2.7' })
    expect(session.userAgent).toContain('Firefox')
  })

  it('answers an unknown address as it answers a wrong password', async () => {
    const person = await aPersonWithPassword()
    const known = await signIn(aVisitor(), wrong(person.email)).catch((error) => error)
    const unknown = await signIn(aVisitor(), wrong(`${randomUUID()}@northgate.example`)).catch((error) => error)
    expect(known.code).toBe('invalid')
    expect({ ...known, message: known.message }).toEqual({ ...unknown, message: unknown.message })
  })

  it('refuses the eleventh try on an account, even with the right password, known or not', async () => {
    const person = await aPersonWithPassword()
    for (const email of [person.email, `${randomUUID()}@northgate.example`]) {
      for (let n = 0; n < SIGN_IN_LIMITS.perAccount; n++) {
        await expect(signIn(aVisitor(), wrong(email))).rejects.toMatchObject({ code: 'invalid' })
      }
      await expect(signIn(aVisitor(), { email, password: PASSWORD })).rejects.toMatchObject({
        code: 'limit',
        message: 'Too many tries failed. Wait 15 minutes, then try again, or ask for a new password.',
      })
    }
  })

  it('lets in again when the window has passed', async () => {
    const person = await aPersonWithPassword()
    const now = stoppedClock(new Date())
    const visitor = aVisitor({ now })
    for (let n = 0; n < SIGN_IN_LIMITS.perAccount; n++) await signIn(visitor, wrong(person.email)).catch(() => {})
    now.forward(SIGN_IN_LIMITS.windowMinutes)
    await expect(signIn(visitor, { email: person.email, password: PASSWORD })).resolves.toBeDefined()
  })

  it('counts failures of an address over all accounts, and no success', async () => {
    const address = randomUUID()
    const person = await aPersonWithPassword()
    await signIn(aVisitor({ address }), { email: person.email, password: PASSWORD })
    expect(await db.signInFailure.count({ where: { subject: `address:${address}` } })).toBe(0)
    const failed = Array.from({ length: SIGN_IN_LIMITS.perAddress }, () => ({ subject: `address:${address}`, at: new Date() }))
    await db.signInFailure.createMany({ data: failed })
    await expect(signIn(aVisitor({ address }), { email: person.email, password: PASSWORD })).rejects.toMatchObject({
      code: 'limit',
    })
    await expect(signIn(aVisitor(), { email: person.email, password: PASSWORD })).resolves.toBeDefined()
  })

  it('checks no more than ten passwords of twenty that are tried at once', async () => {
    const email = `${randomUUID()}@northgate.example`
    let checked = 0
    const tries = Array.from({ length: 20 }, () =>
      limitedTry(aVisitor(), email, async () => {
        checked++
        return null
      }),
    )
    const results = await Promise.allSettled(tries)
    expect(checked).toBe(SIGN_IN_LIMITS.perAccount)
    expect(outcomes(results).filter((outcome) => outcome === 'limit')).toHaveLength(10)
  })

  it('forgets the failures of an account when its owner comes in', async () => {
    const person = await aPersonWithPassword()
    for (let n = 0; n < 9; n++) await signIn(aVisitor(), wrong(person.email)).catch(() => {})
    await signIn(aVisitor(), { email: person.email, password: PASSWORD })
    for (let n = 0; n < 9; n++) await signIn(aVisitor(), wrong(person.email)).catch(() => {})
    await expect(signIn(aVisitor(), { email: person.email, password: PASSWORD })).resolves.toBeDefined()
  })
})
