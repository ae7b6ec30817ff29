import type { Attrs, Node, NodeType, Schema } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { FAQ_KEYS, type FaqKey, SECTIONS } from '@/lib/domain/prfaq'
import { answerRoot, questionRoot, sectionRoot } from './document-roots'
import { listEntries } from './faq-order'
import { readRoot, type Shown } from './read-root'
import { OF } from './set-aside'

/** Reads a Yjs document as a page, and remembers which node shows which element. */
export class PageReader {
  readonly shown: Shown = new WeakMap()

  constructor(
    private readonly ydoc: Y.Doc,
    private readonly schema: Schema,
  ) {}

  /** The whole page. */
  page(): Node {
    const sections = SECTIONS.map(({ key, kind }) => this.slot(sectionRoot(key), kind === 'line' ? 'line' : 'section', { key }))
    const faqs = FAQ_KEYS.map((key) => this.type('faq').create({ key }, this.entries(key, new Map())))
    return this.type('doc').create(null, [...sections, ...faqs])
  }

  /** One section, question or answer. */
  slot(root: string, type: string, attrs: Attrs | null): Node {
    const slot = this.type(type)
    return slot.create(attrs, readRoot(this.ydoc.getXmlFragment(root), slot, this.shown))
  }

  /** The questions of a list, those in `known` as they are. */
  entries(list: FaqKey, known: ReadonlyMap<string, Node>): Node[] {
    return listEntries(this.ydoc, list).map(({ id }) => known.get(id) ?? this.entry(id))
  }

  /** An element is read anew; with `whole`, so is what is in it. */
  forget(element: Y.XmlElement, whole: boolean): void {
    this.shown.delete(element)
    if (whole) for (const inner of elementsIn(element)) this.shown.delete(inner)
  }

  /** Where something was moved, a change in one place shows in another: all of the root is read anew. */
  forgetMoved(root: string): void {
    const elements = [...elementsIn(this.ydoc.getXmlFragment(root))]
    if (elements.some((element) => element.hasAttribute(OF))) for (const element of elements) this.shown.delete(element)
  }

  private entry(id: string): Node {
    const parts = [this.slot(questionRoot(id), 'question', null), this.slot(answerRoot(id), 'answer', null)]
    return this.type('faqEntry').create({ id }, parts)
  }

  private type(name: string): NodeType {
    const type = this.schema.nodes[name]
    if (!type) throw new Error(`The schema has no ${name}.`)
    return type
  }
}

function* elementsIn(parent: Y.XmlFragment): Iterable<Y.XmlElement> {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue
    yield child
    yield* elementsIn(child)
  }
}
