import { describe, expect, it } from 'vitest'
import { GONE_AFTER_MS } from '@/lib/domain/premortem/rulings'
import { db } from '@/lib/server/db'
import { bePresent } from '@/lib/server/premortem/be-present'
import { changePhase } from '@/lib/server/premortem/change-phase'
import { getPremortem } from '@/lib/server/premortem/get-premortem'
import { handOverPremortem } from '@/lib/server/premortem/hand-over-premortem'
import { revealNext } from '@/lib/server/premortem/reveal-next'
import { runTimer } from '@/lib/server/premortem/run-timer'
import { takeOverPremortem } from '@/lib/server/premortem/take-over-premortem'
import { aMember, aWorkspace, type Somebody } from '@/prisma/factories'
import { aSession, holdingSession, type Session, write } from '@/tests/support/premortem'
import { outcomes, race } from '@/tests/support/race'
import { lastEvent } from '@/tests/support/trail'

const later = ({ ctx }: Somebody, ms: number) => ({ ...ctx, now: () => new Date(ctx.now().getTime() + ms) })

describe('moving the room on', () => {
  it('goes one phase on, with a timer, and says so in the trail', async () => {
    const { id, dana, tom, workspace } = await aSession()
    await expect(changePhase(tom.ctx, { premortemId: id, from: 'scene', to: 'silent' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(changePhase(dana.ctx, { premortemId: id, from: 'scene', to: 'vote' })).rejects.toMatchObject({ code: 'invalid' })
    await changePhase(dana.ctx, { premortemId: id, from: 'scene', to: 'silent' })
    expect((await lastEvent(workspace.id))?.data).toMatchObject({ from: 'scene', to: 'silent', votesCleared: false })
    const { phase, timer, now } = await getPremortem(tom.ctx, id)
    expect(phase).toBe('silent')
    expect(Date.parse(timer.endsAt ?? '') - Date.parse(now)).toBeGreaterThan(9 * 60_000)
    const elsewhere = await aWorkspace()
    await expect(changePhase(elsewhere.admin.ctx, { premortemId: id, from: 'silent', to: 'reveal' })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('is one move when it is pressed twice at once', async () => {
    const session = await aSession({ phase: 'silent' })
    const press = () => changePhase(session.dana.ctx, { premortemId: session.id, from: 'silent', to: 'reveal' })
    expect(outcomes(await race(holdingSession(session), press, press))).toEqual(['conflict', 'won'])
    expect((await getPremortem(session.dana.ctx, session.id)).phase).toBe('reveal')
  })

  it('stops, starts and extends one timer for all', async () => {
    const { id, dana, tom, workspace } = await aSession({ phase: 'silent' })
    await runTimer(dana.ctx, { premortemId: id, do: 'pause', minutes: 5 })
    const stopped = (await getPremortem(tom.ctx, id)).timer.leftMs ?? 0
    await runTimer(dana.ctx, { premortemId: id, do: 'extend', minutes: 5 })
    expect((await getPremortem(tom.ctx, id)).timer.leftMs).toBe(stopped + 300_000)
    await runTimer(dana.ctx, { premortemId: id, do: 'run', minutes: 5 })
    expect((await getPremortem(tom.ctx, id)).timer.leftMs).toBeNull()
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'premortem.timer_changed', data: { change: 'run' } })
    await expect(runTimer(tom.ctx, { premortemId: id, do: 'pause', minutes: 5 })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('who runs it', () => {
  it('is handed to somebody invited', async () => {
    const { id, dana, tom, admin, workspace } = await aSession()
    await expect(handOverPremortem(tom.ctx, { premortemId: id, personId: tom.person.id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(handOverPremortem(dana.ctx, { premortemId: id, personId: admin.person.id })).rejects.toMatchObject({
      code: 'not_found',
    })
    await handOverPremortem(dana.ctx, { premortemId: id, personId: tom.person.id })
    expect((await lastEvent(workspace.id))?.action).toBe('premortem.handed_over')
    expect((await getPremortem(tom.ctx, id)).may.steer.allowed).toBe(true)
    expect((await getPremortem(dana.ctx, id)).may.steer.allowed).toBe(false)
  })

  it('is taken over by a lead when they are gone, and by nobody before', async () => {
    const { id, dana, tom, workspace } = await aSession({ phase: 'silent' })
    const lead = await aMember(workspace, 'lead')
    await bePresent(dana.ctx, { premortemId: id })
    await expect(takeOverPremortem(lead.ctx, { premortemId: id })).rejects.toMatchObject({ code: 'conflict' })
    const inAWhile = later(lead, GONE_AFTER_MS + 1000)
    await expect(takeOverPremortem(later(tom, GONE_AFTER_MS + 1000), { premortemId: id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await takeOverPremortem(inAWhile, { premortemId: id })
    expect(await lastEvent(workspace.id)).toMatchObject({
      action: 'premortem.taken_over',
      actorId: lead.person.id,
      data: { from: dana.person.id },
    })
    expect((await getPremortem(lead.ctx, id)).may.steer.allowed).toBe(true)
  })
})

describe('the reveal', () => {
  const reading = async ({ id, dana }: Session) => (await getPremortem(dana.ctx, id)).readingId

  it('goes round, one reason each, by whoever runs it or whose turn it is', async () => {
    const session = await aSession({ phase: 'silent' })
    const { id, dana, tom, priya } = session
    const [a, b, c] = [await write(session, dana, 'A'), await write(session, dana, 'B'), await write(session, tom, 'C')]
    await changePhase(dana.ctx, { premortemId: id, from: 'silent', to: 'reveal' })
    expect(await reading(session)).toBe(a)
    const next = (who: Somebody, at: string | null, pass = false) => revealNext(who.ctx, { premortemId: id, reading: at, pass })
    await expect(next(priya, a)).rejects.toMatchObject({ code: 'forbidden' })
    await next(dana, a)
    expect(await reading(session)).toBe(c)
    await next(tom, c)
    expect(await reading(session)).toBe(b)
    const late = await write(session, priya, 'Late')
    expect((await getPremortem(tom.ctx, id)).reasons.map(({ text }) => text).sort()).toEqual(['A', 'B', 'C'])
    await next(dana, b)
    expect(await reading(session)).toBe(late)
    await next(dana, late)
    expect(await reading(session)).toBeNull()
    expect((await getPremortem(tom.ctx, id)).reasons).toHaveLength(4)
  })

  it('is one turn when it is pressed twice at once', async () => {
    const session = await aSession({ phase: 'silent' })
    for (const text of ['A', 'B', 'C']) await write(session, session.dana, text)
    await changePhase(session.dana.ctx, { premortemId: session.id, from: 'silent', to: 'reveal' })
    const at = await reading(session)
    const press = () => revealNext(session.dana.ctx, { premortemId: session.id, reading: at, pass: false })
    expect(outcomes(await race(holdingSession(session), press, press))).toEqual(['conflict', 'won'])
    expect(await db.reason.count({ where: { premortemId: session.id, heardAt: { not: null } } })).toBe(2)
  })
})
