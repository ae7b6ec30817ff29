import type { Node } from '@tiptap/pm/model'
import { expect, it } from 'vitest'
import { PageReader } from '@/lib/editor/page-reader'
import { markupOf } from '@/tests/support/editor-markup'
import { replica } from '@/tests/support/editor-replica'

/** Where these words begin. */
function find(doc: Node, words: string): number {
  let place = -1
  doc.descendants((node, position) => {
    if (node.text === words) place = position
  })
  return place
}

it('a paste from within a list leaves no item without a paragraph: everybody sees the page that its author sees', () => {
  const ann = replica()
  const { doc, tr } = ann.view.state
  const end = find(doc, 'the counter') + 'the counter'.length
  ann.view.dispatch(tr.replace(end, end, doc.slice(find(doc, 'miss a dose'), find(doc, 'We built it for our parents.') - 2)))
  expect(() => ann.view.state.doc.check()).not.toThrow()
  expect(new PageReader(ann.ydoc, ann.view.state.schema).page().eq(ann.view.state.doc)).toBe(true)
  expect(markupOf(ann.ydoc, 's:callToAction')).toContain('<listitem><paragraph></paragraph></listitem>')
})
