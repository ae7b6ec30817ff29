import { gunzipSync, gzipSync } from 'node:zlib'
import { canonicalJson } from '@/lib/domain/canonical-json'
import { type DocumentContent, parseContent } from '@/lib/editor/content'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { MAX_COLUMNS, MAX_ROWS } from '@/lib/editor/table-limits'

/** Content as a revision stores it: gzip of canonical JSON in SCHEMA_VERSION. */
export function packContent(content: DocumentContent): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(canonicalJson(content)))
}

/** Stored content in today's shape. Old versions are brought up step by step and never written back. Throws ContentError. */
export function unpackContent(packed: Uint8Array, schemaVersion: number): DocumentContent {
  let value = unpackAsStored(packed)
  for (let version = schemaVersion; version < SCHEMA_VERSION; version++) {
    const upcast = UPCASTS[version]
    if (!upcast) throw new Error(`no way from schema ${version} to ${version + 1}`)
    value = upcast(value)
  }
  return parseContent(value)
}

/** The same in the shape in which it was stored: what its hashes were taken of. */
export function unpackAsStored(packed: Uint8Array): unknown {
  return JSON.parse(gunzipSync(packed).toString('utf8'))
}

/** From the version in the key to the next one. */
const UPCASTS: Record<number, (value: unknown) => unknown> = {
  // Pictures are new, and blocks are set aside in the live document only. Spans are smaller than they could be.
  1: withSmallerSpans,
}

function withSmallerSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSmallerSpans)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => {
    const most = key === 'colspan' ? MAX_COLUMNS : key === 'rowspan' ? MAX_ROWS : null
    return [key, most !== null && typeof inner === 'number' ? Math.min(inner, most) : withSmallerSpans(inner)]
  })
  return Object.fromEntries(entries)
}
