import * as Y from 'yjs'
import type { DocumentRoot } from '@/lib/editor/document-roots'
import { Refusal } from './refusal'
import { type AnyType, rootOf, type UpdatePlaces } from './update-places'

interface DeleteSet {
  clients: Map<number, { clock: number; len: number }[]>
}

/**
 * Checks what an update deletes and returns the roots it deletes from. Nothing may delete the one text of a line, or
 * something that does not exist yet: Yjs would keep such a deletion waiting, and carry it out later without a check.
 */
export function collectDeletes(
  document: Y.Doc,
  deletes: DeleteSet,
  places: UpdatePlaces,
  newLines: ReadonlyMap<string, Y.Item>,
): Set<DocumentRoot> {
  const roots = new Set<DocumentRoot>()
  for (const [client, ranges] of deletes.clients) {
    const structs = document.store.clients.get(client) as (Y.Item | Y.GC)[] | undefined
    const known = places.state(client)
    for (const { clock, len } of ranges) {
      const end = clock + len
      if (len < 1) throw new Refusal('malformed', 'a deletion of nothing')
      if (end > places.end(client)) throw new Refusal('refused', 'a deletion of what is not there yet')
      for (const line of newLines.values()) {
        if (line.id.client === client && line.id.clock >= clock && line.id.clock < end) refuseLine()
      }
      if (structs && clock < known) collectRange(document, structs, clock, end, roots)
    }
  }
  return roots
}

function collectRange(document: Y.Doc, structs: (Y.Item | Y.GC)[], clock: number, end: number, roots: Set<DocumentRoot>): void {
  let lastParent: unknown = null
  for (let i = Y.findIndexSS(structs, clock); i < structs.length && (structs[i] as Y.Item).id.clock < end; i++) {
    const item = structs[i]
    if (!(item instanceof Y.Item) || item.deleted || !(item.parent instanceof Y.AbstractType)) continue
    if (item.parent === lastParent && !(item.content instanceof Y.ContentType)) continue
    lastParent = item.parent
    const root = rootAbove(document, item.parent)
    if (!root) continue
    if (root.line && item.parent._item === null && item.content instanceof Y.ContentType) refuseLine()
    roots.add(root)
  }
}

function refuseLine(): never {
  throw new Refusal('refused', 'the text of a line cannot be deleted, only what it says')
}

function rootAbove(document: Y.Doc, type: AnyType): DocumentRoot | null {
  let top = type
  while (top._item) {
    if (!(top._item.parent instanceof Y.AbstractType)) return null
    top = top._item.parent
  }
  return rootOf(document, top)
}
