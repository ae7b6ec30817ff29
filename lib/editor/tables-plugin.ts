import { Plugin } from '@tiptap/pm/state'
import { tableEditing } from '@tiptap/pm/tables'

/**
 * ProseMirror's table keys, cell selection and pasting of cells, without its repair of uneven tables: that would run in
 * every open editor at once, a reader's too, and each would add the same missing cells. An uneven table stays readable.
 */
export function tablesPlugin(): Plugin {
  const { key, state, props } = tableEditing().spec
  return new Plugin({ key, state, props })
}
