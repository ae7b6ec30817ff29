import type { Node } from '@tiptap/pm/model'
import { FAQ_KEYS, type PartKey } from '@/lib/domain/prfaq'
import { listSlots, type Slot } from '@/lib/editor/slots'
import type { Place } from './session'

/** A place on the way through the page: where text goes, or, after the questions of a list, the button that begins the next one. */
export type Stop = { part: PartKey } & ({ slot: Slot; button: null } | { slot: null; button: HTMLElement })

/** Sections, questions, and after each list its first open standard question (one set aside asks for nothing); where it has no question, the button that adds one. */
export function listStops(doc: Node, page: HTMLElement): Stop[] {
  const slots = listSlots(doc).filter((slot) => slot.node.type.name !== 'answer')
  const stopsOf = (part: PartKey): Stop[] =>
    slots.filter((slot) => slot.part === part).map((slot) => ({ part, slot, button: null }))
  const sections = slots.filter(({ entryId }) => entryId === null).flatMap(({ part }) => stopsOf(part))
  const lists = FAQ_KEYS.flatMap((list) => {
    const questions = stopsOf(list)
    const button = beginning(page, list, questions.length > 0)
    return button ? [...questions, { part: list, slot: null, button }] : questions
  })
  return [...sections, ...lists]
}

/** The stop where somebody is: at a list's buttons, or where the caret stands. -1 where neither is shown. */
export function currentStop(stops: readonly Stop[], place: Place, page: HTMLElement): number {
  const focused = document.activeElement
  const list = focused && page.contains(focused) && focused.closest('.prompts, .addq')?.closest<HTMLElement>('.faq')?.dataset.key
  if (list) return stops.findIndex(({ part, button }) => part === list && button !== null)
  return stops.findIndex(({ part, slot }) => part === place.part && slot?.entryId === place.entryId)
}

function beginning(page: HTMLElement, list: PartKey, hasQuestions: boolean): HTMLElement | null {
  const faq = page.querySelector(`.faq[data-key="${list}"]`)
  const open = faq?.querySelector<HTMLElement>('.prompt:not(.prompt--aside) .btn')
  return open ?? (hasQuestions ? null : faq?.querySelector<HTMLElement>('.addq .btn')) ?? null
}
