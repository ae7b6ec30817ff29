import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colourOf } from '@/lib/domain/person-card'
import { db } from '@/lib/server/db'
import { addTheme } from '@/lib/server/premortem/add-theme'
import { castVote } from '@/lib/server/premortem/cast-vote'
import { changePhase } from '@/lib/server/premortem/change-phase'
import { getPremortem } from '@/lib/server/premortem/get-premortem'
import { inviteToPremortem } from '@/lib/server/premortem/invite-to-premortem'
import { moveReason } from '@/lib/server/premortem/move-reason'
import { removeFromPremortem } from '@/lib/server/premortem/remove-from-premortem'
import { removeReason } from '@/lib/server/premortem/remove-reason'
import { aMember, aWorkspace } from '@/prisma/factories'
import { openBoardLines } from '@/tests/support/board-screen'
import { aSession, moveTo, write } from '@/tests/support/premortem'

let lines: Awaited<ReturnType<typeof openBoardLines>>
beforeAll(async () => {
  lines = await openBoardLines()
})
afterAll(() => lines.close())

/** What is told of somebody in the room. */
const PERSON = ['card', 'isFacilitator', 'hasJoined', 'seenAt', 'unheard']

/** Without the time of asking. */
const still = (view: unknown) => ({ ...(view as object), now: null })

describe('a screen that looks again over its line', () => {
  it('hears of a change, then gets what changed and no more', async () => {
    const session = await aSession({ phase: 'silent' })
    const { id, dana, tom, priya } = session
    const screen = await lines.screen(id, priya)
    expect((await screen.look())?.total).toBe(0)
    const reasonId = await write(session, tom, 'the bell rang late')
    await expect.poll(() => screen.heard).toContain('changed')
    await moveTo(session, 'silent', 'group')
    expect(still(await screen.look())).toEqual(still(await getPremortem(priya.ctx, id)))
    for (let n = 0; n < 40; n++) await write(session, dana, `reason ${n} of many`)
    await screen.look()
    await moveReason(dana.ctx, { premortemId: id, reasonId, themeId: null })
    expect(still(await screen.look())).toEqual(still(await getPremortem(priya.ctx, id)))
    const last = screen.heard.filter((text) => text.startsWith('{"change"')).at(-1) ?? ''
    expect(last).toContain(reasonId)
    expect(last).not.toContain('of many')
  })

  it('never hears what its person may not see', async () => {
    const session = await aSession({ phase: 'silent' })
    const { id, dana, tom, priya } = session
    const others = [await lines.screen(id, dana), await lines.screen(id, priya)]
    for (const screen of others) await screen.look()
    const own = await lines.screen(id, tom)
    await own.look()
    const first = await write(session, tom, 'the regulator fined us')
    for (const screen of [...others, own]) await screen.look()
    await removeReason(tom.ctx, { premortemId: id, reasonId: first })
    const second = await write(session, tom, 'sons blocked our number')
    for (const screen of [...others, own]) await screen.look()
    for (const { heard } of others)
      for (const secret of ['the regulator', first, 'sons blocked', second]) expect(heard.join()).not.toContain(secret)
    // Nor how long it is, nor anything else but the counts.
    for (const { heard } of others)
      for (const { fields, rows } of heard
        .filter((text) => text.startsWith('{"change"'))
        .map((text) => JSON.parse(text).change)) {
        expect(Object.keys(fields).filter((name) => name !== 'total' && name !== 'now')).toEqual([])
        for (const [, row] of rows.people?.set ?? []) expect(Object.keys(row)).toEqual(PERSON)
        expect(Object.keys(rows).filter((name) => name !== 'people')).toEqual([])
      }
    expect(own.view?.reasons.map(({ text }) => text)).toEqual(['sons blocked our number'])
    // Votes: nobody's but one's own until they are counted.
    await moveTo(session, 'silent', 'vote')
    for (const screen of others) await screen.look()
    const before = others.map(({ heard }) => heard.length)
    await castVote(tom.ctx, { premortemId: id, reasonId: second, change: 1 })
    for (const screen of others) await screen.look()
    for (const [at, { heard }] of others.entries()) expect(heard.slice(before[at]).join()).not.toMatch(/[vV]otes/)
    await changePhase(dana.ctx, { premortemId: id, from: 'vote', to: 'plan' })
    for (const screen of others) expect((await screen.look())?.reasons[0]?.votes).toBe(1)
  })

  it('is judged anew at every look', async () => {
    const session = await aSession({ phase: 'silent' })
    const { id, tom, priya, proposal, workspace } = session
    const [signedOut, left, unread] = [
      await lines.screen(id, tom),
      await lines.screen(id, priya),
      await lines.screen(id, session.dana),
    ]
    for (const screen of [signedOut, left, unread]) expect(await screen.look()).not.toBeNull()
    await db.session.deleteMany({ where: { personId: tom.person.id } })
    expect(await signedOut.look()).toBeNull()
    await db.membership.updateMany({ where: { personId: priya.person.id }, data: { leftAt: new Date() } })
    expect(await left.look()).toBeNull()
    const sam = await aMember(workspace)
    const reading = await lines.screen(id, sam)
    expect((await reading.look())?.reasons).toEqual([])
    await db.proposal.update({ where: { id: proposal.id }, data: { visibility: 'named' } })
    expect(await reading.look()).toBeNull()
    expect(await unread.look()).not.toBeNull()
    for (const { closed } of [signedOut, left, reading]) expect(closed).toBe(4000)
  })

  it('is closed when the readers of its proposal change, to be judged anew, and no other is', async () => {
    const [session, other] = [await aSession(), await aSession()]
    const { id, proposal, workspace } = session
    const [reading, elsewhere] = [await lines.screen(id, await aMember(workspace)), await lines.screen(other.id, other.dana)]
    for (const screen of [reading, elsewhere]) expect(await screen.look()).not.toBeNull()
    lines.signals.closeConnections({ proposalId: proposal.id })
    await expect.poll(() => reading.closed).toBe(4000)
    expect(await elsewhere.look()).not.toBeNull()
  })

  it('of somebody who is not on the list hears what everybody may know, and nothing of what the room does', async () => {
    const session = await aSession({ phase: 'silent' })
    const { id, dana, tom, workspace } = session
    const sam = await aMember(workspace)
    const [aside, toms] = [await lines.screen(id, sam), await lines.screen(id, tom)]
    for (const screen of [aside, toms]) await screen.look()
    await write(session, dana, 'the bell rang late')
    await expect.poll(() => toms.heard).toContain('changed')
    expect(aside.heard).not.toContain('changed')
    await moveTo(session, 'silent', 'reveal')
    await expect.poll(() => aside.heard).toContain('changed')
    await inviteToPremortem(dana.ctx, { premortemId: id, personId: sam.person.id })
    await aside.look()
    await expect.poll(() => aside.closed).toBe(4000)
    const listed = await lines.screen(id, sam)
    await listed.look()
    await changePhase(dana.ctx, { premortemId: id, from: 'reveal', to: 'group' })
    await expect.poll(() => listed.heard).toContain('changed')
    listed.heard.length = 0
    await addTheme(dana.ctx, { premortemId: id, name: 'The bell cried wolf', reasonId: null })
    await expect.poll(() => listed.heard).toContain('changed')
    await removeFromPremortem(dana.ctx, { premortemId: id, personId: sam.person.id })
    await listed.look()
    await expect.poll(() => listed.closed).toBe(4000)
  })

  it('is not opened for another workspace, and says nothing else', async () => {
    const { id, dana } = await aSession()
    const stranger = await lines.screen(id, (await aWorkspace()).admin)
    await expect.poll(() => stranger.closed).toBe(4401)
    const screen = await lines.screen(id, dana)
    await screen.look()
    screen.socket.send('{"drop":"table"}')
    await expect.poll(() => screen.closed).not.toBeNull()
  })
})

describe('a card in somebody’s hand', () => {
  const marks = (heard: readonly string[]) =>
    heard.filter((text) => text.startsWith('{"drag"')).map((text) => JSON.parse(text).drag)

  it.each([false, true])('is marked for the others on the list while it is held (names hidden: %s)', async (hidesNames) => {
    const session = await aSession({ hidesNames, phase: 'silent' })
    const { id, dana, tom, priya, workspace } = session
    const reasonId = await write(session, tom, 'the bell rang late')
    const people = [dana, tom, priya, await aMember(workspace)]
    const [danas, toms, priyas, readers] = await Promise.all(people.map((somebody) => lines.screen(id, somebody)))
    const all = [danas, toms, priyas, readers]
    for (const screen of all) await screen?.look()
    const settled = async () => {
      for (const screen of all) await screen?.look()
      return all.map((screen) => marks(screen?.heard ?? []))
    }
    // While everybody writes nothing is in anybody's hand.
    toms?.socket.send(`lift ${reasonId}`)
    await settled()
    expect(await settled()).toEqual([[], [], [], []])
    await moveTo(session, 'silent', 'group')
    toms?.socket.send(`lift ${reasonId}`)
    const mark = { reasonId, by: hidesNames ? null : { name: 'Tom Hale', colour: colourOf(tom.person.id) }, isOver: false }
    await expect.poll(() => marks(danas?.heard ?? [])).toEqual([mark])
    expect(await settled()).toEqual([[mark], [], [mark], []])
    if (hidesNames) expect(JSON.stringify(marks(danas?.heard ?? []))).not.toContain(tom.person.id)
    readers?.socket.send(`lift ${reasonId}`)
    await expect.poll(() => readers?.closed).not.toBeNull()
    danas?.socket.send(`lift ${id}`)
    toms?.socket.close()
    await expect.poll(() => marks(priyas?.heard ?? [])).toEqual([mark, { ...mark, isOver: true }])
    expect(marks(readers?.heard ?? [])).toEqual([])
  })
})
