import type { FaqKey, SectionKey } from '@/lib/domain/prfaq'
import type { BlockJson, DocumentContent, FaqEntry } from '@/lib/editor/content'
import { newEntryId } from '@/lib/editor/document-roots'
import type { DemoBlock, DemoEarlier, DemoProposal, DemoQuestion } from './demo-proposal'

const RICH = ['summary', 'problem', 'solution', 'leaderQuote', 'howItWorks', 'customerQuote', 'callToAction'] as const

/** The demo text as a document; `launch` ("4 March 2027") stands where the text says {launch}. Entry ids are new each time. */
export function demoContent(proposal: DemoProposal, launch: string): DocumentContent {
  const rich = RICH.map((key) => [key, blocks(proposal.sections[key] ?? [], launch)])
  return {
    sections: { headline: proposal.headline, subheading: proposal.subheading, ...Object.fromEntries(rich) },
    customerFaq: entries(proposal.customerFaq, launch),
    internalFaq: entries(proposal.internalFaq, launch),
  }
}

/** The same text with only these parts filled: how an earlier revision read. */
export function keepParts(content: DocumentContent, parts: readonly string[]): DocumentContent {
  const has = (key: SectionKey | FaqKey) => parts.includes(key)
  const sections = Object.entries(content.sections).map(([key, part]) => {
    if (has(key as SectionKey)) return [key, part]
    return [key, typeof part === 'string' ? '' : [{ type: 'paragraph' }]]
  })
  return {
    sections: Object.fromEntries(sections),
    customerFaq: has('customerFaq') ? content.customerFaq : [],
    internalFaq: has('internalFaq') ? content.internalFaq : [],
  }
}

/** How an earlier revision read, where it read otherwise. */
export function readingAs(content: DocumentContent, was: DemoEarlier, launch: string): DocumentContent {
  const { sections = {}, ...lines } = was
  const rich = Object.entries(sections).map(([key, list]) => [key, blocks(list, launch)])
  return { ...content, sections: { ...content.sections, ...lines, ...Object.fromEntries(rich) } }
}

function entries(questions: DemoQuestion[], launch: string): FaqEntry[] {
  return questions.map(({ question, answer }) => ({ id: newEntryId(), question, answer: blocks(answer, launch) }))
}

function blocks(list: DemoBlock[], launch: string): BlockJson[] {
  return list.length ? list.map((block) => toBlock(block, launch)) : [{ type: 'paragraph' }]
}

function toBlock(block: DemoBlock, launch: string): BlockJson {
  if (typeof block === 'string') return paragraph(block, launch)
  if ('bullets' in block) return list('bulletList', block.bullets)
  if ('steps' in block) return list('orderedList', block.steps)
  if ('quote' in block) return { type: 'blockquote', content: [paragraph(block.quote, launch)] }
  return { type: 'table', content: block.table.map((row, index) => tableRow(row, index === 0 ? 'tableHeader' : 'tableCell')) }
}

/** The dateline is set bold, as newspapers do. */
function paragraph(text: string, launch: string): BlockJson {
  const [dateline, rest] = text.split(' — ', 2)
  if (rest !== undefined && dateline?.includes('{launch}')) {
    const bold = { type: 'text', text: dateline.replace('{launch}', launch), marks: [{ type: 'bold' }] }
    return { type: 'paragraph', content: [bold, { type: 'text', text: ` — ${rest}` }] }
  }
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

function list(type: 'bulletList' | 'orderedList', items: string[]): BlockJson {
  return { type, content: items.map((item) => ({ type: 'listItem', content: [paragraph(item, '')] })) }
}

function tableRow(cells: string[], type: 'tableHeader' | 'tableCell'): BlockJson {
  return { type: 'tableRow', content: cells.map((cell) => ({ type, content: [paragraph(cell, '')] })) }
}
