import type { CoachedEntry, CoachedSection, CoachFacts } from '@/lib/domain/coach/check'
import { readable } from '@/lib/domain/coach/readable'
import { FAQ_KEYS, SECTION_KEYS } from '@/lib/domain/prfaq'
import type { BlockJson, DocumentContent } from './content'

/** A stored document as the coach's rules read it: what the page shows them live, the gate shows them of a revision. */
export function coachedContent(content: DocumentContent): Pick<CoachFacts, 'sections' | 'faqs'> {
  const sections = SECTION_KEYS.map((key) => [key, coachedSection(content.sections[key])])
  const faqs = FAQ_KEYS.map((key) => [key, content[key].map(({ id, question, answer }) => coachedEntry(id, question, answer))])
  return { sections: Object.fromEntries(sections), faqs: Object.fromEntries(faqs) }
}

/** What the summary says, which may begin with the day of the release. */
export function summaryText({ sections }: DocumentContent): string {
  return coachedSection(sections.summary).text
}

function coachedSection(text: string | readonly BlockJson[]): CoachedSection {
  if (typeof text === 'string') return { text: readable(text), items: 0 }
  return { text: readable(text.flatMap(linesOf).join('\n')), items: itemsOf(text) }
}

function coachedEntry(id: string, question: string, answer: readonly BlockJson[]): CoachedEntry {
  const { text, items } = coachedSection(answer)
  return { id, question: readable(question), answer: text, items }
}

/** A line for each paragraph, item and cell. */
function linesOf(block: BlockJson): string[] {
  const content = block.content ?? []
  return isTextblock(block) ? [content.map(inlineText).join('')] : content.flatMap(linesOf)
}

function isTextblock({ type, content }: BlockJson): boolean {
  return type === 'paragraph' || content?.some((child) => child.type === 'text') === true
}

function inlineText({ type, text }: BlockJson): string {
  return type === 'text' ? (text ?? '') : type === 'hardBreak' ? '\n' : ' '
}

/** Items of the longest list that stands in the text itself, not inside another list. */
function itemsOf(blocks: readonly BlockJson[]): number {
  const lists = blocks.filter(({ type }) => type === 'orderedList' || type === 'bulletList')
  return Math.max(0, ...lists.map(({ content }) => content?.length ?? 0))
}
