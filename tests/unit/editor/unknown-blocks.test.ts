import { TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { deleteAcrossSlots } from '@/lib/editor/delete-across'
import { documentSchema } from '@/lib/editor/schema'
import { findSlot } from '@/lib/editor/slots'
import { markupOf } from '@/tests/support/editor-markup'
import { press, replica, select, sync, textOf, type } from '@/tests/support/editor-replica'

describe('what this code does not know', () => {
  it('is shown as a placeholder and kept, whatever is done around it', () => {
    const [ann, ben] = [replica(), replica()]
    const chart = new Y.XmlElement('chart')
    ann.ydoc.getXmlFragment('s:problem').insert(1, [chart])
    chart.setAttribute('source', 'q3')
    const slot = findSlot(ann.view.state.doc, 's:problem')
    expect(slot?.node.child(1).type.name).toBe('unknownBlock')
    select(ann, 's:problem', 4)
    type(ann, 'typed')
    ann.view.dispatch(ann.view.state.tr.split(ann.view.state.selection.head))
    sync(ann, ben)
    expect(ben.ydoc.getXmlFragment('s:problem').toString()).toContain('<chart source="q3"></chart>')
    const refused = ann.view.refused
    const now = findSlot(ann.view.state.doc, 's:problem')
    if (now) ann.view.dispatch(ann.view.state.tr.delete(now.start, now.start + now.node.content.size))
    expect(ann.view.refused).toBe(refused + 1)
    expect(ann.ydoc.getXmlFragment('s:problem').toString()).toContain('<chart')
  })

  it('does not keep a section from being emptied around it', () => {
    const [ann, ben] = [replica(), replica()]
    ann.ydoc.getXmlFragment('s:problem').insert(1, [new Y.XmlElement('chart')])
    for (const [from, to] of [
      ['s:problem', 's:problem'],
      ['s:summary', 's:solution'],
    ] as const) {
      const [first, last] = [findSlot(ann.view.state.doc, from), findSlot(ann.view.state.doc, to)]
      const { doc, tr } = ann.view.state
      const end = (last?.start ?? 0) + (last?.node.content.size ?? 0)
      ann.view.dispatch(tr.setSelection(TextSelection.between(doc.resolve((first?.start ?? 0) + 1), doc.resolve(end - 1))))
      expect(press(ann, deleteAcrossSlots)).toBe(true)
      sync(ann, ben)
      expect(markupOf(ben.ydoc, 's:problem')).toMatch(/^(<paragraph><\/paragraph>)?<chart>(<paragraph><\/paragraph>)?$/)
      ann.binding.history.undo()
      expect(textOf(ann, 's:problem')).toContain('miss a dose')
    }
  })

  it('is copied, not flattened, when it moves into a quote', () => {
    const ann = replica()
    const chart = new Y.XmlElement('chart')
    ann.ydoc.getXmlFragment('s:summary').insert(1, [chart])
    const slot = findSlot(ann.view.state.doc, 's:summary')
    const start = slot?.start ?? 0
    const range = ann.view.state.doc
      .resolve(start + 1)
      .blockRange(ann.view.state.doc.resolve(start + (slot?.node.content.size ?? 0) - 1))
    const type = documentSchema().nodes.blockquote
    if (range && type) ann.view.dispatch(ann.view.state.tr.wrap(range, [{ type }]))
    expect(markupOf(ann.ydoc, 's:summary')).toMatch(/^<blockquote>.*<chart>.*<\/blockquote>$/)
    expect(
      ann.ydoc
        .getXmlFragment('s:summary')
        .toString()
        .match(/<chart>/g),
    ).toHaveLength(1)
  })
})
