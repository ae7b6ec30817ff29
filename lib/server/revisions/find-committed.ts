import { readContent } from '@/lib/editor/content'
import type { Tx } from '@/lib/server/context'
import { readCommitted } from '@/lib/server/writing/read-committed'
import { type ContentHashes, hashContent } from './hash-content'

/** The hashes of the committed text as it stands. */
export async function findCommitted(tx: Tx, proposalId: string): Promise<ContentHashes> {
  const { ydoc } = await readCommitted(tx, proposalId)
  const hashes = hashContent(readContent(ydoc))
  ydoc.destroy()
  return hashes
}
