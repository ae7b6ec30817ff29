import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { StartThreadInput } from '@/lib/domain/comments/inputs'
import { waitUntil } from '@/lib/launch/wait-until'
import { getComments } from '@/lib/server/comments/get-comments'
import { refreshAnchors } from '@/lib/server/comments/refresh-anchors'
import { startThread } from '@/lib/server/comments/start-thread'
import { db } from '@/lib/server/db'
import { getRevision } from '@/lib/server/revisions/get-revision'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import type { Somebody } from '@/prisma/factories'
import { firstText } from '@/tests/support/collab-documents'
import { type StartedCollab, startCollab } from '@/tests/support/collab-server'
import { begin, carryOut, commenting, placed, textOf, wordsUnder, writersOf } from '@/tests/support/commenting'

let live: StartedCollab
beforeAll(async () => {
  live = await startCollab()
})
afterAll(() => live?.stop())

const code = (error: string) => expect.objectContaining({ code: error })
const anchorOf = async (who: Somebody, proposal: { id: string }, threadId: string) =>
  (await getComments(who.ctx, proposal.id)).threads.find(({ id }) => id === threadId)?.anchor

describe('the mark of a thread', () => {
  it('is in the log in the name of the commenter, and counts for nothing else', async () => {
    const { proposal, elena, dana } = await commenting()
    const before = await textOf(proposal)
    await saveRevision(dana.ctx, { proposalId: proposal.id, message: 'As it was' })
    const threadId = await begin(elena, proposal)
    await carryOut(live, proposal)
    expect(await wordsUnder(proposal, threadId)).toBe('Second Bell')
    expect(await anchorOf(dana, proposal, threadId)).toBe('placed')
    const rows = await db.documentUpdate.findMany({ where: { documentId: proposal.id } })
    expect(rows.map(({ personId, sections }) => [personId, sections])).toEqual([[elena.person.id, []]])
    expect(await writersOf(proposal)).toEqual({})
    expect(await textOf(proposal)).toBe(before)
    // The text is the same: no new revision, and the old one holds no mark.
    await expect(saveRevision(dana.ctx, { proposalId: proposal.id, message: 'Again' })).rejects.toBeTruthy()
    expect(JSON.stringify((await getRevision(dana.ctx, proposal.id, 1)).content)).not.toContain('comment')
    expect(
      await db.outbox.count({ where: { kind: 'document.comment', payload: { path: ['proposalId'], equals: proposal.id } } }),
    ).toBe(0)
  })

  it('reaches everybody who has the text open, also those who only read', async () => {
    const { proposal, sam, dana, wire, elena } = await placed(live)
    const [reader, writer] = [await wire(sam), await wire(dana)]
    const threadId = await begin(elena, proposal, { quote: 'is a tray' })
    await carryOut(live, proposal)
    for (const one of [reader, writer]) {
      const isThere = () => JSON.stringify(firstText(one.ydoc, 's:summary').toDelta()).includes(threadId)
      expect(await waitUntil(isThere, { withinMs: 5000, everyMs: 5 })).toBe(true)
      one.close()
    }
  })

  it('is written once when its order is carried out twice', async () => {
    const { proposal, threadId, elena } = await placed(live)
    const [row] = await db.documentUpdate.findMany({ where: { documentId: proposal.id } })
    const again = await begin(elena, proposal, { quote: 'is a tray' })
    const [order] = await db.outbox.findMany({
      where: { kind: 'document.comment', payload: { path: ['threadId'], equals: again } },
    })
    await live.collab.mark({ ...(order?.payload as never as object), applied: true } as never, order?.id as bigint)
    expect(await wordsUnder(proposal, again)).toBeNull()
    expect(await db.documentUpdate.count({ where: { documentId: proposal.id } })).toBe(1)
    expect(row?.sections).toEqual([])
    expect(await wordsUnder(proposal, threadId)).toBe('Second Bell')
  })

  it('goes with its words: the thread stays as cut, and is placed again when they come back', async () => {
    const { proposal, threadId, dana, wire } = await placed(live)
    const writer = await wire(dana)
    const text = (ydoc: Y.Doc) => firstText(ydoc, 's:summary')
    const at = text(writer.ydoc)
      .toString()
      .replace(/<[^>]*>/g, '')
      .indexOf('Second Bell')
    writer.edit((ydoc) => text(ydoc).delete(at, 'Second Bell'.length))
    expect(await writer.ask(1)).toBe('saved!1')
    await refreshAnchors(proposal.id)
    expect(await anchorOf(dana, proposal, threadId)).toBe('cut')
    // Brought back without its mark: by an old revision, or by a browser that knows no marks.
    writer.edit((ydoc) => text(ydoc).insert(at, 'Second Bell', {}))
    expect(await writer.ask(2)).toBe('saved!2')
    await refreshAnchors(proposal.id)
    await carryOut(live, proposal)
    expect(await anchorOf(dana, proposal, threadId)).toBe('placed')
    expect(await wordsUnder(proposal, threadId)).toBe('Second Bell')
    writer.close()
  })

  it('comes back when a client takes it off the words, and invented ones are nobody’s', async () => {
    const { proposal, threadId, dana, wire } = await placed(live)
    const writer = await wire(dana)
    const text = firstText(writer.ydoc, 's:summary')
    writer.edit(() => text.format(0, text.length, { [`comment--${threadId}`]: null }))
    writer.edit(() => text.format(0, 5, { 'comment--invented': { id: 'invented' } }))
    expect(await writer.ask(3)).toBe('saved!3')
    expect(await wordsUnder(proposal, threadId)).toBeNull()
    await refreshAnchors(proposal.id)
    await carryOut(live, proposal)
    expect(await wordsUnder(proposal, threadId)).toBe('Second Bell')
    const { threads } = await getComments(dana.ctx, proposal.id)
    expect(threads.map(({ id }) => id)).toEqual([threadId])
    writer.close()
  })

  it('stands where its words were pasted, and once where they stand twice', async () => {
    const { proposal, threadId, dana, wire } = await placed(live)
    const writer = await wire(dana)
    const mark = { [`comment--${threadId}`]: { id: threadId } }
    writer.edit((ydoc) => {
      const text = firstText(ydoc, 's:summary')
      text.delete(0, text.length)
      firstText(ydoc, 's:callToAction').insert(0, 'Second Bell ', mark)
      firstText(ydoc, 's:problem').insert(0, 'Second Bell ', mark)
    })
    expect(await writer.ask(4)).toBe('saved!4')
    await refreshAnchors(proposal.id)
    const [thread] = (await getComments(dana.ctx, proposal.id)).threads
    expect(thread).toMatchObject({ part: 'problem', slot: 's:problem', anchor: 'placed' })
    writer.close()
  })
})

describe('a thread on a pinned revision', () => {
  it('is anchored in the live text where its words stand there still, and is kept as a quote where not', async () => {
    const { proposal, dana, elena } = await commenting()
    await saveRevision(dana.ctx, { proposalId: proposal.id, message: '' })
    const on = (quote: string, root = 's:summary') =>
      StartThreadInput.parse({
        proposalId: proposal.id,
        target: { kind: 'quote', revision: 1, root, quote, before: '', after: '' },
        text: 'In revision 1',
      })
    const first = await startThread(elena.ctx, on('Second Bell'), 0)
    await carryOut(live, proposal)
    expect(await wordsUnder(proposal, first.threadId)).toBe('Second Bell')
    await live.collab.edit(proposal.id, dana.person.id, (ydoc) => {
      const text = firstText(ydoc, 's:summary')
      text.delete(0, text.length)
    })
    const second = await startThread(elena.ctx, on('is a tray'), 0)
    const { threads } = await getComments(dana.ctx, proposal.id)
    expect(threads.find(({ id }) => id === second.threadId)).toMatchObject({ anchor: 'cut', quote: 'is a tray', revision: 1 })
    await expect(startThread(elena.ctx, on('never written'), 0)).rejects.toEqual(code('invalid'))
    const input = { ...on('is a tray'), replacement: 'was a tray' }
    await expect(startThread(elena.ctx, input, 0)).rejects.toEqual(code('conflict'))
  })
})
