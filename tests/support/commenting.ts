import * as Y from 'yjs'
import { StartThreadInput } from '@/lib/domain/comments/inputs'
import { canonicalContent } from '@/lib/editor/canonical'
import { findRange, placedThreads } from '@/lib/editor/comment-marks'
import { readContent } from '@/lib/editor/content'
import { parseRoot } from '@/lib/editor/document-roots'
import { startThread } from '@/lib/server/comments/start-thread'
import { db } from '@/lib/server/db'
import type { ChangeOrder, MarkOrder } from '@/lib/server/outbox'
import { listContributors } from '@/lib/server/revisions/list-contributors'
import { aMember, aWorkspace, draftProposal, named, type Somebody } from '@/prisma/factories'
import { cookieOf, type StartedCollab } from './collab-server'
import { Wire } from './collab-wire'
import { sampleContent } from './editor-content'
import { committed } from './two-writers'

/** A proposal with everybody who may comment on it, and one who may not. */
export async function commenting() {
  const { workspace, admin } = await aWorkspace()
  const member = (name: string, role: 'member' | 'guest' | 'lead' = 'member') => aMember(workspace, role, { name })
  const [dana, priya, elena, sam, guest, outside] = await Promise.all([
    member('Dana Okafor'),
    member('Priya Nair'),
    member('Elena Petrova'),
    member('Sam Achebe'),
    member('Jo Guest', 'guest'),
    member('Una Guest', 'guest'),
  ])
  const proposal = await draftProposal(dana, { content: sampleContent() })
  await named(proposal, priya, 'coauthor')
  await named(proposal, elena, 'reviewer')
  await named(proposal, guest, 'reader')
  return { workspace, admin, dana, priya, elena, sam, guest, outside, proposal }
}

/** Words of the committed text as a browser would send their place. */
export async function selection(proposal: { id: string }, root: string, quote: string) {
  const ydoc = await committed(proposal)
  const range = parseRoot(root) && findRange(ydoc, root, { quote, before: '', after: '' }, false)
  if (!range) throw new Error(`"${quote}" does not stand in ${root}`)
  const inBase64 = (place: Y.RelativePosition) => Buffer.from(Y.encodeRelativePosition(place)).toString('base64')
  return { kind: 'selection' as const, root, from: inBase64(range.from), to: inBase64(range.to) }
}

type Given = { text?: string; root?: string; quote?: string; replacement?: string; blocks?: boolean }

/** Begins a thread on words of the text; its mark is not carried out yet. */
export async function begin(who: Somebody, proposal: { id: string }, given: Given = {}): Promise<string> {
  const { text = 'Why these words?', root = 's:summary', quote = 'Second Bell', ...rest } = given
  const target = await selection(proposal, root, quote)
  const input = StartThreadInput.parse({ proposalId: proposal.id, target, text, ...rest })
  return (await startThread(who.ctx, input, 0)).threadId
}

/** Carries out what comments ordered of a text, as the worker of the outbox would. */
export async function carryOut(live: StartedCollab, proposal: { id: string }): Promise<void> {
  const rows = await db.outbox.findMany({
    where: { kind: { in: ['document.comment', 'document.change'] }, payload: { path: ['proposalId'], equals: proposal.id } },
    orderBy: { id: 'asc' },
  })
  for (const { id, kind, payload } of rows) {
    if (kind === 'document.comment') await live.collab.mark(payload as MarkOrder, id)
    else await live.collab.change(payload as ChangeOrder, id)
  }
}

/** The words that stand under a thread's mark in the committed text; null where there are none. */
export async function wordsUnder(proposal: { id: string }, threadId: string): Promise<string | null> {
  return placedThreads(await committed(proposal)).get(threadId)?.words.quote ?? null
}

export function writersOf(proposal: { id: string }) {
  return db.$transaction((tx) => listContributors(tx, proposal.id, { number: 0, lastUpdateId: 0n }))
}

export async function textOf(proposal: { id: string }) {
  return canonicalContent(readContent(await committed(proposal)))
}

/** A thread of the reviewer whose mark stands in the text. */
export async function placed(live: StartedCollab, given: Given = {}) {
  const people = await commenting()
  const threadId = await begin(people.elena, people.proposal, given)
  await carryOut(live, people.proposal)
  const wire = async ({ person }: Somebody) => new Wire(live.url, people.proposal.id, await cookieOf(person)).ready()
  return { ...people, threadId, wire }
}
