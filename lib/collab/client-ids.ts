import * as Y from 'yjs'

/** The Yjs client ids under which an update adds something; none when it cannot be read. */
export function clientIdsOf(update: Uint8Array): number[] {
  try {
    return [...Y.parseUpdateMeta(update).from.keys()]
  } catch {
    return []
  }
}
