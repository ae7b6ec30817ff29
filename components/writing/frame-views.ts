import type { Node } from '@tiptap/pm/model'
import type { NodeView, NodeViewConstructor } from '@tiptap/pm/view'
import { type FaqKey, partTitle, type SectionKey } from '@/lib/domain/prfaq'
import { element, iconElement } from './dom'
import { EntryView } from './entry-view'

/** What the frame of the page asks of the room around it. */
export interface FrameEvents {
  onAddQuestion: (list: FaqKey) => void
  onEntryMenu: (entryId: string, button: HTMLElement) => void
  onGrip: (entryId: string, event: PointerEvent) => void
  onGripKey: (entryId: string, direction: -1 | 1) => void
}

/** The parts of the page that somebody outside the editor fills in. */
export interface FrameParts {
  entries: Map<string, EntryView>
  /** Under the label of each section: who is there. */
  here: Map<string, HTMLElement>
  /** Under an answer: the risk that it answers. */
  showRisk: (entryId: string, host: HTMLElement) => void
  /** Beside the title of each question list. */
  faqMeta: Map<FaqKey, HTMLElement>
  /** Under each question list: the standard questions that are open. */
  prompts: Readonly<Record<FaqKey, HTMLElement>> | null
}

/** How the frame of the page is drawn: labels at the left, text in the middle, what belongs to a question around it. */
export function frameViews(parts: FrameParts, events: FrameEvents): Record<string, NodeViewConstructor> {
  return {
    line: (node) => lineView(node, parts),
    section: (node) => sectionView(node, parts),
    faq: (node) => faqView(node, parts, events),
    faqEntry: (node) => new EntryView(node, parts, events),
    question: (node) => headingView(node, element('h3', { class: 'qq' }), 'Question without words'),
  }
}

/** What a picture takes at most is not far from what it takes at least: ten lines. */
const PICTURE_LINES = 10

/** A height to hold the place of text that is not laid out yet, in pixels: 62 characters a line of 29 px. */
export function guessHeight(node: Node): string {
  let lines = 0
  node.descendants((child) => {
    if (child.isTextblock) lines += Math.ceil((child.content.size + 1) / 62)
    if (child.type.name === 'picture') lines += PICTURE_LINES
    return !child.isTextblock
  })
  return `${lines * 29 + node.childCount * 11 + 24}px`
}

function lineView(node: Node, parts: FrameParts): NodeView {
  const key = node.attrs.key as SectionKey
  const body = element(key === 'headline' ? 'h1' : 'p', { class: key === 'headline' ? 'body headline' : 'body dek' })
  return partView(node, 'sec sec--line', body, parts)
}

function sectionView(node: Node, parts: FrameParts): NodeView {
  return partView(node, 'sec', element('div', { class: 'body' }), parts)
}

function partView(node: Node, className: string, body: HTMLElement, parts: FrameParts): NodeView {
  const key = node.attrs.key as SectionKey
  const here = element('div', { class: 'here' })
  const label = element('div', { class: 'sec-label', contenteditable: 'false' }, partTitle(key), here)
  const attributes = { class: className, 'data-key': key, 'aria-label': partTitle(key), role: 'group' }
  const dom = element('div', attributes, label, body)
  dom.style.setProperty('--size', guessHeight(node))
  parts.here.set(key, here)
  const isHeading = body.tagName === 'H1'
  if (isHeading) nameWhenEmpty(body, node, 'Headline without words')
  return {
    dom,
    contentDOM: body,
    update: (next) => {
      if (next.type !== node.type || next.attrs.key !== key) return false
      if (isHeading) nameWhenEmpty(body, next, 'Headline without words')
      return true
    },
    ...frameBehaviour(body),
    destroy: () => {
      if (parts.here.get(key) === here) parts.here.delete(key)
    },
  }
}

function faqView(node: Node, parts: FrameParts, events: FrameEvents): NodeView {
  const key = node.attrs.key as FaqKey
  const meta = element('span', { class: 'meta' })
  const title = element('h2', {}, partTitle(key))
  const head = element('div', { class: 'faqh', contenteditable: 'false' }, element('div', { class: 'body' }, title, meta))
  const entries = element('div', { class: 'entries' })
  const add = element(
    'button',
    { type: 'button', class: 'btn', 'data-list': key },
    iconElement('M5 12h14', 'M12 5v14'),
    'Add a question',
  )
  add.addEventListener('click', () => events.onAddQuestion(key))
  const hint = element(
    'span',
    { class: 'meta' },
    'Or press ',
    element('kbd', { class: 'key' }, 'Enter'),
    ' twice after an answer',
  )
  const prompts = parts.prompts?.[key] ?? ''
  const foot = element('div', { class: 'addq', contenteditable: 'false' }, element('div', { class: 'body' }, add, hint))
  const dom = element('section', { class: 'faq', 'data-key': key, 'aria-label': partTitle(key) }, head, entries, foot, prompts)
  parts.faqMeta.set(key, meta)
  return {
    dom,
    contentDOM: entries,
    update: (next) => next.type === node.type && next.attrs.key === key,
    ...frameBehaviour(entries),
    destroy: () => {
      if (parts.faqMeta.get(key) === meta) parts.faqMeta.delete(key)
    },
  }
}

/** The ranks go in order: the list's title is one of the second. */
function headingView(node: Node, dom: HTMLElement, emptyName: string): NodeView {
  const show = (shown: Node) => nameWhenEmpty(dom, shown, emptyName)
  show(node)
  return {
    dom,
    contentDOM: dom,
    update: (next) => {
      if (next.type === node.type) show(next)
      return next.type === node.type
    },
    ignoreMutation: (mutation) => mutation.type === 'attributes' && mutation.target === dom,
  }
}

/** A heading without words has a name all the same. */
function nameWhenEmpty(dom: HTMLElement, node: Node, name: string): void {
  if (node.content.size === 0) dom.setAttribute('aria-label', name)
  else dom.removeAttribute('aria-label')
}

/** The editor minds what happens in the text; the frame around it is ours. */
export function frameBehaviour(content: HTMLElement): Pick<NodeView, 'ignoreMutation' | 'stopEvent'> {
  return {
    ignoreMutation: (mutation) =>
      mutation.type !== 'selection' &&
      (mutation.target === content ? mutation.type === 'attributes' : !content.contains(mutation.target)),
    stopEvent: (event) =>
      event.target instanceof Element && !content.contains(event.target) && event.target.closest('button, a') !== null,
  }
}
