import { canonicalJson } from '@/lib/domain/canonical-json'
import { longDocument } from './long-document'

/** What the reference below takes on the machine for which those limits were set, in milliseconds. */
export const REFERENCE_MS = 8

/** Copying a text as JSON four times: work of the same kind, of which nothing here is measured. */
export function copying(): () => void {
  const { content } = longDocument(60)
  return () => {
    for (let copy = 0; copy < 4; copy++) canonicalJson(JSON.parse(JSON.stringify(content)))
  }
}
