import * as Y from 'yjs'
import { isOrderValue, ORDER_ROOT, type OrderValue } from './document-roots'
import { ENTRY_TEXT_ORIGIN } from './faq-order'
import { ASIDE, hasWords, holdsText } from './set-aside'

// One undo history over the whole page. It takes back what this editor did and nothing that others did, and puts the
// selection (of type Range, opaque here) where it was.

type Order = ReadonlyMap<string, OrderValue>

export class PageHistory<Range> {
  private readonly manager: Y.UndoManager
  private before: { range: Range | null; order: Order } | null = null
  private lastWritten: string | null = null
  private isOneStep = false

  constructor(
    private readonly ydoc: Y.Doc,
    origin: object,
    private readonly selection: { read: () => Range | null; restore: (range: Range) => void },
  ) {
    this.manager = new Y.UndoManager(ydoc, {
      trackedOrigins: new Set([origin]),
      captureTimeout: 500,
      deleteFilter: (item) => !(item.content instanceof Y.ContentType) || !isKept(item.content.type),
      captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
    })
    this.manager.on('stack-item-added', ({ stackItem }) => {
      if (this.before) stackItem.meta.set('before', this.before)
    })
    this.manager.on('stack-item-popped', ({ stackItem }) => {
      const before = stackItem.meta.get('before') as { range: Range | null } | undefined
      if (before?.range) this.selection.restore(before.range)
    })
  }

  /** Runs a change of text. What is typed in one place within half a second is one step; another place begins another. */
  typing(place: string, range: Range | null, change: () => void): void {
    if (place !== this.lastWritten) this.beginStep()
    this.lastWritten = place
    this.remembering(range, change)
  }

  /** Runs a change as a step of its own. */
  alone<T>(change: () => T): T {
    this.beginStep()
    this.lastWritten = null
    return this.remembering(this.selection.read(), change)
  }

  /** Runs several changes as one step. */
  together<T>(changes: () => T): T {
    this.beginStep()
    this.isOneStep = true
    try {
      return changes()
    } finally {
      this.isOneStep = false
      this.lastWritten = null
    }
  }

  undo(): boolean {
    return this.step(this.manager.undoStack, () => this.manager.undo())
  }

  redo(): boolean {
    return this.step(this.manager.redoStack, () => this.manager.redo())
  }

  canUndo(): boolean {
    return this.manager.canUndo()
  }

  canRedo(): boolean {
    return this.manager.canRedo()
  }

  /** Calls `changed` whenever there is more or less to undo; returns the way to stop it. */
  onChange(changed: () => void): () => void {
    this.manager.on('stack-item-added', changed)
    this.manager.on('stack-item-popped', changed)
    return () => {
      this.manager.off('stack-item-added', changed)
      this.manager.off('stack-item-popped', changed)
    }
  }

  destroy(): void {
    this.manager.destroy()
  }

  private beginStep(): void {
    if (!this.isOneStep) this.manager.stopCapturing()
  }

  private remembering<T>(range: Range | null, change: () => T): T {
    this.before = { range, order: this.order() }
    try {
      return change()
    } finally {
      this.before = null
    }
  }

  private step(stack: readonly { meta: Map<unknown, unknown> }[], change: () => unknown): boolean {
    const earlier = (stack.at(-1)?.meta.get('before') as { order: Order } | undefined)?.order
    const current = this.order()
    this.lastWritten = null
    const done = this.remembering(this.selection.read(), change) !== null
    this.keepQuestions(current, earlier)
    return done
  }

  /**
   * Undoing a move that somebody else moved meanwhile can leave the order map without the question: Yjs takes back our
   * value, and what stood before it counts as theirs. No question may vanish that way, so it goes back where it was.
   */
  private keepQuestions(current: Order, earlier: Order | undefined): void {
    const now = this.order()
    const lost = [...current].filter(([id]) => !now.has(id))
    if (lost.length === 0) return
    this.ydoc.transact(() => {
      for (const [id, value] of lost) this.ydoc.getMap(ORDER_ROOT).set(id, earlier?.get(id) ?? value)
    }, ENTRY_TEXT_ORIGIN)
  }

  private order(): Order {
    const values = new Map<string, OrderValue>()
    this.ydoc.getMap(ORDER_ROOT).forEach((value, id) => {
      if (isOrderValue(value)) values.set(id, value)
    })
    return values
  }
}

/**
 * Undoing "new paragraph" sets it aside, as deleting it does: somebody else may be typing in it at this moment. What has
 * their words in it already stays.
 */
function isKept(type: Y.ContentType['type']): boolean {
  if (!(type instanceof Y.XmlElement)) return type instanceof Y.Text
  if (!holdsText(type.nodeName)) return false
  if (!hasWords(type)) type.setAttribute(ASIDE, true as never)
  return true
}
