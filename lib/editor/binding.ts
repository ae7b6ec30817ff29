import type { Node, Schema } from '@tiptap/pm/model'
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import * as Y from 'yjs'
import { parseRoot } from './document-roots'
import { PageHistory } from './page-history'
import { PageReader } from './page-reader'
import { fromRelative, toRelative } from './relative-position'
import { replaceMinimal } from './replace-minimal'
import { ASIDE } from './set-aside'
import { showOrder } from './show-order'
import { findSlot, listSlots, type Slot, slotAt } from './slots'
import { writeRoot } from './write-root'

// One ProseMirror page over many Yjs roots. Text goes both ways slot by slot; the order of questions goes from the order
// map to the page only: whatever changes the order writes the map, and the page follows.

/** Marks a transaction that brings the page in line with Yjs. */
export const FROM_YJS = 'from-yjs'

/** The meta key by which Tiptap's own extensions know changes that came from a shared document. */
const CHANGE_ORIGIN = 'y-sync$'

/** A place in the page that other people's edits do not move. */
export interface SlotPosition {
  root: string
  position: Y.RelativePosition
}

export interface SlotRange {
  anchor: SlotPosition
  head: SlotPosition
}

export class DocumentBinding {
  /** The origin of everything the person at this editor does; what undo takes back. */
  readonly origin = { name: 'editor' }
  readonly history: PageHistory<SlotRange>
  /** Reads with the schema of the view, which it comes with. */
  private reader!: PageReader
  /** What a view was given to begin with. */
  private opened: Node | null = null
  /** The node that stands for each root, as last read or written. */
  private readonly synced = new Map<string, Node>()
  private view: EditorView | null = null
  private writing = false
  private bookmark: SlotRange | null = null

  constructor(readonly ydoc: Y.Doc) {
    this.history = new PageHistory(ydoc, this.origin, {
      read: () => this.view && this.toRange(this.view.state),
      restore: (range) => this.restoreSelection(range),
    })
  }

  /** The document as a page of this schema. A view that begins with it, and is attached before Yjs changes, is drawn once. */
  page(schema: Schema): Node {
    this.reader = new PageReader(this.ydoc, schema)
    this.opened = this.reader.page()
    return this.opened
  }

  /** Starts to follow Yjs: shows the document in this view and keeps it current. */
  attach(view: EditorView): void {
    this.view = view
    this.synced.clear()
    this.ydoc.on('beforeTransaction', this.onBefore)
    this.ydoc.on('afterTransaction', this.onAfter)
    if (view.state.doc !== this.opened) {
      const page = this.page(view.state.schema)
      if (!view.state.doc.eq(page))
        view.dispatch(asFromYjs(view.state.tr.replaceWith(0, view.state.doc.content.size, page.content)))
    }
    this.opened = null
    this.remember(view.state.doc)
  }

  /** Stops following. Undo survives, so that a view can be made anew. */
  detach(): void {
    this.ydoc.off('beforeTransaction', this.onBefore)
    this.ydoc.off('afterTransaction', this.onAfter)
    this.view = null
  }

  /** Ends the binding and its undo history. The Yjs document stays. */
  destroy(): void {
    this.detach()
    this.history.destroy()
  }

  /** Writes to Yjs what the person changed in the page between two states. */
  writePage(state: EditorState, previous: EditorState, addToHistory: boolean): void {
    const dirty = listSlots(state.doc).filter(({ root, node }) => {
      const synced = this.synced.get(root)
      const same = synced !== undefined && (synced === node || synced.content.eq(node.content))
      if (same) this.synced.set(root, node)
      return !same
    })
    if (dirty.length === 0) return
    const place = dirty.map((slot) => slot.root).join()
    this.history.typing(place, this.toRange(previous), () => this.write(dirty, state.selection.head, addToHistory))
  }

  /** Runs a change of the order map as one undo step of its own, with the caret remembered. */
  changeOrder<T>(change: (ydoc: Y.Doc, origin: unknown) => T): T {
    return this.history.alone(() => change(this.ydoc, this.origin))
  }

  /** A selection as places that other people's edits do not move; null when it lies between slots. */
  toRange({ selection }: EditorState): SlotRange | null {
    const { $anchor, $head, empty, anchor, head } = selection
    // A selection does not grow when somebody writes at its border.
    const forward = anchor <= head
    const a = this.toPosition(slotAt($anchor), anchor, empty || !forward ? -1 : 1)
    const h = this.toPosition(slotAt($head), head, empty || forward ? -1 : 1)
    return a && h && { anchor: a, head: h }
  }

  /** Where a place is in the page now; null when it is not there any more. */
  toPagePosition(doc: Node, place: SlotPosition): number | null {
    const slot = findSlot(doc, place.root)
    if (!slot || this.synced.get(slot.root) !== slot.node) return null
    const root = this.ydoc.getXmlFragment(slot.root)
    const offset = fromRelative(this.ydoc, root, slot.node, place.position, this.reader.shown)
    return offset === null ? null : slot.start + offset
  }

  private write(slots: Slot[], head: number, addToHistory: boolean): void {
    this.writing = true
    try {
      this.ydoc.transact((transaction) => {
        transaction.meta.set('addToHistory', addToHistory)
        for (const { root, node, start } of slots) {
          const caret = head >= start && head <= start + node.content.size ? head - start : null
          writeRoot(this.ydoc.getXmlFragment(root), node, this.reader.shown, caret)
          this.synced.set(root, node)
        }
      }, this.origin)
    } finally {
      this.writing = false
    }
  }

  private toPosition(slot: Slot | null, position: number, side: -1 | 1): SlotPosition | null {
    if (!slot) return null
    const root = this.ydoc.getXmlFragment(slot.root)
    return { root: slot.root, position: toRelative(root, slot.node, position - slot.start, side, this.reader.shown) }
  }

  private restoreSelection(range: SlotRange): void {
    const view = this.view
    const head = view && this.toPagePosition(view.state.doc, range.head)
    if (!view || head === null) return
    const anchor = this.toPagePosition(view.state.doc, range.anchor) ?? head
    const tr = view.state.tr.setSelection(between(view.state.doc, anchor, head))
    view.dispatch(tr.setMeta('addToHistory', false).scrollIntoView())
  }

  private readonly onBefore = (): void => {
    if (!this.writing && this.view && !this.bookmark) this.bookmark = this.toRange(this.view.state)
  }

  private readonly onAfter = (transaction: Y.Transaction): void => {
    if (this.writing || !this.view) return
    const bookmark = this.bookmark
    this.bookmark = null
    const texts = new Set<string>()
    let order = false
    for (const type of [...transaction.changed.keys(), ...transaction.changedParentTypes.keys()]) {
      if (type instanceof Y.XmlElement) this.reader.forget(type, keysOf(transaction, type).has(ASIDE))
      if (type._item !== null) continue
      const root = parseRoot(Y.findRootTypeKey(type))
      if (root?.kind === 'order') order = true
      else if (root) texts.add(root.name)
    }
    const tr = this.view.state.tr
    this.showText(tr, texts)
    if (order) showOrder(tr, (list, known) => this.reader.entries(list, known))
    if (tr.docChanged) this.show(this.view, tr, bookmark)
  }

  private showText(tr: Transaction, roots: Set<string>): void {
    if (roots.size === 0) return
    const slots = listSlots(tr.doc).filter((slot) => roots.has(slot.root))
    for (const { root, node, start } of slots.reverse()) {
      this.reader.forgetMoved(root)
      replaceMinimal(tr, start, node, this.reader.slot(root, node.type.name, node.attrs))
    }
  }

  private show(view: EditorView, tr: Transaction, bookmark: SlotRange | null): void {
    this.remember(tr.doc)
    if (bookmark && tr.selection instanceof TextSelection) {
      const anchor = this.toPagePosition(tr.doc, bookmark.anchor) ?? tr.selection.anchor
      const head = this.toPagePosition(tr.doc, bookmark.head) ?? tr.selection.head
      if (anchor !== tr.selection.anchor || head !== tr.selection.head) tr.setSelection(between(tr.doc, anchor, head))
    }
    view.dispatch(asFromYjs(tr))
  }

  private remember(doc: Node): void {
    for (const { root, node } of listSlots(doc)) this.synced.set(root, node)
  }
}

/** The attributes of a type that a transaction changed. */
function keysOf(transaction: Y.Transaction, type: unknown): Set<string | null> {
  return transaction.changed.get(type as never) ?? new Set()
}

function asFromYjs(tr: Transaction): Transaction {
  return tr.setMeta(FROM_YJS, true).setMeta(CHANGE_ORIGIN, { isChangeOrigin: true }).setMeta('addToHistory', false)
}

function between(doc: Node, anchor: number, head: number): Selection {
  return anchor === head ? Selection.near(doc.resolve(head), -1) : TextSelection.between(doc.resolve(anchor), doc.resolve(head))
}
