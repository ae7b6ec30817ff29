import { type Extensions, getSchema, Node } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { FAQS, SECTIONS } from '@/lib/domain/prfaq'
import { textExtensions } from './schema-nodes'

/** Rises when a document written by newer code may hold what older code cannot show. The handshake carries it. */
export const SCHEMA_VERSION = 2

// The frame: fixed sections around the text. The frame lives in ProseMirror only; Yjs holds what is inside it.
const FRAME = { isolating: true, defining: true, selectable: false, draggable: false, allowGapCursor: false } as const

const doc = Node.create({
  name: 'doc',
  topNode: true,
  content: SECTIONS.map((section) => (section.kind === 'line' ? 'line' : 'section'))
    .concat(FAQS.map(() => 'faq') as never[])
    .join(' '),
  extendNodeSchema: (extension) => (extension.name === 'doc' ? { allowGapCursor: false } : {}),
})

const line = Node.create({
  name: 'line',
  content: 'text*',
  marks: 'comment',
  ...FRAME,
  addAttributes: () => dataAttribute('key'),
  renderHTML: ({ node, HTMLAttributes }) => [
    'div',
    { class: 'sec sec--line', ...HTMLAttributes },
    ['div', { class: 'sec-label', contenteditable: 'false' }, titleOf(node.attrs.key)],
    [node.attrs.key === 'headline' ? 'h1' : 'p', { class: node.attrs.key === 'headline' ? 'body headline' : 'body dek' }, 0],
  ],
})

const section = Node.create({
  name: 'section',
  content: 'block+',
  ...FRAME,
  addAttributes: () => dataAttribute('key'),
  renderHTML: ({ node, HTMLAttributes }) => [
    'section',
    { class: 'sec', 'aria-label': titleOf(node.attrs.key), ...HTMLAttributes },
    ['div', { class: 'sec-label', contenteditable: 'false' }, titleOf(node.attrs.key)],
    ['div', { class: 'body' }, 0],
  ],
})

const faq = Node.create({
  name: 'faq',
  content: 'faqEntry*',
  ...FRAME,
  addAttributes: () => dataAttribute('key'),
  renderHTML: ({ node, HTMLAttributes }) => [
    'section',
    { class: 'faq', 'aria-label': titleOf(node.attrs.key), ...HTMLAttributes },
    ['div', { class: 'faqh', contenteditable: 'false' }, ['h2', { class: 'body' }, titleOf(node.attrs.key)]],
    ['div', { class: 'entries' }, 0],
  ],
})

const faqEntry = Node.create({
  name: 'faqEntry',
  content: 'question answer',
  ...FRAME,
  addAttributes: () => dataAttribute('id'),
  renderHTML: ({ HTMLAttributes }) => ['div', { class: 'qa', ...HTMLAttributes }, ['div', { class: 'body' }, 0]],
})

const question = Node.create({
  name: 'question',
  content: 'text*',
  marks: 'comment',
  ...FRAME,
  renderHTML: () => ['h3', { class: 'qq' }, 0],
})

const answer = Node.create({ name: 'answer', content: 'block+', ...FRAME, renderHTML: () => ['div', { class: 'answer' }, 0] })

/** Stands for a block this code does not know, made by newer code. It is shown, kept in Yjs, and cannot be edited away. */
const unknownBlock = Node.create({
  name: 'unknownBlock',
  group: 'block flow',
  atom: true,
  selectable: false,
  draggable: false,
  addAttributes: () => dataAttribute('ref'),
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    { class: 'unknown', contenteditable: 'false', ...HTMLAttributes },
    'Something newer stands here. Reload the page to see it.',
  ],
})

const unknownInline = Node.create({
  name: 'unknownInline',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  draggable: false,
  addAttributes: () => dataAttribute('ref'),
  renderHTML: ({ HTMLAttributes }) => ['span', { class: 'unknown', contenteditable: 'false', ...HTMLAttributes }, '…'],
})

/** Everything a document may hold, as Tiptap extensions without behaviour; the same on the server and in the browser. */
export const documentExtensions: Extensions = [
  doc,
  line,
  section,
  faq,
  faqEntry,
  question,
  answer,
  ...textExtensions,
  unknownBlock,
  unknownInline,
]

/** The ProseMirror schema of the document, made once. */
export function documentSchema(): Schema {
  cached ??= getSchema(documentExtensions)
  return cached
}

let cached: Schema | null = null

function titleOf(key: string): string {
  return [...SECTIONS, ...FAQS].find((part) => part.key === key)?.title ?? ''
}

/** The frame is never parsed from HTML: pasted sections are only their text. */
function dataAttribute(name: string) {
  return {
    [name]: { default: '', renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }) },
  }
}
