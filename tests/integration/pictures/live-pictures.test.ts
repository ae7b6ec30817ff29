import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import { readContent } from '@/lib/editor/content'
import { db } from '@/lib/server/db'
import { addPicture } from '@/lib/server/pictures/add-picture'
import { readCommitted } from '@/lib/server/writing/read-committed'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { elementOf, firstText } from '@/tests/support/collab-documents'
import { cookieOf, type StartedCollab, startCollab } from '@/tests/support/collab-server'
import { Wire } from '@/tests/support/collab-wire'
import { sampleContent } from '@/tests/support/editor-content'
import { aPng } from '@/tests/support/pictures'

let live: StartedCollab
beforeAll(async () => {
  live = await startCollab()
  // Hocuspocus prints every refusal.
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterAll(() => live.stop())

async function setting() {
  const { workspace } = await aWorkspace()
  const dana = await aMember(workspace)
  const proposal = await draftProposal(dana, { content: sampleContent() })
  const add = async (to: { id: string }) => (await addPicture(dana.ctx, { proposalId: to.id, bytes: await aPng() })).pictureId
  const open = async ({ person }: { person: { id: string } }) => new Wire(live.url, proposal.id, await cookieOf(person)).ready()
  return { workspace, dana, proposal, add, open }
}

function place(pictureId: string) {
  return (ydoc: Y.Doc) => {
    const picture = elementOf('picture')
    picture.setAttribute('pictureId', pictureId)
    ydoc.getXmlFragment('s:solution').push([picture])
  }
}

async function solution(proposalId: string) {
  const { ydoc } = await readCommitted(db, proposalId)
  return readContent(ydoc).sections.solution
}

describe('a picture in the live text', () => {
  it('is let in where it belongs, with what was typed right behind it, and stays from then on', async () => {
    const { dana, proposal, add, open } = await setting()
    const pictureId = await add(proposal)
    const [wire, other] = [await open(dana), await open(dana)]
    wire.edit(place(pictureId))
    wire.edit((ydoc) => firstText(ydoc, 's:summary').insert(0, 'Right behind it. '))
    other.edit((ydoc) => firstText(ydoc, 's:headline').insert(0, 'Meanwhile: '))
    expect([await wire.ask(1), await other.ask(1)]).toEqual(['saved!1', 'saved!1'])
    expect((await solution(proposal.id)).at(-1)).toMatchObject({ type: 'picture', attrs: { pictureId } })
    await expect.poll(() => firstText(other.ydoc, 's:summary').toString()).toMatch(/^Right behind it/)
    await expect.poll(() => firstText(wire.ydoc, 's:headline').toString()).toMatch(/^Meanwhile/)
    const { placedAt } = await db.picture.findUniqueOrThrow({ where: { id: pictureId } })
    expect(placedAt).toBeInstanceOf(Date)

    wire.edit((ydoc) => ydoc.getXmlFragment('s:solution').delete(0, ydoc.getXmlFragment('s:solution').length))
    wire.edit(place(pictureId))
    expect(await wire.ask(2)).toBe('saved!2')
    expect(await db.picture.findUniqueOrThrow({ where: { id: pictureId } })).toMatchObject({ placedAt })
  })

  it('is refused when it is of another proposal, even of the same owner, or is not there at all', async () => {
    const { dana, proposal, add, open } = await setting()
    const foreign = await add(await draftProposal(dana))
    for (const pictureId of [foreign, randomUUID()]) {
      const wire = await open(dana)
      wire.edit(place(pictureId))
      expect(await wire.refusal()).toBe('refused')
    }
    expect(await solution(proposal.id)).toEqual(sampleContent().sections.solution)
    expect(await db.picture.findUniqueOrThrow({ where: { id: foreign } })).toMatchObject({ placedAt: null })
  })

  it('is not put into the text by somebody who may only read it', async () => {
    const { workspace, proposal, add, open } = await setting()
    const pictureId = await add(proposal)
    const lucy = await open(await aMember(workspace))
    lucy.edit(place(pictureId))
    expect(await lucy.ask(1)).toBe('refused!1')
    expect(await db.picture.findUniqueOrThrow({ where: { id: pictureId } })).toMatchObject({ placedAt: null })
  })
})
