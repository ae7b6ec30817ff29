import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import type * as Y from 'yjs'
import { db } from '@/lib/server/db'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { firstText } from './collab-documents'
import { cookieOf, type StartedCollab, startCollab } from './collab-server'
import { Wire } from './collab-wire'
import { sampleContent } from './editor-content'

/** A live server for a suite of bad clients: what it wrote to its log, and what Hocuspocus printed by itself. */
export function badClientServer() {
  const room = { live: null as unknown as StartedCollab, printed: [] as string[] }
  beforeAll(async () => {
    room.live = await startCollab({ limits: { perPerson: 20 } })
    vi.spyOn(console, 'error').mockImplementation(
      (...parts) => void room.printed.push(parts.map((part) => (typeof part === 'string' ? part : inspectable(part))).join(' ')),
    )
  })
  afterAll(() => room.live.stop())

  /** An owner, somebody who may only read, and somebody of another workspace. */
  async function setting() {
    const { workspace } = await aWorkspace()
    const owner = await aMember(workspace, 'member', { name: 'Dana Okafor' })
    const reader = await aMember(workspace, 'member', { name: 'Priya Nair' })
    const elsewhere = await aMember((await aWorkspace()).workspace, 'admin')
    const proposal = await draftProposal(owner, { content: sampleContent() })
    const open = async ({ person }: { person: { id: string } }) =>
      new Wire(room.live.url, proposal.id, await cookieOf(person)).ready()
    return { workspace, owner, reader, elsewhere, proposal, open }
  }
  return { room, setting }
}

const inspectable = (value: unknown) => (value instanceof Error ? String(value.stack) : JSON.stringify(value))

export const type = (text: string) => (ydoc: Y.Doc) => firstText(ydoc, 's:summary').insert(0, text)

export const countRows = (proposal: { id: string }) => db.documentUpdate.count({ where: { documentId: proposal.id } })

/** Somebody honest is still there, still writes, and what they write is saved and seen. */
export async function others(honest: Wire, reader: Wire): Promise<void> {
  const mark = randomUUID()
  honest.edit(type(mark))
  expect(await honest.ask(9)).toBe('saved!9')
  await expect.poll(() => firstText(reader.ydoc, 's:summary').toString()).toContain(mark)
}
