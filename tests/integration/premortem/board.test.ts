import { describe, expect, it } from 'vitest'
import { addTheme } from '@/lib/server/premortem/add-theme'
import { castVote } from '@/lib/server/premortem/cast-vote'
import { changePhase } from '@/lib/server/premortem/change-phase'
import { getPremortem } from '@/lib/server/premortem/get-premortem'
import { joinReason } from '@/lib/server/premortem/join-reason'
import { joinTheme } from '@/lib/server/premortem/join-theme'
import { moveReason } from '@/lib/server/premortem/move-reason'
import { removeTheme } from '@/lib/server/premortem/remove-theme'
import { renameTheme } from '@/lib/server/premortem/rename-theme'
import { setReasonKind } from '@/lib/server/premortem/set-reason-kind'
import { aMember, aWorkspace, type Somebody } from '@/prisma/factories'
import { aSession, moveTo, type Session, write } from '@/tests/support/premortem'
import { outcomes, race } from '@/tests/support/race'
import { countEvents, lastEvent } from '@/tests/support/trail'

async function grouped(): Promise<Session & { reasons: string[]; one: string; two: string }> {
  const session = await aSession({ phase: 'silent' })
  const reasons: string[] = []
  for (const text of ['A', 'B', 'C', 'D']) reasons.push(await write(session, session.tom, text))
  await moveTo(session, 'silent', 'group')
  const theme = async (name: string) =>
    (await addTheme(session.dana.ctx, { premortemId: session.id, name, reasonId: null })).themeId
  return { ...session, reasons, one: await theme('One'), two: await theme('Two') }
}

const at = async ({ id, dana }: Session) =>
  Object.fromEntries((await getPremortem(dana.ctx, id)).reasons.map((reason) => [reason.text, reason]))

describe('grouping', () => {
  it('moves reasons under themes and back, by anybody invited', async () => {
    const board = await grouped()
    const [a = ''] = board.reasons
    await moveReason(board.priya.ctx, { premortemId: board.id, reasonId: a, themeId: board.one })
    expect(await lastEvent(board.workspace.id)).toMatchObject({
      action: 'premortem.reason_moved',
      actorId: board.priya.person.id,
      data: { reasonId: a, themeId: board.one },
    })
    expect((await at(board)).A?.themeId).toBe(board.one)
    await moveReason(board.tom.ctx, { premortemId: board.id, reasonId: a, themeId: null })
    expect((await at(board)).A?.themeId).toBeNull()
    const outside = await aMember(board.workspace)
    const move = (who: Somebody) => moveReason(who.ctx, { premortemId: board.id, reasonId: a, themeId: board.one })
    await expect(move(outside)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(move((await aWorkspace()).admin)).rejects.toMatchObject({ code: 'not_found' })
    const other = await grouped()
    await expect(moveReason(board.dana.ctx, { premortemId: board.id, reasonId: a, themeId: other.one })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(
      moveReason(board.dana.ctx, { premortemId: board.id, reasonId: other.reasons[0] ?? '', themeId: null }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('puts what two people move at once where one of them put it, for all', async () => {
    const board = await grouped()
    const [a = ''] = board.reasons
    const hold = { sql: 'SELECT 1 FROM reason WHERE id = $1::uuid FOR UPDATE', values: [a] }
    const move = (who: Somebody, themeId: string) => () => moveReason(who.ctx, { premortemId: board.id, reasonId: a, themeId })
    expect(outcomes(await race(hold, move(board.dana, board.one), move(board.tom, board.two)))).toEqual(['won', 'won'])
    const views = await Promise.all([board.dana, board.tom, board.priya].map(({ ctx }) => getPremortem(ctx, board.id)))
    const places = new Set(views.map(({ reasons }) => reasons.find(({ id }) => id === a)?.themeId))
    expect(places.size).toBe(1)
    expect([board.one, board.two]).toContain([...places][0])
  })

  it('moves a reason into a theme that its own is joined with at that moment', async () => {
    const board = await grouped()
    const [a = ''] = board.reasons
    const into = { premortemId: board.id, reasonId: a }
    await moveReason(board.dana.ctx, { ...into, themeId: board.one })
    const hold = { sql: 'SELECT 1 FROM reason_theme WHERE id = $1::uuid FOR UPDATE', values: [board.two] }
    const results = await race(
      hold,
      () => joinTheme(board.dana.ctx, { premortemId: board.id, themeId: board.one, intoId: board.two }),
      () => moveReason(board.tom.ctx, { ...into, themeId: board.two }),
    )
    expect(outcomes(results)).toEqual(['won', 'won'])
    expect((await at(board)).A?.themeId).toBe(board.two)
  })

  it('joins reasons that say the same, with what was joined to them, and parts them again', async () => {
    const board = await grouped()
    const [a = '', b = '', c = ''] = board.reasons
    const join = (reasonId: string, intoId: string) => joinReason(board.tom.ctx, { premortemId: board.id, reasonId, intoId })
    await moveReason(board.dana.ctx, { premortemId: board.id, reasonId: c, themeId: board.one })
    await join(a, b)
    await join(b, c)
    expect((await lastEvent(board.workspace.id))?.action).toBe('premortem.reason_joined')
    let now = await at(board)
    expect([now.A, now.B].map((reason) => [reason?.joinedToId, reason?.themeId])).toEqual([
      [c, board.one],
      [c, board.one],
    ])
    await expect(join(c, a)).rejects.toMatchObject({ code: 'conflict' })
    await expect(join(a, a)).rejects.toMatchObject({ code: 'conflict' })
    await moveReason(board.dana.ctx, { premortemId: board.id, reasonId: c, themeId: board.two })
    expect((await at(board)).A?.themeId).toBe(board.two)
    await moveReason(board.dana.ctx, { premortemId: board.id, reasonId: a, themeId: null })
    now = await at(board)
    expect([now.A?.joinedToId, now.B?.joinedToId]).toEqual([null, c])
  })

  it('joins two themes into one, which keeps its name; the same two at once, either way round, end as one', async () => {
    const board = await grouped()
    const [a = '', b = ''] = board.reasons
    await moveReason(board.dana.ctx, { premortemId: board.id, reasonId: a, themeId: board.one })
    await moveReason(board.dana.ctx, { premortemId: board.id, reasonId: b, themeId: board.two })
    await joinTheme(board.tom.ctx, { premortemId: board.id, themeId: board.one, intoId: board.two })
    expect(await lastEvent(board.workspace.id)).toMatchObject({
      action: 'premortem.theme_joined',
      data: { themeId: board.one, intoId: board.two },
    })
    const now = await at(board)
    expect([now.A?.themeId, now.B?.themeId, now.C?.themeId]).toEqual([board.two, board.two, null])
    expect((await getPremortem(board.dana.ctx, board.id)).themes.map(({ name }) => name)).toEqual(['Two'])
    const join = (themeId: string, intoId: string) => joinTheme(board.priya.ctx, { premortemId: board.id, themeId, intoId })
    await expect(join(board.two, board.two)).rejects.toMatchObject({ code: 'invalid' })
    await expect(join(board.one, board.two)).rejects.toMatchObject({ code: 'not_found' })
    const three = (await addTheme(board.dana.ctx, { premortemId: board.id, name: 'Three', reasonId: null })).themeId
    const ends = await Promise.allSettled([join(three, board.two), join(board.two, three)])
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const left = (await getPremortem(board.dana.ctx, board.id)).themes
    expect(left).toHaveLength(1)
    expect((await at(board)).A?.themeId).toBe(left[0]?.id)
  })

  it('names, renames and takes themes apart', async () => {
    const board = await grouped()
    const [a = ''] = board.reasons
    const { themeId } = await addTheme(board.tom.ctx, { premortemId: board.id, name: 'Three', reasonId: a })
    expect((await lastEvent(board.workspace.id))?.action).toBe('premortem.theme_added')
    expect((await at(board)).A?.themeId).toBe(themeId)
    await renameTheme(board.tom.ctx, { premortemId: board.id, themeId, name: 'The bell cried wolf' })
    expect((await lastEvent(board.workspace.id))?.action).toBe('premortem.theme_renamed')
    expect((await getPremortem(board.dana.ctx, board.id)).themes.at(-1)?.name).toBe('The bell cried wolf')
    await removeTheme(board.tom.ctx, { premortemId: board.id, themeId })
    expect((await lastEvent(board.workspace.id))?.action).toBe('premortem.theme_removed')
    expect((await at(board)).A?.themeId).toBeNull()
    await expect(renameTheme(board.tom.ctx, { premortemId: board.id, themeId, name: 'X' })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('says what kind a reason is', async () => {
    const board = await grouped()
    await setReasonKind(board.priya.ctx, { premortemId: board.id, reasonId: board.reasons[0] ?? '', kind: 'elephant' })
    expect((await lastEvent(board.workspace.id))?.action).toBe('premortem.reason_judged')
    expect((await at(board)).A?.kind).toBe('elephant')
  })
})

describe('voting', () => {
  const vote = (board: Session, who: Somebody, reasonId: string, change: 1 | -1 = 1) =>
    castVote(who.ctx, { premortemId: board.id, reasonId, change })

  it('keeps the limits against a client that sends ten votes at once', async () => {
    const board = await grouped()
    const [a = '', b = ''] = board.reasons
    await moveTo(board, 'group', 'vote')
    const tries = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => vote(board, board.tom, n % 2 ? a : b)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    const { reasons, votesUsed } = await getPremortem(board.tom.ctx, board.id)
    expect(votesUsed).toBe(5)
    expect(Math.max(...reasons.map(({ myVotes }) => myVotes))).toBeLessThanOrEqual(3)
  })

  it('hides totals, and who voted, until the count, and takes votes back', async () => {
    const board = await grouped()
    const [a = ''] = board.reasons
    await moveTo(board, 'group', 'vote')
    const before = await countEvents(board.workspace.id)
    await vote(board, board.tom, a)
    await vote(board, board.tom, a)
    await vote(board, board.tom, a, -1)
    expect(await countEvents(board.workspace.id)).toBe(before)
    const seen = (await getPremortem(board.dana.ctx, board.id)).reasons
    expect(seen.every(({ votes, myVotes }) => votes === null && myVotes === 0)).toBe(true)
    await vote(board, board.dana, a)
    await moveTo(board, 'vote', 'plan')
    expect((await at(board)).A?.votes).toBe(2)
    expect((await getPremortem(board.dana.ctx, board.id)).risks).toMatchObject([
      { reasonId: a, number: 1, votes: 2, isTop: true },
    ])
  })

  it('refuses votes on what was joined, and outside the phase', async () => {
    const board = await grouped()
    const [a = '', b = ''] = board.reasons
    await joinReason(board.dana.ctx, { premortemId: board.id, reasonId: a, intoId: b })
    await expect(vote(board, board.tom, b)).rejects.toMatchObject({ code: 'conflict' })
    await moveTo(board, 'group', 'vote')
    await expect(vote(board, board.tom, a)).rejects.toMatchObject({ code: 'conflict' })
    await expect(vote(board, await aMember(board.workspace), b)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('empties the ballots when the room goes back, and shows that it did', async () => {
    const board = await grouped()
    const [a = ''] = board.reasons
    await moveTo(board, 'group', 'vote')
    await vote(board, board.tom, a)
    await changePhase(board.dana.ctx, { premortemId: board.id, from: 'vote', to: 'group' })
    expect((await lastEvent(board.workspace.id))?.data).toMatchObject({ votesCleared: true })
    const view = await getPremortem(board.tom.ctx, board.id)
    expect([view.votesUsed, view.votesClearedAt]).toEqual([0, expect.any(String)])
  })
})
