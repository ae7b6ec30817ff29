import type { FaqKey } from '@/lib/domain/prfaq'
import type { FrameParts } from './frame-views'

interface Drop {
  list: FaqKey
  /** Counted without the question that is being moved. */
  index: number
  mark: HTMLElement
  side: 'is-drop-before' | 'is-drop-after'
}

/** Drags a question by its grip: a line shows where it would land, the page scrolls at its edges, Escape leaves it where it was. */
export function startEntryDrag(
  id: string,
  event: PointerEvent,
  parts: FrameParts,
  onDrop: (list: FaqKey, index: number) => void,
): void {
  const view = parts.entries.get(id)
  const grip = event.currentTarget as HTMLElement
  if (!view || event.button !== 0) return
  event.preventDefault()
  const scroller = grip.closest('.write-sheet')
  let drop: Drop | null = null
  let pointerY = event.clientY
  let frame = 0

  const show = (next: Drop | null) => {
    drop?.mark.classList.remove('is-drop-before', 'is-drop-after')
    drop = next
    drop?.mark.classList.add(drop.side)
  }
  const step = () => {
    const box = scroller?.getBoundingClientRect()
    if (scroller && box) {
      const speed = pointerY < box.top + EDGE ? -SPEED : pointerY > box.bottom - EDGE ? SPEED : 0
      scroller.scrollTop += speed
    }
    show(findDrop(id, pointerY, view.dom))
    frame = requestAnimationFrame(step)
  }
  const move = (moved: PointerEvent) => {
    pointerY = moved.clientY
  }
  const end = (done: Drop | null) => {
    cancelAnimationFrame(frame)
    show(null)
    view.dom.classList.remove('is-lifted')
    grip.removeEventListener('pointermove', move)
    grip.removeEventListener('pointerup', up)
    grip.removeEventListener('pointercancel', cancel)
    document.removeEventListener('keydown', key, true)
    if (done) onDrop(done.list, done.index)
  }
  const up = () => end(drop)
  const cancel = () => end(null)
  const key = (pressed: KeyboardEvent) => {
    if (pressed.key !== 'Escape') return
    pressed.preventDefault()
    pressed.stopPropagation()
    end(null)
  }

  grip.setPointerCapture(event.pointerId)
  grip.addEventListener('pointermove', move)
  grip.addEventListener('pointerup', up)
  grip.addEventListener('pointercancel', cancel)
  document.addEventListener('keydown', key, true)
  view.dom.classList.add('is-lifted')
  frame = requestAnimationFrame(step)
}

/** The gap nearest to a height on the screen. An empty list is one gap under its title. */
function findDrop(id: string, y: number, dragged: HTMLElement): Drop | null {
  const page = dragged.closest('.page')
  let best: (Drop & { distance: number }) | null = null
  for (const faq of page?.querySelectorAll<HTMLElement>('.faq') ?? []) {
    const list = faq.dataset.key as FaqKey
    const others = [...faq.querySelectorAll<HTMLElement>('.qa')].filter((entry) => entry.dataset.id !== id)
    const gaps: [number, number, HTMLElement, Drop['side']][] = others.map((entry, index) => [
      entry.getBoundingClientRect().top,
      index,
      entry,
      'is-drop-before',
    ])
    const last = others.at(-1)
    if (last) gaps.push([last.getBoundingClientRect().bottom, others.length, last, 'is-drop-after'])
    const head = faq.querySelector<HTMLElement>('.faqh')
    if (!last && head) gaps.push([head.getBoundingClientRect().bottom, 0, head, 'is-drop-after'])
    for (const [at, index, mark, side] of gaps) {
      const distance = Math.abs(at - y)
      if (!best || distance < best.distance) best = { list, index, mark, side, distance }
    }
  }
  return best
}

const EDGE = 48
const SPEED = 12
