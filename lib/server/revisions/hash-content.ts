import { createHash } from 'node:crypto'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import { canonicalContent, canonicalSections, HASH_VERSION } from '@/lib/editor/canonical'
import type { DocumentContent } from '@/lib/editor/content'

export type ContentHashes = { hashVersion: number; hash: string; sectionHashes: Record<PartKey, string> }

/**
 * sha256 (hex) over the versioned canonical JSON, of the whole and of each part. Equal hashes of one version mean equal
 * text. Stored with a revision and never computed again.
 */
export function hashContent(content: DocumentContent): ContentHashes {
  const parts = canonicalSections(content)
  const sectionHashes = Object.fromEntries(PART_KEYS.map((key) => [key, sha256(parts[key])])) as Record<PartKey, string>
  return { hashVersion: HASH_VERSION, hash: sha256(canonicalContent(content)), sectionHashes }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
