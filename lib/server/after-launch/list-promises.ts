import { createHash } from 'node:crypto'
import { splitSentences } from '@/lib/clarity/sentences'
import { type Promised, promiseIdentity, promisesOf } from '@/lib/domain/after-launch/promises'
import type { Cleared } from '@/lib/domain/after-launch/view'
import { isSectionKey } from '@/lib/domain/prfaq'
import { contentBlocks } from '@/lib/editor/clarity-blocks'
import type { DocumentContent } from '@/lib/editor/content'
import type { Tx } from '@/lib/server/context'
import { unpackContent } from '@/lib/server/revisions/pack-content'

/** A figure of a cleared release, and the key under which its notes are kept. */
export type KeyedPromise = Promised & { key: string }

/** The newest clearance of a proposal that nobody took back, expired or not: what was promised stays promised. Null: never cleared. */
export async function findCleared(tx: Tx, proposalId: string): Promise<Cleared | null> {
  return tx.clearance.findFirst({
    where: { proposalId, OR: [{ end: null }, { end: 'replaced' }] },
    orderBy: [{ clearedAt: 'desc' }, { id: 'desc' }],
    select: { revisionNumber: true, clearedAt: true },
  })
}

/** Every figure of the release of this revision, in reading order. The question lists are no promise. */
export async function listPromises(tx: Tx, proposalId: string, revisionNumber: number): Promise<KeyedPromise[]> {
  const row = await tx.revision.findUniqueOrThrow({
    where: { proposalId_number: { proposalId, number: revisionNumber } },
    select: { content: true, schemaVersion: true },
  })
  return promisesIn(unpackContent(row.content, row.schemaVersion))
}

/** The same of a text at hand. */
export function promisesIn(content: DocumentContent): KeyedPromise[] {
  const sentences = contentBlocks(content).flatMap(({ part, text }) =>
    isSectionKey(part) ? splitSentences(text).map(({ start, end }) => ({ section: part, sentence: text.slice(start, end) })) : [],
  )
  return promisesOf(sentences).map((promise) => ({
    ...promise,
    key: createHash('sha256').update(promiseIdentity(promise)).digest('hex'),
  }))
}
