import { type Command, EditorState, type Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import * as Y from 'yjs'
import { DocumentBinding } from '@/lib/editor/binding'
import { newDocument } from '@/lib/editor/new-document'
import { findSlot } from '@/lib/editor/slots'
import { syncPlugin } from '@/lib/editor/sync-plugin'
import { sampleContent } from './editor-content'
import { emptyPage } from './empty-page'

/** The part of a ProseMirror view that needs no browser: it holds the state and runs the real plugins. */
export class HeadlessView {
  state: EditorState
  /** Transactions that a plugin refused. */
  refused = 0
  dispatched = 0
  private readonly views: { update?: (view: EditorView, previous: EditorState) => void; destroy?: () => void }[] = []

  constructor(plugins: Plugin[], doc = emptyPage()) {
    this.state = EditorState.create({ doc, plugins })
    for (const plugin of this.state.plugins)
      if (plugin.spec.view) this.views.push(plugin.spec.view(this as unknown as EditorView))
  }

  readonly dispatch = (tr: Transaction): void => {
    this.dispatched++
    const previous = this.state
    const { state, transactions } = previous.applyTransaction(tr)
    if (transactions.length === 0) {
      this.refused++
      return
    }
    this.state = state
    for (const view of this.views) view.update?.(this as unknown as EditorView, previous)
  }

  hasFocus(): boolean {
    return true
  }

  get editable(): boolean {
    return true
  }

  destroy(): void {
    for (const view of this.views) view.destroy?.()
  }
}

/** One person's editor over a copy of a document. */
export interface Replica {
  ydoc: Y.Doc
  binding: DocumentBinding
  view: HeadlessView
}

export function replica(state: Uint8Array = SAMPLE, plugins: Plugin[] = []): Replica {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, state)
  const binding = new DocumentBinding(ydoc)
  return { ydoc, binding, view: new HeadlessView([syncPlugin(binding), ...plugins]) }
}

/** The sample document as Yjs state: made once, as a proposal's creator would. */
export const SAMPLE = newDocument(sampleContent())

/** Exchanges everything between all replicas. */
export function sync(...replicas: { ydoc: Y.Doc }[]): void {
  for (let round = 0; round < 2; round++) {
    for (const { ydoc: from } of replicas) {
      for (const { ydoc: to } of replicas) {
        if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'remote')
      }
    }
  }
}

/** Position in the page of an offset in a slot's first text. */
export function at({ view }: Replica, root: string, offset = 0): number {
  const slot = findSlot(view.state.doc, root)
  if (!slot) throw new Error(`The page does not show ${root}.`)
  return Selection.near(view.state.doc.resolve(slot.start)).head + offset
}

/** Puts the caret, or a selection, at offsets in slots' first texts. */
export function select(person: Replica, root: string, offset = 0, toRoot = root, toOffset = offset): void {
  const { tr, doc } = person.view.state
  person.view.dispatch(tr.setSelection(TextSelection.create(doc, at(person, root, offset), at(person, toRoot, toOffset))))
}

export function type(person: Replica, text: string): void {
  const { tr, selection } = person.view.state
  person.view.dispatch(tr.insertText(text, selection.from, selection.to))
}

/** Text of a slot as the page shows it, blocks parted by a bar. */
export function textOf({ view }: Replica, root: string): string {
  const slot = findSlot(view.state.doc, root)
  if (!slot) throw new Error(`The page does not show ${root}.`)
  return slot.node.textBetween(0, slot.node.content.size, '|', '/')
}

/** Runs a command as a key would; tells whether it applied. */
export function press({ view }: Replica, command: Command): boolean {
  return command(view.state, view.dispatch, view as unknown as EditorView)
}
