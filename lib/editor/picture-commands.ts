import type { Node, ResolvedPos, Slice } from '@tiptap/pm/model'
import { type Command, type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { PictureAttributes } from './picture-attributes'
import { listSlots, slotAt } from './slots'

/** Where a block that is put in here would stand: after the block around the position. Null in a line, where no block can stand. */
export function blockBorder($pos: ResolvedPos): number | null {
  const slot = slotAt($pos)
  if (!slot || slot.node.inlineContent) return null
  const depth = slot.entryId === null ? 1 : 3
  return $pos.depth === depth ? $pos.pos : $pos.after(depth + 1)
}

/** Puts a picture between two blocks, in the place of an empty paragraph before it. Returns where it stands then. */
export function insertPicture(tr: Transaction, border: number, attributes: Partial<PictureAttributes>): number {
  const { schema } = tr.doc.type
  const before = tr.doc.resolve(border).nodeBefore
  const from = before?.type.name === 'paragraph' && before.content.size === 0 ? border - before.nodeSize : border
  tr.replaceWith(from, border, schema.node('picture', attributes))
  // Something must be able to follow it.
  if (!tr.doc.resolve(from + 1).nodeAfter) tr.insert(from + 1, schema.node('paragraph'))
  return from
}

/** The picture that is selected, and where it stands. */
export function selectedPicture({ selection }: EditorState): { node: Node; position: number } | null {
  const isPicture = selection instanceof NodeSelection && selection.node.type.name === 'picture'
  return isPicture ? { node: selection.node, position: selection.from } : null
}

/** Where the pictures stand that have no alt text. */
export function findUndescribed(doc: Node): number[] {
  return listSlots(doc).flatMap(({ node, start }) => {
    const places: number[] = []
    node.forEach((block, offset) => {
      if (block.type.name === 'picture' && block.attrs.alt === '') places.push(start + offset)
    })
    return places
  })
}

/** Changes words or width of the selected picture; it stays selected. */
export function changePicture(change: Partial<Pick<PictureAttributes, 'alt' | 'caption' | 'width'>>): Command {
  return (state, dispatch) => {
    const selected = selectedPicture(state)
    if (!selected) return false
    const tr = state.tr
    for (const [name, value] of Object.entries(change))
      if (selected.node.attrs[name] !== value) tr.setNodeAttribute(selected.position, name, value)
    if (tr.docChanged) dispatch?.(tr)
    return true
  }
}

/** Whoever types while a picture is selected goes on below it: the picture is not what they meant to write over. */
export function leavePicture(state: EditorState, text: string): Transaction | null {
  const selected = selectedPicture(state)
  if (!selected) return null
  const { schema, tr } = state
  const after = selected.position + 1
  const next = state.doc.resolve(after).nodeAfter
  if (next?.type.name !== 'paragraph' || next.content.size > 0) tr.insert(after, schema.node('paragraph'))
  tr.setSelection(TextSelection.create(tr.doc, after + 1))
  return (text ? tr.insertText(text) : tr).scrollIntoView()
}

/** Is there a picture in it, at whatever depth? */
export function holdsPicture(slice: Slice): boolean {
  let found = false
  slice.content.descendants((node) => {
    if (node.type.name === 'picture') found = true
    return !found
  })
  return found
}
