import type { Node, Schema } from '@tiptap/pm/model'
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import * as Y from 'yjs'
import { FAQ_KEYS, type FaqKey, SECTIONS } from '@/lib/domain/prfaq'
import { answerRoot, parseRoot, questionRoot, sectionRoot } from './document-roots'
import { listEntries } from './faq-order'
import { readRoot, type Shown } from './read-root'
import { fromRelative, toRelative } from './relative-position'
import { replaceMinimal } from './replace-minimal'
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
  readonly undoManager: Y.UndoManager
  private readonly shown: Shown = new WeakMap()
  /** The node that stands for each root, as last read or written. */
  private readonly synced = new Map<string, Node>()
  private view: EditorView | null = null
  private writing = false
  private bookmark: SlotRange | null = null
  private lastWritten: string | null = null
  private beforeEdit: SlotRange | null = null

  constructor(
    readonly ydoc: Y.Doc,
    readonly schema: Schema,
  ) {
    this.undoManager = new Y.UndoManager(ydoc, {
      trackedOrigins: new Set([this.origin]),
      captureTimeout: 500,
      // Undoing "new paragraph" keeps the paragraph when somebody else has written in it.
      deleteFilter: (item) => !(item.content instanceof Y.ContentType) || !holdsText(item.content.type),
      captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
    })
    this.undoManager.on('stack-item-added', ({ stackItem }) => {
      if (this.beforeEdit && !stackItem.meta.has('selection')) stackItem.meta.set('selection', this.beforeEdit)
    })
    this.undoManager.on('stack-item-popped', ({ stackItem }) =>
      this.restoreSelection(stackItem.meta.get('selection') as SlotRange | undefined),
    )
  }

  /** The page as Yjs has it now. */
  readPage(): Node {
    const { nodes } = this.schema
    const sections = SECTIONS.map(({ key, kind }) =>
      this.readSlot(sectionRoot(key), kind === 'line' ? 'line' : 'section', { key }),
    )
    const faqs = FAQ_KEYS.map((key) => (nodes.faq as Node['type']).create({ key }, this.readEntries(key, new Map())))
    return (nodes.doc as Node['type']).create(null, [...sections, ...faqs])
  }

  /** Starts to follow Yjs: shows the document in this view and keeps it current. */
  attach(view: EditorView): void {
    this.view = view
    this.ydoc.on('beforeTransaction', this.onBefore)
    this.ydoc.on('afterTransaction', this.onAfter)
    this.showAll()
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
    this.undoManager.destroy()
  }

  /** Writes to Yjs what the person changed in the page between two states. */
  writePage(state: EditorState, previous: EditorState, addToHistory: boolean): void {
    const dirty = listSlots(state.doc).filter(({ root, node }) => {
      const same = isSame(this.synced.get(root), node)
      if (same) this.synced.set(root, node)
      return !same
    })
    if (dirty.length === 0) return
    // Undo goes slot by slot: what was typed in two sections is two steps, however fast.
    const written = dirty.map((slot) => slot.root).join()
    if (written !== this.lastWritten) this.undoManager.stopCapturing()
    this.lastWritten = written
    this.beforeEdit = this.toRange(previous)
    this.writing = true
    try {
      this.ydoc.transact((transaction) => {
        transaction.meta.set('addToHistory', addToHistory)
        for (const { root, node, start } of dirty) {
          const caret = state.selection.head - start
          writeRoot(this.ydoc.getXmlFragment(root), node, this.shown, caret >= 0 && caret <= node.content.size ? caret : null)
          this.synced.set(root, node)
        }
      }, this.origin)
    } finally {
      this.writing = false
      this.beforeEdit = null
    }
  }

  /** Runs a change of the order map as one undo step of its own, with the caret remembered. */
  changeOrder<T>(change: (ydoc: Y.Doc, origin: unknown) => T): T {
    this.undoManager.stopCapturing()
    this.beforeEdit = this.view ? this.toRange(this.view.state) : null
    try {
      return change(this.ydoc, this.origin)
    } finally {
      this.undoManager.stopCapturing()
      this.beforeEdit = null
    }
  }

  undo(): boolean {
    return this.step(() => this.undoManager.undo() !== null)
  }

  redo(): boolean {
    return this.step(() => this.undoManager.redo() !== null)
  }

  /** A selection as places that other people's edits do not move; null when it lies between slots. */
  toRange(state: EditorState): SlotRange | null {
    const { $anchor, $head, empty, anchor, head } = state.selection
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
    const offset = fromRelative(this.ydoc, this.ydoc.getXmlFragment(slot.root), slot.node, place.position, this.shown)
    return offset === null ? null : slot.start + offset
  }

  private toPosition(slot: Slot | null, position: number, side: -1 | 1): SlotPosition | null {
    if (!slot) return null
    const root = this.ydoc.getXmlFragment(slot.root)
    return { root: slot.root, position: toRelative(root, slot.node, position - slot.start, side, this.shown) }
  }

  private step(change: () => boolean): boolean {
    this.lastWritten = null
    this.beforeEdit = this.view ? this.toRange(this.view.state) : null
    try {
      return change()
    } finally {
      this.beforeEdit = null
    }
  }

  private restoreSelection(range: SlotRange | undefined): void {
    if (!range || !this.view) return
    const { state } = this.view
    const head = this.toPagePosition(state.doc, range.head)
    if (head === null) return
    const anchor = this.toPagePosition(state.doc, range.anchor) ?? head
    const tr = state.tr.setSelection(between(state.doc, anchor, head)).setMeta('addToHistory', false)
    this.view.dispatch(tr.scrollIntoView())
  }

  private readonly onBefore = (): void => {
    if (this.writing || !this.view || this.bookmark) return
    this.bookmark = this.toRange(this.view.state)
  }

  private readonly onAfter = (transaction: Y.Transaction): void => {
    if (this.writing || !this.view) return
    const bookmark = this.bookmark
    this.bookmark = null
    const changed = new Set<string>()
    let order = false
    for (const type of [...transaction.changed.keys(), ...transaction.changedParentTypes.keys()]) {
      if (type instanceof Y.XmlElement) this.shown.delete(type)
      if (type._item !== null) continue
      const root = parseRoot(Y.findRootTypeKey(type))
      if (root?.kind === 'order') order = true
      else if (root) changed.add(root.name)
    }
    if (changed.size === 0 && !order) return
    const tr = this.view.state.tr
    this.showText(tr, changed)
    if (order) this.showOrder(tr)
    this.show(tr, bookmark)
  }

  private showAll(): void {
    const view = this.view as EditorView
    const page = this.readPage()
    if (!view.state.doc.eq(page))
      view.dispatch(asFromYjs(view.state.tr.replaceWith(0, view.state.doc.content.size, page.content)))
    this.remember(view.state.doc)
  }

  private showText(tr: Transaction, roots: Set<string>): void {
    const slots = listSlots(tr.doc).filter((slot) => roots.has(slot.root))
    for (const { root, node, start } of slots.reverse())
      replaceMinimal(tr, start, node, this.readSlot(root, node.type.name, node.attrs))
  }

  /** Brings the questions into the order of the map. Nodes that stay are reused, so that what is in them is not drawn anew. */
  private showOrder(tr: Transaction): void {
    const known = new Map<string, Node>()
    const faqs: { node: Node; start: number }[] = []
    tr.doc.forEach((node, offset) => {
      if (node.type.name !== 'faq') return
      faqs.push({ node, start: offset + 1 })
      node.forEach((entry) => {
        known.set(entry.attrs.id as string, entry)
      })
    })
    for (const { node, start } of faqs.reverse()) {
      const entries = this.readEntries(node.attrs.key as FaqKey, known)
      const after = node.type.create(node.attrs, entries)
      let left = 0
      while (left < node.childCount && entries[left] === node.child(left)) left++
      let right = 0
      while (
        right < Math.min(node.childCount, entries.length) - left &&
        entries.at(-1 - right) === node.child(node.childCount - 1 - right)
      )
        right++
      const [from, to] = [
        sizeOf(node, left),
        node.content.size - (sizeOf(node, node.childCount) - sizeOf(node, node.childCount - right)),
      ]
      const middle = entries.slice(left, entries.length - right)
      if (from !== to || middle.length > 0) tr.replaceWith(start + from, start + to, middle)
      if (!(tr.doc.nodeAt(start - 1) as Node).eq(after)) throw new Error('The order of questions did not fit the page.')
    }
  }

  private show(tr: Transaction, bookmark: SlotRange | null): void {
    const view = this.view as EditorView
    if (tr.docChanged) this.remember(tr.doc)
    else return
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

  private readEntries(list: FaqKey, known: Map<string, Node>): Node[] {
    const type = this.schema.nodes.faqEntry as Node['type']
    return listEntries(this.ydoc, list).map(({ id }) => {
      const parts = () => [this.readSlot(questionRoot(id), 'question', null), this.readSlot(answerRoot(id), 'answer', null)]
      return known.get(id) ?? type.create({ id }, parts())
    })
  }

  private readSlot(root: string, type: string, attrs: Node['attrs'] | null): Node {
    const slot = this.schema.nodes[type] as Node['type']
    return slot.create(attrs, readRoot(this.ydoc.getXmlFragment(root), slot, this.shown))
  }
}

function asFromYjs(tr: Transaction): Transaction {
  return tr.setMeta(FROM_YJS, true).setMeta(CHANGE_ORIGIN, { isChangeOrigin: true }).setMeta('addToHistory', false)
}

function between(doc: Node, anchor: number, head: number): Selection {
  return anchor === head ? Selection.near(doc.resolve(head), -1) : TextSelection.between(doc.resolve(anchor), doc.resolve(head))
}

function isSame(synced: Node | undefined, node: Node): boolean {
  return synced !== undefined && (synced === node || synced.content.eq(node.content))
}

function sizeOf(node: Node, count: number): number {
  let size = 0
  for (let i = 0; i < count; i++) size += node.child(i).nodeSize
  return size
}

function holdsText(type: Y.AbstractType<unknown>): boolean {
  return (type instanceof Y.Text || (type instanceof Y.XmlElement && type.nodeName === 'paragraph')) && type._length > 0
}
