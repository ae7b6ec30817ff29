import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { bePresent } from '@/lib/server/premortem/be-present'
import { changePhase } from '@/lib/server/premortem/change-phase'
import { changeReason } from '@/lib/server/premortem/change-reason'
import { closePremortem } from '@/lib/server/premortem/close-premortem'
import { getPremortem } from '@/lib/server/premortem/get-premortem'
import { moveReason } from '@/lib/server/premortem/move-reason'
import { removeReason } from '@/lib/server/premortem/remove-reason'
import { setReasonKind } from '@/lib/server/premortem/set-reason-kind'
import { aMember, aWorkspace } from '@/prisma/factories'
import { aSession, moveTo, write } from '@/tests/support/premortem'
import { countEvents, lastEvent } from '@/tests/support/trail'

const SECRET = 'the regulator fined us'

describe('writing silently', () => {
  it.each([false, true])('shows nobody the words of somebody else (names hidden: %s)', async (hidesNames) => {
    const session = await aSession({ hidesNames, phase: 'silent' })
    const { id, dana, tom, admin, workspace } = session
    const reasonId = await write(session, tom, SECRET)
    const lead = await aMember(workspace, 'lead')
    for (const { ctx } of [dana, admin, lead]) {
      const view = await getPremortem(ctx, id)
      const sent = JSON.stringify(view)
      expect(sent).not.toContain(SECRET)
      expect(sent).not.toContain(reasonId)
      expect(view.reasons).toEqual([])
      // How many there are is for the room: whoever is not on its list is not told while it is open.
      expect(view.total).toBe(ctx === dana.ctx ? 1 : 0)
    }
    expect((await getPremortem(tom.ctx, id)).reasons).toMatchObject([{ text: SECRET, isMine: true, isHeard: false }])
    const counts = (await getPremortem(dana.ctx, id)).people.map(({ unheard }) => unheard)
    expect(counts).toEqual(hidesNames ? [null, null, null] : [0, 1, 0])
  })

  it('finds nothing of somebody else by its id', async () => {
    const session = await aSession({ phase: 'silent' })
    const { id, dana, tom } = session
    const reason = { premortemId: id, reasonId: await write(session, tom, SECRET) }
    for (const attempt of [() => changeReason(dana.ctx, { ...reason, text: 'X' }), () => removeReason(dana.ctx, reason)])
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    await moveTo(session, 'silent', 'reveal')
    await write(session, tom, 'One more')
    const unheard = await db.reason.findFirstOrThrow({ where: { premortemId: id, heardAt: null } })
    await expect(setReasonKind(dana.ctx, { premortemId: id, reasonId: unheard.id, kind: 'elephant' })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('lets people mend and take back their own, until it was read out', async () => {
    const session = await aSession({ phase: 'silent' })
    const { id, tom, workspace } = session
    const reasonId = await write(session, tom, 'A')
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'premortem.reason_added',
      actorId: tom.person.id,
      data: { proposalId: session.proposal.id, premortemId: id, reasonId },
    })
    await changeReason(tom.ctx, { premortemId: id, reasonId, text: 'B' })
    expect((await lastEvent(workspace.id))?.action).toBe('premortem.reason_changed')
    const other = await write(session, tom, 'C')
    await removeReason(tom.ctx, { premortemId: id, reasonId: other })
    expect((await lastEvent(workspace.id))?.action).toBe('premortem.reason_removed')
    await moveTo(session, 'silent', 'reveal')
    await expect(changeReason(tom.ctx, { premortemId: id, reasonId, text: 'D' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(write(session, (await aWorkspace()).admin, 'X')).rejects.toMatchObject({ code: 'not_found' })
    await expect(write(session, await aMember(workspace), 'X')).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('hidden names', () => {
  it('leave no trace: not in the trail, in the rows, or on any screen, before or after the close', async () => {
    const session = await aSession({ hidesNames: true, phase: 'silent' })
    const { id, dana, tom, priya, workspace } = session
    const before = await countEvents(workspace.id)
    const first = await write(session, tom, 'Tom wrote this')
    await write(session, priya, 'Priya wrote this')
    await changeReason(tom.ctx, { premortemId: id, reasonId: first, text: 'Tom mended this' })
    expect(await countEvents(workspace.id)).toBe(before)
    expect((await getPremortem(tom.ctx, id)).reasons.map(({ isMine }) => isMine)).toEqual([true])

    const marks = await db.reason.findMany({ where: { premortemId: id }, select: { authorMark: true } })
    expect(marks.every(({ authorMark }) => authorMark !== null)).toBe(true)
    for (const { ctx } of [dana, tom, priya])
      for (const { authorMark } of marks) expect(JSON.stringify(await getPremortem(ctx, id))).not.toContain(authorMark)
    // Nor who sorts, nor when: whoever is the first to move a late reason may have written it. Nor who is here.
    await moveTo(session, 'silent', 'group')
    const grouping = await countEvents(workspace.id)
    await moveReason(tom.ctx, { premortemId: id, reasonId: await write(session, tom, 'Late'), themeId: null })
    expect(await countEvents(workspace.id)).toBe(grouping)
    for (const { ctx } of [tom, priya]) await bePresent(ctx, { premortemId: id })
    expect((await getPremortem(dana.ctx, id)).people.map(({ hasJoined, seenAt }) => [hasJoined, seenAt])).toEqual([
      [false, null],
      [null, null],
      [null, null],
    ])
    await moveTo(session, 'group', 'close')
    for (const { ctx } of [dana, priya, session.admin]) {
      const { reasons } = await getPremortem(ctx, id)
      expect(reasons.every(({ author }) => author === null)).toBe(true)
    }
    await closePremortem(dana.ctx, { premortemId: id })
    const rows = await db.reason.findMany({ where: { premortemId: id } })
    expect(rows.map(({ authorId }) => authorId)).toEqual([null, null, null])
    expect((await db.premortem.findUniqueOrThrow({ where: { id } })).authorKey).toBeNull()
    // Not even to its author: nobody can tell any more.
    expect((await getPremortem(tom.ctx, id)).reasons.map(({ isMine }) => isMine)).toEqual([false, false, false])
  })

  it('come in an order that says nothing of who wrote first', async () => {
    const session = await aSession({ hidesNames: true, phase: 'silent' })
    const written: string[] = []
    for (let n = 0; n < 12; n++) written.push(await write(session, session.tom, `Reason ${n}`))
    await moveTo(session, 'silent', 'group')
    const shown = (await getPremortem(session.dana.ctx, session.id)).reasons.map(({ id }) => id)
    expect([...shown].sort()).toEqual([...written].sort())
    expect(shown).not.toEqual(written)
  })
})

describe('a closed session', () => {
  it('can be read by whoever reads the proposal, and changed by nobody', async () => {
    const session = await aSession({ phase: 'silent' })
    const { id, dana, tom, workspace } = session
    await write(session, tom, SECRET)
    const sam = await aMember(workspace)
    await moveTo(session, 'silent', 'close')
    expect((await getPremortem(sam.ctx, id)).reasons).toEqual([])
    await expect(closePremortem(tom.ctx, { premortemId: id })).rejects.toMatchObject({ code: 'forbidden' })
    await closePremortem(dana.ctx, { premortemId: id })
    expect((await lastEvent(workspace.id))?.action).toBe('premortem.closed')
    expect((await getPremortem(sam.ctx, id)).reasons).toMatchObject([{ text: SECRET }])
    await expect(write(session, tom, 'One more')).rejects.toMatchObject({ code: 'conflict' })
    await expect(changePhase(dana.ctx, { premortemId: id, from: 'close', to: 'plan' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})
