import * as Y from 'yjs'
import { type DocumentRoot, parseRoot } from '@/lib/editor/document-roots'
import { Refusal } from './refusal'

/** Where an item stands, or would stand. */
export interface Place {
  root: DocumentRoot
  /** What it stands in: the root itself, an element, or a text. */
  container: 'root' | 'element' | 'text'
  /** The element around it (for text: around the text); null directly below a root. */
  node: string | null
  /** The key, for attributes and the order map. */
  sub: string | null
  /** How many elements and texts are around it. */
  depth: number
  /** The Yjs type it stands in; null when that comes with the same update. */
  type: AnyType | null
  /** The same, or the type as it came: equal for what stands together. Null for a root that is not there yet. */
  within: object | null
}

type Struct = Y.Item | Y.GC | Y.Skip
/** Any type of a document: a root, an element, a text. */
export type AnyType = Y.Doc['share'] extends Map<string, infer T> ? T : never

/**
 * Finds where the structs of an update would land, without applying it. An update that rests on something unknown is
 * refused: Yjs would keep it waiting, and apply it later without a check. Clients whose handshake is done never send one.
 */
export class UpdatePlaces {
  private readonly runs = new Map<number, Struct[]>()
  private readonly found = new Map<Y.Item, Place | 'gone' | null>()

  constructor(
    private readonly document: Y.Doc,
    structs: readonly Struct[],
  ) {
    let run: Struct[] = []
    let last: Struct | null = null
    for (const struct of structs) {
      const { client, clock } = struct.id
      // Yjs keeps a part of no length, and can then read the whole document no more.
      if (struct.length < 1 || clock + struct.length > MAX_CLOCK)
        throw new Refusal('malformed', 'an update with a part of no size')
      if (last === null || last.id.client !== client) {
        if (this.runs.has(client)) throw new Refusal('malformed', `two runs of client ${client} in one update`)
        if (clock > this.state(client)) refuse('an update before what it rests on')
        run = []
        this.runs.set(client, run)
      } else if (clock !== last.id.clock + last.length) throw new Refusal('malformed', 'an update with overlapping parts')
      if (struct instanceof Y.Skip) refuse('an update with a gap')
      run.push(struct)
      last = struct
    }
  }

  /** The client ids under which the update brings something new. */
  *writers(): Iterable<number> {
    for (const client of this.runs.keys()) if (this.end(client) > this.state(client)) yield client
  }

  /** The next clock of a client in the document. */
  state(client: number): number {
    return Y.getState(this.document.store, client)
  }

  /** The next clock of a client once the update is applied. */
  end(client: number): number {
    const last = this.runs.get(client)?.at(-1)
    return Math.max(this.state(client), last ? last.id.clock + last.length : 0)
  }

  isKnown(struct: Struct): boolean {
    return struct.id.clock + struct.length <= this.state(struct.id.client)
  }

  /** Where a new item would land; 'gone' when Yjs would drop it with deleted text. Refuses when that is not known, or nowhere. */
  of(item: Y.Item): Place | 'gone' {
    for (const id of [item.origin, item.rightOrigin]) if (id && !this.isThere(id, item)) refuse('a neighbour that is not known')
    const place = this.resolve(item, 0)
    if (!place) return refuse('a place that is not known')
    const known = this.state(item.id.client)
    if (item.id.clock < known && place !== 'gone') {
      // Half of it is known: Yjs appends the rest to the known half, so both must say the same place.
      const half = this.stored(item.id.client, known - 1)
      if (half instanceof Y.Item && half.parent !== place.type) refuse('a continuation somewhere else')
    }
    return place
  }

  private isThere(id: Y.ID, item: Y.Item): boolean {
    if (id.clock < this.state(id.client)) return true
    if (id.client === item.id.client) return id.clock < item.id.clock && this.inUpdate(id) !== null
    return this.inUpdate(id) !== null
  }

  /** Follows the chain of left neighbours in a loop, as a long paste is one chain; recursion goes down the nesting only. */
  private resolve(start: Y.Item, level: number): Place | 'gone' | null {
    if (level > MAX_LEVELS) return refuse('nested too deeply')
    const chain: Y.Item[] = []
    let place: Place | 'gone' | null = null
    for (let item: Y.Item | null = start; item; ) {
      const known = this.found.get(item)
      if (known !== undefined) {
        place = known
        break
      }
      this.found.set(item, null) // a circle ends here, without a place
      chain.push(item)
      const step: Y.Item | Place | 'gone' | null = this.step(item, level)
      if (step instanceof Y.Item) item = step
      else {
        place = step
        break
      }
    }
    for (const item of chain) this.found.set(item, place)
    return place
  }

  /** The place of an item, or the neighbour in the update that shares it. */
  private step(item: Y.Item, level: number): Y.Item | Place | 'gone' | null {
    const parent = item.parent as unknown
    if (typeof parent === 'string') return this.inRoot(parent, item.parentSub)
    if (parent instanceof Y.ID) return this.inParent(parent, item.parentSub, level)
    const id = item.origin ?? item.rightOrigin
    if (!id) return null
    const stored = this.stored(id.client, id.clock)
    if (stored)
      return stored instanceof Y.Item && stored.parent instanceof Y.AbstractType
        ? placeIn(this.document, stored.parent, stored.parentSub)
        : 'gone'
    const struct = this.inUpdate(id)
    return struct instanceof Y.Item ? struct : struct && 'gone'
  }

  private inRoot(name: string, sub: string | null): Place {
    const root = parseRoot(name) ?? refuse(`a root "${name.slice(0, 40)}"`)
    return { root, container: 'root', node: null, sub, depth: 0, ...isIn(this.document.share.get(name) ?? null) }
  }

  private inParent(id: Y.ID, sub: string | null, level: number): Place | 'gone' | null {
    const stored = this.stored(id.client, id.clock)
    if (stored) {
      if (stored instanceof Y.Item && stored.content instanceof Y.ContentType)
        return placeIn(this.document, stored.content.type, sub)
      return stored.deleted ? 'gone' : null
    }
    const struct = this.inUpdate(id)
    if (!(struct instanceof Y.Item)) return struct && 'gone'
    if (!(struct.content instanceof Y.ContentType)) return struct.deleted ? 'gone' : null
    const around = this.resolve(struct, level + 1)
    if (around === null || around === 'gone') return around
    const { type } = struct.content
    const isElement = type instanceof Y.XmlElement
    return {
      root: around.root,
      container: isElement ? 'element' : 'text',
      node: isElement ? type.nodeName : around.node,
      sub,
      depth: around.depth + 1,
      type: null,
      within: type,
    }
  }

  private stored(client: number, clock: number): Y.Item | Y.GC | null {
    if (clock >= this.state(client)) return null
    const structs = this.document.store.clients.get(client) as (Y.Item | Y.GC)[]
    return structs[Y.findIndexSS(structs, clock)] ?? null
  }

  private inUpdate({ client, clock }: Y.ID): Struct | null {
    const run = this.runs.get(client)
    if (!run || clock < (run[0] as Struct).id.clock || clock >= this.end(client)) return null
    return run[Y.findIndexSS(run as (Y.Item | Y.GC)[], clock)] ?? null
  }
}

const MAX_LEVELS = 200

/** More than one client id ever writes. */
const MAX_CLOCK = 2 ** 40

function refuse(detail: string): never {
  throw new Refusal('refused', detail)
}

/** Where something inside a type of the document stands; 'gone' when the type no longer hangs on a root. */
function placeIn(document: Y.Doc, type: AnyType, sub: string | null): Place | 'gone' {
  let depth = 0
  let top = type
  for (; top._item; depth++) {
    if (!(top._item.parent instanceof Y.AbstractType)) return 'gone'
    top = top._item.parent
  }
  const root = rootOf(document, top)
  if (!root) return 'gone'
  if (depth === 0) return { root, container: 'root', node: null, sub, depth, ...isIn(type) }
  const element: unknown = type
  if (element instanceof Y.XmlElement) return { root, container: 'element', node: element.nodeName, sub, depth, ...isIn(type) }
  const around = type._item?.parent
  return { root, container: 'text', node: around instanceof Y.XmlElement ? around.nodeName : null, sub, depth, ...isIn(type) }
}

function isIn(type: AnyType | null): Pick<Place, 'type' | 'within'> {
  return { type, within: type }
}

const roots = new WeakMap<AnyType, DocumentRoot | null>()

/** The root that a top type of the document is. All are noted at once: a document may have thousands, each asked for in turn. */
export function rootOf(document: Y.Doc, top: AnyType): DocumentRoot | null {
  if (!roots.has(top)) for (const [name, type] of document.share) if (!roots.has(type)) roots.set(type, parseRoot(name))
  return roots.get(top) ?? null
}
