import { EditorState } from '@tiptap/pm/state'
import { DecorationSet } from '@tiptap/pm/view'
import { describe, expect, it } from 'vitest'
import { tableStops } from '@/components/writing/table-stops'
import { documentSchema } from '@/lib/editor/schema'
import { emptyPage } from '@/tests/support/empty-page'

const cell = { type: 'tableCell', content: [{ type: 'paragraph' }] }
const table = documentSchema().nodeFromJSON({ type: 'table', content: [{ type: 'tableRow', content: [cell, cell] }] })

function stops(canWrite: boolean): number[] {
  const doc = emptyPage()
  const plugin = tableStops(() => canWrite)
  const state = EditorState.create({ doc, plugins: [plugin] })
  // Behind each of two empty paragraphs.
  const places: number[] = []
  doc.descendants((node, at) => void (node.type.name === 'paragraph' && places.push(at + node.nodeSize)))
  const tr = state.tr
  for (const at of places.slice(0, 2).reverse()) tr.insert(at, table)
  const found = plugin.props.decorations?.call(plugin, state.apply(tr))
  return found instanceof DecorationSet ? found.find().map(({ from }) => from) : []
}

describe('tables as stops of Tab', () => {
  it('are one each for whoever only reads', () => expect(stops(false)).toHaveLength(2))
  it('are none for whoever writes: the text has the focus', () => expect(stops(true)).toEqual([]))
})
