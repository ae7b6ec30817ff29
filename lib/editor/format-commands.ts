import { lift, setBlockType, toggleMark, wrapIn } from '@tiptap/pm/commands'
import type { MarkType, NodeType, Schema } from '@tiptap/pm/model'
import { liftListItem, sinkListItem, wrapInList } from '@tiptap/pm/schema-list'
import type { Command, EditorState } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  selectedRect,
  toggleHeaderRow,
} from '@tiptap/pm/tables'
import { crossesSlots, slotAt } from './slots'
import { MAX_COLUMNS, MAX_ROWS } from './table-limits'

// What a toolbar, a menu or a key can do to the text. Each is a plain ProseMirror command: called without `dispatch` it
// only says whether it would apply, which greys out its button. None applies in a one-line slot or over several slots.

export type TextMark = 'bold' | 'italic'
export type ListKind = 'bulletList' | 'orderedList'

export function toggleTextMark(name: TextMark): Command {
  return inOneRichSlot((state, dispatch) => toggleMark(markType(state.schema, name))(state, dispatch))
}

/** Is the text at the caret, or all that is selected, marked so? */
export function hasMark(state: EditorState, name: TextMark | 'link'): boolean {
  const type = markType(state.schema, name)
  const { empty, $from, from, to } = state.selection
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
  const texts: boolean[] = []
  state.doc.nodesBetween(from, to, (node) => {
    if (node.isText) texts.push(type.isInSet(node.marks) !== undefined)
  })
  // Where no text is selected, as with a picture, none is marked.
  return texts.length > 0 && texts.every(Boolean)
}

/** Links what is selected; with nothing selected, changes the address of the link at the caret. Pass an address that `hrefFrom` made. */
export function setLink(href: string): Command {
  return inOneRichSlot((state, dispatch) => {
    const range = linkRange(state)
    if (!range) return false
    const type = markType(state.schema, 'link')
    dispatch?.(
      state.tr.removeMark(range.from, range.to, type).addMark(range.from, range.to, type.create({ href })).scrollIntoView(),
    )
    return true
  })
}

export const removeLink: Command = (state, dispatch) => {
  const range = linkRange(state)
  const type = markType(state.schema, 'link')
  if (!range || !state.doc.rangeHasMark(range.from, range.to, type)) return false
  dispatch?.(state.tr.removeMark(range.from, range.to, type))
  return true
}

/** The address of the link at the caret or at the selection's start. */
export function linkAt(state: EditorState): string | null {
  const type = markType(state.schema, 'link')
  const { $from, empty } = state.selection
  const mark =
    type.isInSet($from.marks()) ??
    type.isInSet($from.nodeAfter?.marks ?? []) ??
    (empty ? type.isInSet($from.nodeBefore?.marks ?? []) : undefined)
  return mark ? (mark.attrs.href as string) : null
}

/** Makes a list of what is selected, changes the kind of the list it stands in, or takes it out of it. */
export function toggleList(kind: ListKind): Command {
  return inOneRichSlot((state, dispatch) => {
    const type = nodeType(state.schema, kind)
    const item = nodeType(state.schema, 'listItem')
    const around = ancestor(state, (name) => name === 'bulletList' || name === 'orderedList')
    if (!around) return wrapInList(type)(state, dispatch)
    if (around.type === kind) return liftListItem(item)(state, dispatch)
    dispatch?.(state.tr.setNodeMarkup(around.position, type, kind === 'orderedList' ? { start: 1 } : null))
    return true
  })
}

export const toggleQuote: Command = (state, dispatch) =>
  inOneRichSlot(isIn(state, 'blockquote') ? lift : wrapIn(nodeType(state.schema, 'blockquote')))(state, dispatch)

/** Back to a plain paragraph, out of whatever it stands in. */
export const setParagraph: Command = (state, dispatch) => {
  if (isIn(state, 'bulletList') || isIn(state, 'orderedList'))
    return liftListItem(nodeType(state.schema, 'listItem'))(state, dispatch)
  if (isIn(state, 'blockquote')) return lift(state, dispatch)
  return setBlockType(nodeType(state.schema, 'paragraph'))(state, dispatch)
}

export const indentItem: Command = (state, dispatch) => sinkListItem(nodeType(state.schema, 'listItem'))(state, dispatch)
export const outdentItem: Command = (state, dispatch) => liftListItem(nodeType(state.schema, 'listItem'))(state, dispatch)

export const insertLineBreak: Command = (state, dispatch) =>
  inOneRichSlot((current, send) => {
    send?.(current.tr.replaceSelectionWith(current.schema.node('hardBreak')).scrollIntoView())
    return true
  })(state, dispatch)

/** Does the caret stand in a node of this name? */
export function isIn(state: EditorState, name: string): boolean {
  return ancestor(state, (each) => each === name) !== null
}

/** Rows and columns of the table at the caret. */
export const tableCommands = {
  addRowBefore: inTable(addRowBefore, hasRoom('height')),
  addRowAfter: inTable(addRowAfter, hasRoom('height')),
  deleteRow: inTable(deleteRow),
  addColumnBefore: inTable(addColumnBefore, hasRoom('width')),
  addColumnAfter: inTable(addColumnAfter, hasRoom('width')),
  deleteColumn: inTable(deleteColumn),
  toggleHeaderRow: inTable(toggleHeaderRow),
  deleteTable: inTable(deleteTable),
} satisfies Record<string, Command>

/** Wraps a command so that it applies only inside one slot that holds blocks. */
export function inOneRichSlot(command: Command): Command {
  return (state, dispatch, view) => {
    if (crossesSlots(state.selection) || slotAt(state.selection.$from)?.node.inlineContent) return false
    return command(state, dispatch, view)
  }
}

function inTable(command: Command, may: (state: EditorState) => boolean = () => true): Command {
  return (state, dispatch, view) => isInTable(state) && may(state) && command(state, dispatch, view)
}

function hasRoom(side: 'width' | 'height'): (state: EditorState) => boolean {
  return (state) => selectedRect(state).map[side] < (side === 'width' ? MAX_COLUMNS : MAX_ROWS)
}

function linkRange(state: EditorState): { from: number; to: number } | null {
  const { empty, from, to, $from } = state.selection
  if (!empty) return { from, to }
  const type = markType(state.schema, 'link')
  const href = linkAt(state)
  if (href === null) return null
  let range: { from: number; to: number } | null = null
  $from.parent.forEach((node, offset) => {
    const start = $from.start() + offset
    if (type.isInSet(node.marks)?.attrs.href !== href) return
    if (range && range.to === start) range.to = start + node.nodeSize
    else if (!range || range.to < from) range = { from: start, to: start + node.nodeSize }
  })
  return range
}

function ancestor(state: EditorState, matches: (name: string) => boolean): { type: string; position: number } | null {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 1; depth--) {
    const name = $from.node(depth).type.name
    if (matches(name)) return { type: name, position: $from.before(depth) }
  }
  return null
}

function markType(schema: Schema, name: string): MarkType {
  return schema.marks[name] as MarkType
}

function nodeType(schema: Schema, name: string): NodeType {
  return schema.nodes[name] as NodeType
}
