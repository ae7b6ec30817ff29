import { type DocumentContent, readContent } from '@/lib/editor/content'
import { countWords } from '@/lib/editor/count-words'
import { diffContent, totalChange } from '@/lib/editor/diff/diff-content'
import { emptyContent } from '@/lib/editor/empty-content'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { keepRevisionCheck } from '@/lib/server/clarity/keep-revision-check'
import type { Context, Tx } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { readCommitted } from '@/lib/server/writing/read-committed'
import { writeSummaryIn } from '@/lib/server/writing/write-summary'
import type { RevisionKind } from '@/prisma/generated/client'
import { hashContent } from './hash-content'
import { listContributors } from './list-contributors'
import { packContent, unpackContent } from './pack-content'

export type Keeping = { proposalId: string; kind: RevisionKind; message: string; authorId: string }
export type Kept = { number: number; hash: string; isNew: boolean }

/**
 * Keeps the committed text as the next revision, for good; where it equals the newest one, that one is the answer and
 * nothing is written. The trail names the actor: null for the server itself. Others who keep the same text at once wait for this transaction.
 */
export async function keepRevision(
  tx: Tx,
  ctx: Pick<Context, 'now'> & { actor: { personId: string | null; workspaceId: string } },
  { proposalId, kind, message, authorId }: Keeping,
): Promise<Kept> {
  await holdDocument(tx, proposalId)
  const { ydoc, lastUpdateId } = await readCommitted(tx, proposalId)
  const content = readContent(ydoc)
  ydoc.destroy()
  const before = await findLatest(tx, proposalId)
  const hashes = hashContent(content)
  if (before?.hash === hashes.hash && before.hashVersion === hashes.hashVersion) {
    return { number: before.number, hash: before.hash, isNew: false }
  }
  const number = (before?.number ?? 0) + 1
  const since = { number: before?.number ?? 0, lastUpdateId: before?.lastUpdateId ?? 0n }
  await tx.revision.create({
    data: {
      proposalId,
      number,
      kind,
      schemaVersion: SCHEMA_VERSION,
      content: packContent(content),
      ...hashes,
      sectionWords: countWords(content),
      ...wordsSince(before, content),
      contributors: await listContributors(tx, proposalId, since),
      message,
      authorId,
      lastUpdateId: lastUpdateId > since.lastUpdateId ? lastUpdateId : since.lastUpdateId,
      createdAt: ctx.now(),
    },
  })
  await keepRevisionCheck(tx, ctx, { proposalId, number, content })
  await writeSummaryIn(tx, proposalId)
  recordEvent(tx, ctx, 'revision.saved', { proposalId, number, kind, hash: hashes.hash })
  return { number, hash: hashes.hash, isNew: true }
}

/** Keeps compaction away and other savers waiting; appends to the log go on. */
async function holdDocument(tx: Tx, proposalId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "document" WHERE "proposal_id" = ${proposalId}::uuid FOR NO KEY UPDATE`
}

function findLatest(tx: Tx, proposalId: string) {
  return tx.revision.findFirst({
    where: { proposalId },
    orderBy: { number: 'desc' },
    select: { number: true, hash: true, hashVersion: true, lastUpdateId: true, content: true, schemaVersion: true },
  })
}

/** Counted once, so that a list of thousands compares nothing. In the first revision every word is new. */
function wordsSince(before: { content: Uint8Array; schemaVersion: number } | null, content: DocumentContent) {
  const old = before ? unpackContent(before.content, before.schemaVersion) : emptyContent()
  const { added, removed } = totalChange(diffContent(old, content))
  return { wordsAdded: added, wordsRemoved: removed }
}
