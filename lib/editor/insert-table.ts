import { type Command, TextSelection } from '@tiptap/pm/state'
import { inOneRichSlot, isIn } from './format-commands'
import { slotAt } from './slots'

/** Inserts a table with a head row, in place of an empty paragraph or after the block the caret is in. Not inside lists, quotes and tables. */
export function insertTable(rows: number, columns: number): Command {
  return inOneRichSlot((state, dispatch) => {
    const slot = slotAt(state.selection.$from)
    if (!slot || isIn(state, 'table')) return false
    if (!dispatch) return true
    const { schema, tr } = state
    const row = (type: string) =>
      schema.node(
        'tableRow',
        null,
        Array.from({ length: columns }, () => schema.node(type, null, schema.node('paragraph'))),
      )
    const table = schema.node('table', null, [row('tableHeader'), ...Array.from({ length: rows - 1 }, () => row('tableCell'))])
    const $from = state.selection.$from
    const depth = slot.entryId === null ? 2 : 4
    const [before, after] = [$from.before(depth), $from.after(depth)]
    const block = $from.node(depth)
    const position = block.type.name === 'paragraph' && block.content.size === 0 ? before : after
    tr.replaceWith(position, position === before ? after : position, table)
    // Something must be able to follow the table.
    const end = position + table.nodeSize
    if (!tr.doc.resolve(end).nodeAfter) tr.insert(end, schema.node('paragraph'))
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(position + 1))).scrollIntoView())
    return true
  })
}
