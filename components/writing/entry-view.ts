import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import type { FaqKey } from '@/lib/domain/prfaq'
import { element, iconElement } from './dom'
import { type FrameEvents, type FrameParts, frameBehaviour, guessHeight } from './frame-views'

const GRIP = ['M9 5h.01', 'M9 12h.01', 'M9 19h.01', 'M15 5h.01', 'M15 12h.01', 'M15 19h.01']
const DOTS = ['M5 12h.01', 'M12 12h.01', 'M19 12h.01']

/** A question on the page: its number and grip at the left, its menu at the right, room for its verbs below. */
export class EntryView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  readonly ignoreMutation: NodeView['ignoreMutation']
  readonly stopEvent: NodeView['stopEvent']
  /** Under the answer: the verbs stand here while the question is the current one. */
  readonly bar: HTMLElement
  private readonly id: string
  private readonly risk = element('div', { contenteditable: 'false', class: 'entry-risk' })
  private readonly number = element('span')
  private readonly grip: HTMLButtonElement
  private readonly dots: HTMLButtonElement
  private placed = ''

  constructor(
    node: Node,
    private readonly parts: FrameParts,
    events: FrameEvents,
  ) {
    this.id = node.attrs.id as string
    this.contentDOM = element('div')
    this.bar = element('div', { contenteditable: 'false', class: 'entry-bar' })
    this.grip = element('button', { type: 'button', class: 'iconbtn grip' }, iconElement(...GRIP))
    this.dots = element('button', { type: 'button', class: 'iconbtn', 'aria-haspopup': 'menu' }, iconElement(...DOTS))
    this.grip.addEventListener('pointerdown', (event) => events.onGrip(this.id, event))
    this.grip.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
      event.preventDefault()
      event.stopPropagation()
      events.onGripKey(this.id, event.key === 'ArrowUp' ? -1 : 1)
    })
    this.dots.addEventListener('click', () => events.onEntryMenu(this.id, this.dots))
    const here = element('div', { class: 'here', contenteditable: 'false' })
    this.dom = element(
      'div',
      { class: 'qa', 'data-id': this.id },
      element('div', { class: 'qside', contenteditable: 'false' }, this.grip, this.number),
      element('div', { class: 'body' }, this.contentDOM, this.risk, here, this.bar),
      element('div', { class: 'qmarg', contenteditable: 'false' }, this.dots),
    )
    this.dom.style.setProperty('--size', guessHeight(node))
    const behaviour = frameBehaviour(this.contentDOM)
    this.ignoreMutation = behaviour.ignoreMutation
    this.stopEvent = behaviour.stopEvent
    parts.entries.set(this.id, this)
    parts.here.set(this.id, here)
    this.showRisk()
  }

  update(node: Node): boolean {
    return node.type.name === 'faqEntry' && node.attrs.id === this.id
  }

  /** Where it stands: `number` from 1 in its list. Draws only what changed. */
  place(list: FaqKey, number: number): void {
    const placed = `${list} ${number}`
    if (placed === this.placed) return
    this.placed = placed
    this.number.textContent = String(number)
    label(this.grip, `Move question ${number}. Use the arrow keys, or Alt, Shift and arrows in its text`)
    label(this.dots, `Question ${number}: move, delete`)
  }

  showRisk(): void {
    this.parts.showRisk(this.id, this.risk)
  }

  focusGrip(): void {
    this.grip.focus()
  }

  focusDots(): void {
    this.dots.focus()
  }

  destroy(): void {
    // A view made anew for the same question is already there when the old one goes.
    if (this.parts.entries.get(this.id) !== this) return
    this.parts.entries.delete(this.id)
    this.parts.here.delete(this.id)
  }
}

function label(button: HTMLButtonElement, words: string): void {
  button.setAttribute('aria-label', words)
  button.title = words
}
