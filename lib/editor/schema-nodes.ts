import { Mark, Node } from '@tiptap/core'
import { checkPictureId, checkPictureWidth, checkPictureWords, checkPixels } from './picture-attributes'
import { isSafeHref } from './safe-href'
import { MAX_COLUMNS, MAX_ROWS } from './table-limits'

// What may stand inside a section or an answer. Written out here and not taken from a kit: the stored documents
// depend on these names and attributes, so that no upgrade of a library may change them.

const paragraph = Node.create({
  name: 'paragraph',
  group: 'block flow',
  content: 'inline*',
  priority: 1000,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
})

const text = Node.create({ name: 'text', group: 'inline' })

const bulletList = Node.create({
  name: 'bulletList',
  group: 'block flow',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
})

const orderedList = Node.create({
  name: 'orderedList',
  group: 'block flow',
  content: 'listItem+',
  addAttributes: () => ({
    start: {
      default: 1,
      validate: (value: unknown) => checkCount(value, MAX_START),
      parseHTML: (element: HTMLElement) => countAttribute(element, 'start', MAX_START),
      renderHTML: ({ start }) => (start === 1 ? {} : { start }),
    },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
})

const listItem = Node.create({
  name: 'listItem',
  content: 'paragraph flow*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
})

const blockquote = Node.create({
  name: 'blockquote',
  group: 'block flow',
  content: 'flow+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
})

const hardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
})

// The roles are what ProseMirror's table commands go by. A table does not stand inside a list, a quote or a cell.
const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: roleOfTable,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['div', { class: 'tablewrap' }, ['table', ['tbody', 0]]],
})

const tableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

const tableCell = Node.create({
  name: 'tableCell',
  content: 'flow+',
  isolating: true,
  addAttributes: spans,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
})

const tableHeader = Node.create({
  name: 'tableHeader',
  content: 'flow+',
  isolating: true,
  addAttributes: spans,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
})

/**
 * A picture of this proposal, by its id; `pixelWidth` and `pixelHeight` hold its place until it is there. It stands by itself, as a
 * table does. Without a valid id it shows that it is gone, and can be deleted. How it is drawn, and copied, is for those who
 * know the proposal.
 */
const picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    pictureId: { default: '', validate: checkPictureId },
    pixelWidth: { default: 0, validate: checkPixels },
    pixelHeight: { default: 0, validate: checkPixels },
    alt: { default: '', validate: checkPictureWords },
    caption: { default: '', validate: checkPictureWords },
    width: { default: 'full', validate: checkPictureWidth },
  }),
  renderHTML: () => ['figure', { class: 'picture' }],
})

const bold = Mark.create({
  name: 'bold',
  parseHTML: () => [
    { tag: 'strong' },
    { tag: 'b' },
    { style: 'font-weight', getAttrs: (value) => /^(bold(er)?|[6-9]\d\d)$/.test(value as string) && null },
  ],
  renderHTML: () => ['strong', 0],
})

const italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
  renderHTML: () => ['em', 0],
})

const link = Mark.create({
  name: 'link',
  inclusive: false,
  priority: 1000,
  addAttributes: () => ({ href: { isRequired: true, validate: checkHref } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (isSafeHref((element as HTMLElement).getAttribute('href')) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    { href: HTMLAttributes.href, rel: 'noopener noreferrer nofollow', target: '_blank' },
    0,
  ],
})

/** Where a comment thread is anchored: several may overlap, none is part of the text's identity. Which of them are shown, the page decides. */
const comment = Mark.create({
  name: 'comment',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({
    id: {
      isRequired: true,
      validate: checkMarkId,
      parseHTML: (element) => element.getAttribute('data-comment'),
      renderHTML: ({ id }) => ({ 'data-comment': id }),
    },
  }),
  // The page reads words back that an input method wrote into it. What is pasted has a parser of its own.
  parseHTML: () => [{ tag: 'span[data-comment]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})

/** Blocks and marks of the text, without the frame around them. */
export const textExtensions = [
  paragraph,
  text,
  bulletList,
  orderedList,
  listItem,
  blockquote,
  hardBreak,
  table,
  tableRow,
  tableCell,
  tableHeader,
  picture,
  link,
  bold,
  italic,
  comment,
]

function spans() {
  return { colspan: spanAttribute('colspan'), rowspan: spanAttribute('rowspan') }
}

function spanAttribute(name: 'colspan' | 'rowspan') {
  return {
    default: 1,
    validate: (value: unknown) => checkCount(value, MOST[name]),
    parseHTML: (element: HTMLElement) => countAttribute(element, name, MOST[name]),
    renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
  }
}

function roleOfTable(extension: { name: string }): { tableRole?: string } {
  return { tableRole: TABLE_ROLES[extension.name] }
}

const TABLE_ROLES: Record<string, string> = { table: 'table', tableRow: 'row', tableCell: 'cell', tableHeader: 'header_cell' }

const MAX_START = 999
const MOST = { colspan: MAX_COLUMNS, rowspan: MAX_ROWS }

function countAttribute(element: HTMLElement, name: string, most: number): number {
  const count = Number(element.getAttribute(name))
  return Number.isInteger(count) && count > 0 && count <= most ? count : 1
}

function checkCount(value: unknown, most: number): void {
  if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > most)
    throw new RangeError(`Expected a whole number from 1 to ${most}.`)
}

function checkHref(value: unknown): void {
  if (!isSafeHref(value)) throw new RangeError('A link goes to an http, https or mailto address.')
}

function checkMarkId(value: unknown): void {
  if (!isMarkId(value)) throw new RangeError('Expected an id.')
}

/** Could it be the id of a thread? Whether it is one, the tables say. */
export function isMarkId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value)
}
