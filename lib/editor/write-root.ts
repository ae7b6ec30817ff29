import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { alignChildren, type NodeItem, nodeItems, type StoredItem, storedItems } from './align-children'
import { createElement, fillElement, originalOf, writeAttributes } from './create-element'
import { adopt, type LeftBlock } from './moved-blocks'
import type { Shown } from './read-root'
import { ASIDE, holdsText, isAside, movedTo, textHolder } from './set-aside'
import { createText, TYPING, type Writing, writeText } from './write-text'

// From ProseMirror nodes to Yjs: the smallest change that makes the root read like the node. Elements whose node is
// still the same object are not looked at; the rest are paired with what they came from, so that text other people are
// typing in stays where it is. Yjs children that the reader does not show are left alone.

/** Makes `root` read like `slot`. `caret` is the caret's place in the slot's content, if it is there: it tells which of two equal letters was typed. Call it inside a transaction. */
export function writeRoot(root: Y.XmlFragment, slot: Node, shown: Shown, caret: number | null, writing: Writing = TYPING): void {
  if (slot.inlineContent) writeLine(root, slot, caret, writing)
  else new BlockWriter(shown, writing).write(root, slot, caret)
}

/** A line has one text for good: it is filled and emptied, never replaced. */
function writeLine(root: Y.XmlFragment, slot: Node, caret: number | null, writing: Writing): void {
  const texts = root.toArray().filter((child) => child instanceof Y.XmlText)
  const runs = [...slot.content.content]
  if (texts.length > 0) writeText(texts, runs, caret, writing)
  else if (runs.length > 0) root.insert(0, [createText(runs)])
}

/** Writes one root. Paragraphs that appear in one place and leave another are the same ones, moved; that is seen at the end. */
class BlockWriter {
  /** New paragraphs, still without their text. */
  private readonly made: { element: Y.XmlElement; node: Node }[] = []
  /** Paragraphs that left their place, still with their text. */
  private readonly left: LeftBlock[] = []

  constructor(
    private readonly shown: Shown,
    private readonly writing: Writing,
  ) {}

  write(root: Y.XmlFragment, slot: Node, caret: number | null): void {
    this.writeChildren(root, slot, caret)
    const moved = adopt(this.made, this.left)
    for (const { element, node } of this.made) {
      const holder = moved.get(element)
      if (!holder) fillElement(element, node, this.shown)
      else {
        this.revive(holder)
        this.shown.delete(holder)
        this.writeChildren(holder, node, null)
      }
    }
    const kept = new Set(moved.values())
    for (const { holder } of this.left) if (!kept.has(holder)) empty(holder)
  }

  private writeChildren(parent: Y.XmlFragment, node: Node, caret: number | null): void {
    const stored = storedItems(parent, node.inlineContent, this.shown)
    const wanted = nodeItems(node)
    const partners = alignChildren(stored, wanted, this.shown)
    // New elements first: a placeholder is copied from its original, which must not be deleted yet.
    const created = new Map<NodeItem, Y.XmlElement | Y.XmlText>()
    wanted.forEach((item, index) => {
      if (partners[index]) return
      created.set(item, item.kind === 'text' ? createText(item.runs) : this.make(item.node, parent.doc))
    })
    for (const item of stored) if (!partners.includes(item)) this.discard(parent, item)
    let previous: Y.XmlElement | Y.XmlText | null = null
    wanted.forEach((item, index) => {
      const partner = partners[index]
      const made = created.get(item)
      if (made) parent.insertAfter(previous, [made])
      else if (item.kind === 'text' && partner?.kind === 'text')
        writeText(partner.texts, item.runs, within(caret, item.offset, item.length), this.writing)
      else if (item.kind === 'element' && partner?.kind === 'element')
        this.writeElement(partner.element, item.node, inside(caret, item))
      previous = made ?? lastType(partner) ?? previous
    })
  }

  private writeElement(element: Y.XmlElement, node: Node, caret: number | null): void {
    const known = this.shown.get(element)
    this.shown.set(element, node)
    if (known === node || known?.eq(node) || isPlaceholder(node)) return
    writeAttributes(element, node)
    const holder = textHolder(element) ?? element
    this.revive(element)
    this.revive(holder)
    this.writeChildren(holder, node, caret)
  }

  private make(node: Node, ydoc: Y.Doc | null): Y.XmlElement {
    if (!holdsText(node.type.name) || isPlaceholder(node)) {
      const element = (ydoc && originalOf(node, ydoc)?.clone()) ?? createElement(node)
      this.shown.set(element, node)
      return element
    }
    const element = new Y.XmlElement(node.type.name)
    writeAttributes(element, node)
    element.setAttribute(ASIDE, false as never)
    if (node.inlineContent) this.made.push({ element, node })
    else
      element.insert(
        0,
        node.content.content.map((child) => this.make(child, ydoc)),
      )
    this.shown.set(element, node)
    return element
  }

  /** A text is emptied, what holds text is set aside: what somebody else is typing in it survives. The rest goes. */
  private discard(parent: Y.XmlFragment, item: StoredItem): void {
    if (item.kind === 'text') writeText(item.texts, [], null)
    else if (this.isKept(item.element)) {
      item.element.setAttribute(ASIDE, true as never)
      this.leave(item.element)
    } else parent.delete(parent.toArray().indexOf(item.element), 1)
  }

  private leave(element: Y.XmlElement): void {
    const node = this.shown.get(element)
    this.shown.delete(element)
    if (node?.inlineContent) {
      const holder = textHolder(element)
      if (holder) this.left.push({ holder, node })
      return
    }
    for (const child of element.toArray()) {
      if (!(child instanceof Y.XmlElement) || !this.shown.has(child)) continue
      if (this.isKept(child)) this.leave(child)
      else element.delete(element.toArray().indexOf(child), 1)
    }
  }

  private isKept(element: Y.XmlElement): boolean {
    const node = this.shown.get(element)
    return node !== undefined && !isPlaceholder(node) && holdsText(element.nodeName)
  }

  /** What had been set aside and is written in again is back for good, though not what is still hidden in it. */
  private revive(element: Y.XmlElement): void {
    if (!isAside(element)) return
    element.setAttribute(ASIDE, false as never)
    this.hideRest(element)
  }

  private hideRest(element: Y.XmlElement): void {
    for (const child of element.toArray()) {
      if (!(child instanceof Y.XmlElement) || !holdsText(child.nodeName)) continue
      if (this.shown.has(child)) this.hideRest(child)
      else if (!isAside(child) && !movedTo(child)) child.setAttribute(ASIDE, true as never)
    }
  }
}

function empty(paragraph: Y.XmlElement): void {
  const children = paragraph.toArray()
  for (let i = children.length - 1; i >= 0; i--) {
    const child = children[i]
    if (child instanceof Y.XmlText) writeText([child], [], null)
    else if (child instanceof Y.XmlElement && !holdsText(child.nodeName)) paragraph.delete(i, 1)
  }
}

function lastType(item: StoredItem | undefined): Y.XmlElement | Y.XmlText | null {
  if (!item) return null
  return item.kind === 'text' ? (item.texts.at(-1) ?? null) : item.element
}

function within(caret: number | null, offset: number, length: number): number | null {
  return caret !== null && caret >= offset && caret <= offset + length ? caret - offset : null
}

function inside(caret: number | null, item: { offset: number; node: Node }): number | null {
  return within(caret, item.offset + 1, item.node.content.size)
}

function isPlaceholder(node: Node): boolean {
  return node.type.name === 'unknownBlock' || node.type.name === 'unknownInline'
}
