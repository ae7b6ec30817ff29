import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { PartKey } from '@/lib/domain/prfaq'
import type { SlotRange } from './binding'
import { parseRoot, partOfRoot } from './document-roots'

/** How long a name stands beside a caret after it moved. */
export const FLAG_MS = 2000
/** After this long without moving a person counts as idle. */
export const IDLE_MS = 5 * 60 * 1000

/** Who a connection belongs to, as the server says. `colour` is p1 to p6. */
export interface PresenceUser {
  id: string
  name: string
  initials: string
  colour: string
}

/** One other connection to the document. A person with two tabs is here twice. */
export interface PersonHere {
  clientId: number
  user: PresenceUser
  /** The section or list their caret is in, and the question there; null before they first put it somewhere. */
  part: PartKey | null
  entryId: string | null
  caret: SlotRange | null
  /** When the caret was last seen to move, by this browser's clock. */
  movedAt: number
  justMoved: boolean
  idle: boolean
}

/** Is no other connection in the document, not even one that only reads? */
export function isAlone({ clientID, states }: Awareness): boolean {
  return [...states.keys()].every((id) => id === clientID)
}

/** Follows the awareness of a document: who else is here, where, and since when they are still. */
export class Presence {
  private readonly moves = new Map<number, { caret: string; at: number }>()
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | null = null

  constructor(
    private readonly ydoc: Y.Doc,
    readonly awareness: Awareness,
    private readonly now: () => number = Date.now,
  ) {
    awareness.on('change', this.onChange)
    this.onChange()
  }

  /** The others who are here now, in the order in which they came. */
  people(): PersonHere[] {
    const people: PersonHere[] = []
    for (const [clientId, state] of this.awareness.getStates()) {
      const user = userOf(state.user)
      if (!user || clientId === this.awareness.clientID) continue
      const caret = caretOf(state.caret)
      const root = caret ? parseRoot(caret.head.root) : null
      const movedAt = this.moves.get(clientId)?.at ?? 0
      const still = this.now() - movedAt
      people.push({
        clientId,
        user,
        part: root ? partOfRoot(this.ydoc, root.name) : null,
        entryId: root?.kind === 'question' || root?.kind === 'answer' ? root.id : null,
        caret,
        movedAt,
        justMoved: still < FLAG_MS,
        idle: still >= IDLE_MS,
      })
    }
    return people
  }

  /** Tells the others where this person's caret is. */
  setCaret(range: SlotRange | null): void {
    const caret = range && { anchor: toJson(range.anchor), head: toJson(range.head) }
    const known = this.awareness.getLocalState()?.caret ?? null
    if (JSON.stringify(known) !== JSON.stringify(caret)) this.awareness.setLocalStateField('caret', caret)
  }

  /** Calls `changed` when somebody comes, goes, moves, or has been still long enough to matter; returns the way to stop it. */
  subscribe(changed: () => void): () => void {
    this.listeners.add(changed)
    return () => this.listeners.delete(changed)
  }

  destroy(): void {
    this.awareness.off('change', this.onChange)
    this.listeners.clear()
    if (this.timer) clearTimeout(this.timer)
  }

  private readonly onChange = (changes?: AwarenessChanges): void => {
    const states = this.awareness.getStates()
    // One's own caret moves with every key, and nothing here depends on it: telling would draw the page a second time.
    const isOwn = (id: number) => id === this.awareness.clientID
    if (changes && [...changes.added, ...changes.updated, ...changes.removed].every(isOwn)) return
    for (const [clientId, { caret }] of states) {
      if (isOwn(clientId)) continue
      const json = JSON.stringify(caret ?? null)
      if (this.moves.get(clientId)?.caret !== json) this.moves.set(clientId, { caret: json, at: this.now() })
    }
    for (const clientId of this.moves.keys()) if (!states.has(clientId)) this.moves.delete(clientId)
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
    if (this.timer) clearTimeout(this.timer)
    const due = [...this.moves.values()].flatMap(({ at }) => [at + FLAG_MS, at + IDLE_MS]).filter((time) => time > this.now())
    this.timer = due.length > 0 ? setTimeout(() => this.tell(), Math.min(...due) - this.now() + 1) : null
  }
}

interface AwarenessChanges {
  added: number[]
  updated: number[]
  removed: number[]
}

function userOf(value: unknown): PresenceUser | null {
  if (typeof value !== 'object' || value === null) return null
  const { id, name, initials, colour } = value as Record<string, unknown>
  if (typeof id !== 'string' || typeof name !== 'string' || typeof initials !== 'string') return null
  return { id, name, initials, colour: typeof colour === 'string' && /^p[1-6]$/.test(colour) ? colour : 'p1' }
}

function caretOf(value: unknown): SlotRange | null {
  const { anchor, head } = (value ?? {}) as Record<string, unknown>
  const [a, h] = [placeOf(anchor), placeOf(head)]
  return a && h && { anchor: a, head: h }
}

function placeOf(value: unknown): SlotRange['head'] | null {
  const { root, position } = (value ?? {}) as { root?: unknown; position?: unknown }
  if (typeof root !== 'string' || !isPosition(position, root)) return null
  return { root, position: Y.createRelativePositionFromJSON(position) }
}

/** A position as Yjs writes it. Another connection can say anything, and on the rest Yjs throws in every editor that draws it, or makes a root of that name. */
function isPosition(value: unknown, root: string): boolean {
  const { item, type, tname } = (value ?? {}) as { item?: unknown; type?: unknown; tname?: unknown }
  const ids = [item, type].filter((id) => id !== undefined && id !== null)
  const isNamed = tname !== undefined && tname !== null
  return ids.every(isId) && (isNamed ? tname === root : ids.length > 0)
}

function isId(value: unknown): boolean {
  const { client, clock } = value as { client?: unknown; clock?: unknown }
  return [client, clock].every((part) => Number.isSafeInteger(part) && (part as number) >= 0)
}

function toJson({ root, position }: SlotRange['head']) {
  return { root, position: Y.relativePositionToJSON(position) }
}
