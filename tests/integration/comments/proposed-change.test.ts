import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readContent } from '@/lib/editor/content'
import { acceptChange } from '@/lib/server/comments/accept-change'
import { declineChange } from '@/lib/server/comments/decline-change'
import { getComments } from '@/lib/server/comments/get-comments'
import { db } from '@/lib/server/db'
import { aWorkspace } from '@/prisma/factories'
import { firstText } from '@/tests/support/collab-documents'
import { type StartedCollab, startCollab } from '@/tests/support/collab-server'
import { begin, carryOut, placed, textOf, writersOf } from '@/tests/support/commenting'
import { outcomes, race } from '@/tests/support/race'
import { lastEvent } from '@/tests/support/trail'
import { committed } from '@/tests/support/two-writers'

let live: StartedCollab
beforeAll(async () => {
  live = await startCollab()
})
afterAll(() => live?.stop())

const code = (error: string) => expect.objectContaining({ code: error })
describe('a proposed change', () => {
  it('is written by the server in the name of whoever accepts it: the reviewer stays a reviewer', async () => {
    const { workspace, proposal, threadId, dana } = await placed(live, {
      quote: 'is a tray',
      replacement: 'is a clever tray',
      text: '',
    })
    await acceptChange(dana.ctx, { threadId, standing: 'is a tray' }, 0)
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'comment.change_accept_asked', actorId: dana.person.id })
    await carryOut(live, proposal)
    expect(JSON.stringify(readContent(await committed(proposal)).sections.summary)).toContain('Second Bell is a clever tray.')
    expect(await writersOf(proposal)).toEqual({ summary: [dana.person.id] })
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'comment.change_accepted', actorId: dana.person.id })
    const [thread] = (await getComments(dana.ctx, proposal.id)).threads
    expect(thread).toMatchObject({ change: { state: 'accepted' }, resolved: { by: { name: 'Dana Okafor' } } })
    await expect(acceptChange(dana.ctx, { threadId, standing: 'is a clever tray' }, 0)).rejects.toEqual(code('conflict'))
  })

  it('is for the owner and co-authors, in this workspace', async () => {
    const { threadId, elena, sam, admin, priya, proposal } = await placed(live, { quote: 'is a tray', replacement: 'was a tray' })
    for (const who of [elena, sam, admin]) {
      await expect(acceptChange(who.ctx, { threadId, standing: 'is a tray' }, 0)).rejects.toEqual(code('forbidden'))
      await expect(declineChange(who.ctx, { threadId })).rejects.toEqual(code('forbidden'))
    }
    const other = (await aWorkspace()).admin
    await expect(acceptChange(other.ctx, { threadId, standing: 'is a tray' }, 0)).rejects.toEqual(code('not_found'))
    await declineChange(priya.ctx, { threadId })
    const [thread] = (await getComments(priya.ctx, proposal.id)).threads
    expect(thread).toMatchObject({ change: { state: 'declined' }, resolved: null })
  })

  it('says when other words stand there by now, and writes nothing until they were looked at', async () => {
    const { proposal, threadId, dana } = await placed(live, { quote: 'is a tray', replacement: 'is a clever tray' })
    await live.collab.edit(proposal.id, dana.person.id, (ydoc) => {
      const text = firstText(ydoc, 's:summary')
      text.insert(
        text
          .toString()
          .replace(/<[^>]*>/g, '')
          .indexOf(' tray'),
        ' small',
      )
    })
    await expect(acceptChange(dana.ctx, { threadId, standing: 'is a tray' }, 0)).rejects.toEqual(code('conflict'))
    await acceptChange(dana.ctx, { threadId, standing: 'is a small tray' }, 0)
    await carryOut(live, proposal)
    expect(JSON.stringify(readContent(await committed(proposal)).sections.summary)).toContain('Second Bell is a clever tray.')
  })

  it('is dropped when somebody wrote there, or took the right away, between the button and the text', async () => {
    const { workspace, proposal, threadId, priya, dana } = await placed(live, {
      quote: 'is a tray',
      replacement: 'is a clever tray',
    })
    await acceptChange(priya.ctx, { threadId, standing: 'is a tray' }, 0)
    await db.proposalPerson.deleteMany({ where: { proposalId: proposal.id, personId: priya.person.id } })
    const before = await textOf(proposal)
    await carryOut(live, proposal)
    expect(await textOf(proposal)).toBe(before)
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'comment.change_dropped', actorId: priya.person.id })
    const [thread] = (await getComments(dana.ctx, proposal.id)).threads
    expect(thread).toMatchObject({ change: { state: 'open' }, resolved: null })
  })

  it('is declined once by two who press at once, and written once', async () => {
    const { proposal, threadId, priya, dana } = await placed(live, { quote: 'is a tray', replacement: 'is a clever tray' })
    const hold = { sql: 'SELECT 1 FROM thread WHERE id = $1 FOR UPDATE', values: [threadId] }
    await acceptChange(dana.ctx, { threadId, standing: 'is a tray' }, 0)
    await acceptChange(priya.ctx, { threadId, standing: 'is a tray' }, 0)
    await carryOut(live, proposal)
    expect(JSON.stringify(readContent(await committed(proposal)).sections.summary).match(/clever/g)).toHaveLength(1)
    expect(await writersOf(proposal)).toEqual({ summary: [dana.person.id] })
    const other = await begin(priya, proposal, { quote: 'Second Bell', replacement: 'It' })
    const holdOther = { ...hold, values: [other] }
    const results = await race(
      holdOther,
      () => declineChange(dana.ctx, { threadId: other }),
      () => declineChange(priya.ctx, { threadId: other }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
  })
})
