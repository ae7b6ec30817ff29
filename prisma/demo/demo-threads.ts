import * as Y from 'yjs'
import { DAY_MS } from '@/lib/domain/day'
import { findRange, markRange, readRange } from '@/lib/editor/comment-marks'
import { partOfRoot } from '@/lib/editor/document-roots'
import type { Tx } from '@/lib/server/context'
import type { EventData } from '@/lib/server/events'
import { readCommitted } from '@/lib/server/writing/read-committed'

type DemoRemark = { by: string; daysAgo: number; text: string }
/** A discussion of the demo. resolved: who put it away; replacement: the words proposed. */
type DemoThread = {
  root: string
  quote: string
  blocks?: true
  replacement?: string
  resolved?: { by: string }
  remarks: DemoRemark[]
}

const THREADS: DemoThread[] = [
  {
    root: 's:summary',
    quote: 'a relative or friend',
    remarks: [
      {
        by: 'elena',
        daysAgo: 3.3,
        text: 'The person who gets the second call must agree first. Does the pharmacist ask them, or does the patient?',
      },
      { by: 'priya', daysAgo: 2.6, text: 'The pharmacist rings them at set-up. I will put it in How it works.' },
    ],
  },
  {
    root: 's:problem',
    quote: 'Phone apps do not reach them',
    replacement: 'Phone apps reach few of them',
    remarks: [{ by: 'elena', daysAgo: 2.2, text: 'Three in ten did install one. Say few.' }],
  },
  {
    root: 's:howItWorks',
    quote: 'a full one',
    blocks: true,
    remarks: [
      {
        by: 'sam',
        daysAgo: 3.5,
        text: 'A returned tray needs cleaning and a battery check. Who does it, and is that in the £2.10?',
      },
    ],
  },
  {
    root: 's:customerQuote',
    quote: 'Jean Pickles, 74',
    remarks: [{ by: 'marcus', daysAgo: 4.2, text: 'Best line in the release. Leave it alone.' }],
  },
  {
    root: 's:problem',
    quote: '46% had missed a dose in the past week',
    resolved: { by: 'dana' },
    remarks: [
      { by: 'sam', daysAgo: 9.1, text: 'Asked how? People forget that they forgot.' },
      { by: 'dana', daysAgo: 8.8, text: 'By counting what was left in the box, at the counter. It is in the next clause now.' },
    ],
  },
]

type Loading = {
  proposalId: string
  now: Date
  personId: (key: string) => string
  note: (at: Date, key: string, action: string, data: EventData) => void
}

/** The discussions of the lead story, each with its mark at its words. */
export async function addDemoThreads(tx: Tx, { proposalId, now, personId, note }: Loading): Promise<void> {
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * DAY_MS)
  const { ydoc } = await readCommitted(tx, proposalId)
  for (const { root, quote, blocks = false, replacement, resolved, remarks } of THREADS) {
    const range = findRange(ydoc, root, { quote, before: '', after: '' }, false)
    const words = range && readRange(ydoc, range)
    const [first, ...answers] = remarks
    if (!range || !words || !first) throw new Error(`The demo comments on "${quote}", which does not stand in ${root}.`)
    const createdAt = at(first.daysAgo)
    const resolvedAt = at((remarks.at(-1) ?? first).daysAgo)
    const part = partOfRoot(ydoc, root)
    const comments = remarks.map(({ by, daysAgo, text }) => ({
      authorId: personId(by),
      text,
      mentions: [],
      createdAt: at(daysAgo),
    }))
    const { id: threadId } = await tx.thread.create({
      data: {
        proposalId,
        target: 'selection',
        part,
        slot: root,
        ...words,
        blocks,
        ...(replacement === undefined ? {} : { replacement, changeState: 'open' as const }),
        createdAt,
        createdById: personId(first.by),
        placedAt: createdAt,
        ...(resolved && { resolvedAt, resolvedById: personId(resolved.by) }),
        comments: { create: comments },
      },
      select: { id: true },
    })
    ydoc.transact(() => markRange(ydoc, range, threadId))
    note(createdAt, first.by, 'comment.thread_started', { proposalId, threadId, target: 'selection', part, blocks })
    for (const { by, daysAgo } of answers) note(at(daysAgo), by, 'comment.replied', { proposalId, threadId })
    if (resolved) note(resolvedAt, resolved.by, 'comment.resolved', { proposalId, threadId })
  }
  const snapshot = new Uint8Array(Y.encodeStateAsUpdate(ydoc))
  await tx.document.update({ where: { proposalId }, data: { snapshot } })
}
