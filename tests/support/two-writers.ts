import type * as Y from 'yjs'
import { db } from '@/lib/server/db'
import { readCommitted } from '@/lib/server/writing/read-committed'
import { aMember, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { firstText } from '@/tests/support/collab-documents'
import { cookieOf, type StartedCollab } from '@/tests/support/collab-server'
import { Typist } from '@/tests/support/collab-typist'
import { Wire } from '@/tests/support/collab-wire'
import { sampleContent } from '@/tests/support/editor-content'

/** A proposal with an owner and a co-author, and their connections to a live server. */
export async function twoWriters(live: StartedCollab) {
  const { workspace } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const priya = await aMember(workspace, 'member', { name: 'Priya Nair' })
  const proposal = await draftProposal(dana, { content: sampleContent() })
  await named(proposal, priya, 'coauthor')
  const wire = async ({ person }: { person: { id: string } }) => new Wire(live.url, proposal.id, await cookieOf(person)).ready()
  const typist = async ({ person }: { person: { id: string } }, url = live.url) =>
    new Typist({ url, proposalId: proposal.id, headers: { cookie: (await cookieOf(person)).cookie } })
  return { workspace, dana, priya, proposal, wire, typist }
}

/** The document as a reader of the tables sees it. */
export async function committed(proposal: { id: string }): Promise<Y.Doc> {
  return (await db.$transaction((tx) => readCommitted(tx, proposal.id))).ydoc
}

/** An edit: this text at the front of a part. */
export const type =
  (text: string, root = 's:summary') =>
  (ydoc: Y.Doc) =>
    firstText(ydoc, root).insert(0, text)
