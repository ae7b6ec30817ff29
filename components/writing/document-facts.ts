import type { Node } from '@tiptap/pm/model'
import type { CoachedEntry, CoachedSection, Completion } from '@/lib/domain/coach/check'
import { entryCompletion } from '@/lib/domain/coach/check-part'
import { FAQ_KEYS, type FaqKey, isSectionDone, PAGE_WORDS, type SectionKey } from '@/lib/domain/prfaq'
import { countNode, countNodeText } from '@/lib/editor/count-words'
import { findUndescribed } from '@/lib/editor/picture-commands'
import { coachedEntries, coachedEntry, coachedText } from './coached-text'

/** What the outline and the meters say about the document. */
export interface DocumentFacts {
  /** Words in each section of the release. */
  sections: Readonly<Record<SectionKey, number>>
  faqs: Readonly<Record<FaqKey, FaqFacts>>
  releaseWords: number
  /** Pictures that nobody has described yet. */
  undescribed: number
  /** Position in the editor's document before the first word of page two; null while the release fits its page. */
  pageEnd: number | null
  /** The words themselves, as the coach reads them. */
  coached: CoachedDocument
}

export interface CoachedDocument {
  sections: Readonly<Record<SectionKey, CoachedSection>>
  faqs: Readonly<Record<FaqKey, readonly CoachedEntry[]>>
}

export interface FaqFacts {
  entries: readonly EntryFacts[]
  answered: number
  words: number
}

export interface EntryFacts {
  id: string
  question: string
  words: number
  isAnswered: boolean
  completion: Completion
}

/** Reads the facts off the editor's document. Word counts are kept per node, so that only what changed is counted again. */
export function readFacts(doc: Node): DocumentFacts {
  const sections: Partial<Record<SectionKey, number>> = {}
  const faqs = Object.fromEntries(FAQ_KEYS.map((key) => [key, NO_ENTRIES])) as Record<FaqKey, FaqFacts>
  const coached = { sections: {}, faqs: { customerFaq: [], internalFaq: [] } } as unknown as Editable<CoachedDocument>
  let releaseWords = 0
  let pageEnd: number | null = null
  doc.forEach((node, offset) => {
    if (node.type.name === 'faq') {
      const key = node.attrs.key as FaqKey
      faqs[key] = readFaq(key, node)
      coached.faqs[key] = coachedEntries(node)
      return
    }
    const words = countNode(node)
    sections[node.attrs.key as SectionKey] = words
    coached.sections[node.attrs.key as SectionKey] = coachedText(node)
    if (pageEnd === null && releaseWords + words > PAGE_WORDS)
      pageEnd = positionOfWord(node, offset + 1, PAGE_WORDS - releaseWords)
    releaseWords += words
  })
  return {
    sections: sections as Record<SectionKey, number>,
    faqs,
    releaseWords,
    undescribed: findUndescribed(doc).length,
    pageEnd,
    coached,
  }
}

/** Keeps objects of `before` that say the same as in `after`, so that what shows them is not drawn again. */
export function keepEqual(before: DocumentFacts | null, after: DocumentFacts): DocumentFacts {
  if (!before) return after
  const sections = isEqual(before.sections, after.sections) ? before.sections : after.sections
  const faqs = Object.fromEntries(
    FAQ_KEYS.map((key) => [key, isEqual(before.faqs[key], after.faqs[key]) ? before.faqs[key] : after.faqs[key]]),
  ) as Record<FaqKey, FaqFacts>
  const [was, is] = [before.coached.faqs, after.coached.faqs]
  return {
    ...after,
    sections,
    faqs: FAQ_KEYS.every((key) => faqs[key] === before.faqs[key]) ? before.faqs : faqs,
    coached: FAQ_KEYS.every((key) => is[key] === was[key]) ? { ...after.coached, faqs: was } : after.coached,
  }
}

const NO_ENTRIES: FaqFacts = { entries: [], answered: 0, words: 0 }

type Editable<T> = { [K in keyof T]: { -readonly [P in keyof T[K]]: T[K][P] } }

function readFaq(key: FaqKey, faq: Node): FaqFacts {
  const entries = faq.children.map((entry) => readEntry(key, entry))
  return {
    entries,
    answered: entries.filter((entry) => entry.isAnswered).length,
    words: entries.reduce((sum, entry) => sum + entry.words, 0),
  }
}

/** Nodes never change, so that each is read once in the list that it stands in. */
function readEntry(key: FaqKey, entry: Node): EntryFacts {
  const read = known[key].get(entry)
  if (read) return read
  const [question, answer] = [entry.child(0), entry.child(1)]
  const facts = {
    id: entry.attrs.id as string,
    question: question.textContent,
    words: countNode(question) + countNode(answer),
    isAnswered: isSectionDone(countNodeText(answer)),
    completion: entryCompletion(key, coachedEntry(entry)),
  }
  known[key].set(entry, facts)
  return facts
}

const known: Record<FaqKey, WeakMap<Node, EntryFacts>> = { customerFaq: new WeakMap(), internalFaq: new WeakMap() }

/** The position before word number `index` (from 0) of a section whose content starts at `start`. */
function positionOfWord(section: Node, start: number, index: number): number {
  let left = index
  let found: number | null = null
  section.descendants((node, offset) => {
    if (found !== null) return false
    if (!node.isTextblock && node.type.name !== 'picture') return true
    const words = countNode(node)
    if (words <= left) left -= words
    // A picture is not parted: page two begins before it.
    else found = start + offset + (node.isTextblock ? 1 + offsetOfWord(node, left) : 0)
    return false
  })
  // A line is its own textblock: nothing stands below it.
  return found ?? start + offsetOfWord(section, left)
}

function offsetOfWord(textblock: Node, index: number): number {
  const text = textblock.textBetween(0, textblock.content.size, '\n', '\n')
  let seen = 0
  for (const run of text.matchAll(/\S+/gu)) {
    if (!/[\p{L}\p{N}]/u.test(run[0])) continue
    if (seen === index) return run.index
    seen++
  }
  return text.length
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
