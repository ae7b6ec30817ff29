import * as Y from 'yjs'
import { type DocumentRoot, isEntryId, isOrderValue, ORDER_ROOT, parseRoot, partOfRoot } from '@/lib/editor/document-roots'
import { isAttribute, isFormatting, LINE_ROOT, mayContain, RICH_ROOT } from './document-rules'
import { Refusal } from './refusal'
import { TableGuard } from './table-guard'
import { collectDeletes } from './update-guard-deletes'
import { type Place, UpdatePlaces } from './update-places'

/**
 * Checks an update against the live document before anything is applied, and returns what it touches. Every struct is
 * traced to the root it would land in; the root, and the node around it, decide what may stand there. Costs a few microseconds a key.
 * @param isForeign whether a Yjs client id belongs to somebody else who is writing here
 * @param seePicture told the id of each picture that the update puts into the text, for the caller to judge
 * @throws Refusal 'malformed' when it cannot be decoded, 'table-full', or 'refused' when the document must not take it
 */
export function checkUpdate(
  document: Y.Doc,
  update: Uint8Array,
  isForeign: (clientId: number) => boolean,
  seePicture: (pictureId: string) => void = () => {},
): Checked {
  const decoded = decode(update)
  const places = new UpdatePlaces(document, decoded.structs)
  for (const clientId of places.writers()) {
    if (isForeign(clientId)) throw new Refusal('refused', `client id ${clientId} belongs to somebody else`)
  }
  const touched = new Set<string>()
  const newLines = new Map<string, Y.Item>()
  const tables = new TableGuard()
  for (const struct of decoded.structs) {
    if (!(struct instanceof Y.Item) || places.isKnown(struct)) continue
    const place = places.of(struct)
    if (place === 'gone') continue // lands in deleted text, where Yjs drops it
    const against = objection(document, struct, place, newLines)
    if (against !== null) throw new Refusal('refused', against)
    if (place.node === 'picture' && place.sub === 'pictureId') for (const id of picturesIn(struct)) seePicture(id)
    tables.note(struct, place)
    touch(document, struct, place, touched)
  }
  for (const root of collectDeletes(document, decoded.ds, places, newLines)) touchRoot(document, root.name, touched)
  return { sections: [...touched], squares: tables.squares }
}

/** sections: the sections and question lists it touches. squares: at least as many as it adds to tables. */
type Checked = { sections: string[]; squares: number }

type Decoded = { structs: (Y.Item | Y.GC | Y.Skip)[]; ds: { clients: Map<number, { clock: number; len: number }[]> } }

function decode(update: Uint8Array): Decoded {
  try {
    return Y.decodeUpdate(update) as unknown as Decoded
  } catch (error) {
    throw new Refusal('malformed', `an update that cannot be decoded (${error instanceof Error ? error.message : 'no reason'})`)
  }
}

function picturesIn({ content }: Y.Item): string[] {
  return content instanceof Y.ContentAny ? (content.arr as string[]).filter((id) => id !== '') : []
}

/** What speaks against an item at its place, or null. */
function objection(document: Y.Doc, item: Y.Item, place: Place, newLines: Map<string, Y.Item>): string | null {
  if (item.content instanceof Y.ContentDeleted) return null
  if (place.root.kind === 'order') return orderObjection(item, place)
  if (place.container === 'text') return textObjection(item, place)
  if (place.sub !== null) return attributeObjection(item, place)
  if (place.depth > MAX_DEPTH) return 'nested too deeply'
  const type: unknown = item.content instanceof Y.ContentType ? item.content.type : null
  const parent = place.node ?? (place.root.line ? LINE_ROOT : RICH_ROOT)
  if (type instanceof Y.XmlElement) {
    return mayContain(parent, type.nodeName) ? null : `a node "${type.nodeName.slice(0, 40)}" in ${parent}`
  }
  if (!(type instanceof Y.XmlText)) return `${item.content.constructor.name} in ${parent}`
  if (!mayContain(parent, 'text')) return `text directly in ${parent}`
  return place.container === 'root' ? lineObjection(document, item, place.root, newLines) : null
}

/** A line holds exactly one text, made together with it. A second one would hide the first. */
function lineObjection(document: Y.Doc, item: Y.Item, root: DocumentRoot, newLines: Map<string, Y.Item>): string | null {
  const line = document.share.get(root.name) as { _start: Y.Item | null } | undefined
  if (line?._start || newLines.has(root.name)) return `a second text in the line ${root.name}`
  newLines.set(root.name, item)
  return null
}

function orderObjection(item: Y.Item, place: Place): string | null {
  const fits = place.container === 'root' && isEntryId(place.sub) && item.content instanceof Y.ContentAny
  return fits && (item.content as Y.ContentAny).arr.every(isOrderValue) ? null : 'junk in the order of questions'
}

function attributeObjection(item: Y.Item, place: Place): string | null {
  const { node, sub } = place
  if (node === null || sub === null) return `a key on the root ${place.root.name}`
  const fits = item.content instanceof Y.ContentAny && item.content.arr.every((value) => isAttribute(node, sub, value))
  return fits ? null : `attribute "${sub.slice(0, 40)}" of ${node}`
}

function textObjection(item: Y.Item, place: Place): string | null {
  if (place.sub !== null) return 'an attribute on a text'
  if (item.content instanceof Y.ContentString) return null
  if (!(item.content instanceof Y.ContentFormat)) return `${item.content.constructor.name} in a text`
  const { key, value } = item.content
  const parent = place.node ?? LINE_ROOT
  return isFormatting(parent, key, value) ? null : `formatting "${key.slice(0, 40)}" in ${parent}`
}

/** Deeper than anyone nests lists, and shallow enough for every reader's stack. */
const MAX_DEPTH = 100

function touch(document: Y.Doc, item: Y.Item, place: Place, touched: Set<string>): void {
  touchRoot(document, place.root.name, touched)
  if (place.root.kind !== 'order' || place.sub === null) return
  const before: unknown = document.getMap(ORDER_ROOT).get(place.sub)
  if (isOrderValue(before)) touched.add(before.list)
  if (item.content instanceof Y.ContentAny) for (const value of item.content.arr) if (isOrderValue(value)) touched.add(value.list)
}

function touchRoot(document: Y.Doc, name: string, touched: Set<string>): void {
  const part = parseRoot(name)?.kind === 'section' ? name.slice(2) : partOfRoot(document, name)
  if (part !== null) touched.add(part)
}
