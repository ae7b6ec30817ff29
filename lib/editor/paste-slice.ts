import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { deleteSelected } from './delete-across'
import { oneLineOf } from './pasted-comments'
import { blockBorder } from './picture-commands'
import { crossesSlots, slotAt } from './slots'

/** What was copied or dragged, without the frame: sections and questions become the blocks in them, so that no paste and no drop can bring a second one. */
export function withoutFrame(slice: Slice): Slice {
  if (!hasFrame(slice.content)) return slice
  const blocks = Fragment.from(blocksIn(slice.content))
  return slice.openStart > 0 || slice.openEnd > 0 ? Slice.maxOpen(blocks, false) : new Slice(blocks, 0, 0)
}

/** Puts a slice in the place of the selection, or null where the usual way will do: in a line it becomes one line of text, and a selection over several slots is emptied first. */
export function pasteSlice(state: EditorState, slice: Slice): Transaction | null {
  const crosses = crossesSlots(state.selection)
  const tr = crosses ? deleteSelected(state) : state.tr
  const slot = slotAt(tr.selection.$from)
  if (!slot) return tr
  if (slot.node.inlineContent) {
    const { from, to } = tr.selection
    const line = oneLineOf(slice, state.schema)
    return tr.replaceWith(from, to, line).setSelection(TextSelection.create(tr.doc, from + line.size))
  }
  return crosses ? tr.replaceSelection(slice) : null
}

/** Drops a slice at `position`. `moved`: the selection it was dragged from goes, in each slot it reaches over. */
export function dropSlice(state: EditorState, position: number, slice: Slice, moved: boolean): Transaction {
  const { from, to } = state.selection
  if (moved && position >= from && position <= to) return state.tr
  const tr = moved ? deleteSelected(state) : state.tr
  const $at = tr.doc.resolve(tr.mapping.map(position))
  // Between slots there is no place for text: the nearest one takes it.
  const target = slotAt($at) ? $at : Selection.near($at).$head
  const slot = slotAt(target)
  if (!slot) return state.tr
  const border = isPicture(slice) ? blockBorder(target) : null
  if (border !== null) {
    // It goes between two blocks: dropped into a paragraph it does not part it.
    tr.insert(border, slice.content)
    return tr.setSelection(NodeSelection.create(tr.doc, border))
  }
  // A line has no place for it.
  if (isPicture(slice)) return state.tr
  if (slot.node.inlineContent) tr.insert(target.pos, oneLineOf(slice, state.schema))
  else tr.replaceRange(target.pos, target.pos, slice)
  const last = tr.mapping.maps.at(-1)
  let end = target.pos
  last?.forEach((_from, _to, _newFrom, newTo) => {
    end = newTo
  })
  return tr.setSelection(Selection.near(tr.doc.resolve(end), -1))
}

function isPicture({ content }: Slice): boolean {
  return content.childCount === 1 && content.firstChild?.type.name === 'picture'
}

const FRAME = new Set(['line', 'section', 'faq', 'faqEntry', 'question', 'answer'])

function hasFrame(content: Fragment): boolean {
  let found = false
  content.forEach((node) => {
    if (FRAME.has(node.type.name)) found = true
  })
  return found
}

function blocksIn(content: Fragment): Node[] {
  const blocks: Node[] = []
  content.forEach((node) => {
    if (!FRAME.has(node.type.name)) blocks.push(node)
    else if (node.inlineContent) {
      if (node.content.size > 0) blocks.push(node.type.schema.node('paragraph', null, node.content))
    } else blocks.push(...blocksIn(node.content))
  })
  return blocks
}
