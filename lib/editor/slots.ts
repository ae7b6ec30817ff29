import type { Node, ResolvedPos } from '@tiptap/pm/model'
import type { Selection } from '@tiptap/pm/state'
import { type FaqKey, isFaqKey, type PartKey, type SectionKey } from '@/lib/domain/prfaq'
import { answerRoot, questionRoot, sectionRoot } from './document-roots'

/** A place in the page that text can stand in: a section, a question or an answer. Each is one Yjs root. */
export interface Slot {
  /** Name of its Yjs root. */
  root: string
  node: Node
  /** Position of its content's start in the page. */
  start: number
  part: PartKey
  /** The question it belongs to, if any. */
  entryId: string | null
}

/** The slots of a page, in reading order. */
export function listSlots(doc: Node): Slot[] {
  const slots: Slot[] = []
  doc.forEach((node, offset) => {
    if (node.type.name !== 'faq') {
      slots.push(sectionSlot(node, offset))
      return
    }
    node.forEach((entry, inner) => {
      slots.push(...entrySlots(node.attrs.key as FaqKey, entry, offset + 1 + inner))
    })
  })
  return slots
}

/** The slot a position lies in; null between slots. */
export function slotAt($pos: ResolvedPos): Slot | null {
  const outer = $pos.depth > 0 ? $pos.node(1) : null
  if (!outer) return null
  if (!isFaqKey(outer.attrs.key)) return sectionSlot(outer, $pos.before(1))
  if ($pos.depth < 3) return null
  return entrySlots(outer.attrs.key, $pos.node(2), $pos.before(2))[$pos.index(2)] ?? null
}

/** The slot with this root; null when the page does not show it. */
export function findSlot(doc: Node, root: string): Slot | null {
  return listSlots(doc).find((slot) => slot.root === root) ?? null
}

/** Does the selection reach over a slot's border, or lie between slots? */
export function crossesSlots(selection: Selection): boolean {
  const from = slotAt(selection.$from)
  const to = slotAt(selection.$to)
  return !from || !to || from.start !== to.start
}

/** Have both pages the same slots in the same order? What is written in them may differ. */
export function sameSlots(a: Node, b: Node): boolean {
  if (a.childCount !== b.childCount) return false
  for (let i = 0; i < a.childCount; i++) {
    const [x, y] = [a.child(i), b.child(i)]
    if (x === y) continue
    if (x.type !== y.type || x.attrs.key !== y.attrs.key) return false
    if (x.type.name === 'faq' && !sameEntries(x, y)) return false
  }
  return true
}

function sameEntries(a: Node, b: Node): boolean {
  if (a.childCount !== b.childCount) return false
  for (let i = 0; i < a.childCount; i++) {
    const [x, y] = [a.child(i), b.child(i)]
    if (x !== y && (x.attrs.id !== y.attrs.id || y.childCount !== 2)) return false
  }
  return true
}

function sectionSlot(node: Node, before: number): Slot {
  const key = node.attrs.key as SectionKey
  return { root: sectionRoot(key), node, start: before + 1, part: key, entryId: null }
}

function entrySlots(list: FaqKey, entry: Node, before: number): Slot[] {
  const entryId = entry.attrs.id as string
  const question = entry.child(0)
  const answer = entry.child(1)
  return [
    { root: questionRoot(entryId), node: question, start: before + 2, part: list, entryId },
    { root: answerRoot(entryId), node: answer, start: before + 2 + question.nodeSize, part: list, entryId },
  ]
}
