import { type Fragment, Slice } from '@tiptap/pm/model'
import { AllSelection, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBlocks } from '@/lib/editor/content'
import { dropSlice, pasteSlice, withoutFrame } from '@/lib/editor/paste-slice'
import { documentSchema } from '@/lib/editor/schema'
import { findSlot, listSlots } from '@/lib/editor/slots'
import { paragraph, sampleContent } from '@/tests/support/editor-content'
import { markupOf } from '@/tests/support/editor-markup'
import { at, type Replica, replica, select, textOf } from '@/tests/support/editor-replica'

describe('pasting', () => {
  it('puts one line of text into a line', () => {
    const ann = replica()
    select(ann, 's:headline', 6, 's:headline', 11)
    const slice = sliceOf([paragraph(' one'), paragraph('two  three ')])
    dispatch(ann, pasteSlice(ann.view.state, slice))
    expect(textOf(ann, 's:headline')).toBe('Secondone two three rings before a dose is missed')
  })

  it('empties a selection over several slots first, each in its place', () => {
    const ann = replica()
    select(ann, 's:summary', 0, 's:solution', 3)
    dispatch(ann, pasteSlice(ann.view.state, sliceOf([paragraph('Pasted.')])))
    expect(textOf(ann, 's:summary')).toBe('Pasted.')
    expect(textOf(ann, 's:problem')).toBe('')
    expect(textOf(ann, 's:solution')).toBe(' it on the table|Open the lid|That is all.')
  })

  it('leaves the rest to the usual way', () => {
    const ann = replica()
    select(ann, 's:summary', 2)
    expect(pasteSlice(ann.view.state, sliceOf([paragraph('x')]))).toBeNull()
  })

  it('takes the frame off copied sections and questions', () => {
    const { doc } = replica().view.state
    const all = withoutFrame(new Slice(doc.content, 0, 0))
    for (const name of kinds(all.content))
      expect(['paragraph', 'bulletList', 'orderedList', 'blockquote', 'table']).toContain(name)
    expect(all.content.textBetween(0, all.content.size, '|')).toBe(doc.textBetween(0, doc.content.size, '|'))
    const part = doc.slice(at(replica(), 's:headline', 3), at(replica(), 's:problem', 2))
    expect(withoutFrame(part).openStart).toBe(1)
  })

  it('keeps a pasted table, in the editor and in Yjs', () => {
    const ann = replica()
    select(ann, 's:callToAction')
    ann.view.dispatch(ann.view.state.tr.replaceSelection(sliceOf(sampleContent().sections.howItWorks.slice(0, 1))))
    expect(findSlot(ann.view.state.doc, 's:callToAction')?.node.firstChild?.type.name).toBe('table')
    expect(markupOf(ann.ydoc, 's:callToAction')).toContain('<tablerow><tableheader>')
  })
})

describe('dropping', () => {
  it('moves a selection over several slots without moving or copying a section', () => {
    const ann = replica()
    select(ann, 's:headline', 7, 's:summary', 5)
    const slice = withoutFrame(ann.view.state.selection.content())
    ann.view.dispatch(dropSlice(ann.view.state, at(ann, 'a:stop', 0), slice, true))
    expect(textOf(ann, 's:headline')).toBe('Second ')
    expect(textOf(ann, 's:subheading')).toBe('')
    expect(textOf(ann, 's:summary').startsWith('. 19 November')).toBe(true)
    expect(textOf(ann, 'a:stop')).toContain('Bell rings before a dose is missed|A pharmacy tray')
  })

  it('does nothing when it lands in what is dragged', () => {
    const ann = replica()
    select(ann, 's:headline', 0, 's:summary', 5)
    const tr = dropSlice(ann.view.state, at(ann, 's:subheading', 2), ann.view.state.selection.content(), true)
    expect(tr.docChanged).toBe(false)
  })

  it('keeps every slot, whatever is dragged wherever', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (a, b, to, moved) => {
          const ann = replica()
          const { doc, tr } = ann.view.state
          const slots = listSlots(doc).map((slot) => slot.root)
          const place = (share: number) => Math.floor(share * doc.content.size)
          if (a < 0.05) ann.view.dispatch(tr.setSelection(new AllSelection(doc)))
          else selectBetween(ann, Math.min(place(a), place(b)), Math.max(place(a), place(b)))
          const slice = withoutFrame(ann.view.state.selection.content())
          ann.view.dispatch(dropSlice(ann.view.state, place(to), slice, moved))
          expect(ann.view.refused).toBe(0)
          expect(listSlots(ann.view.state.doc).map((slot) => slot.root)).toEqual(slots)
          ann.view.state.doc.check()
        },
      ),
      { numRuns: 200 },
    )
  })
})

function sliceOf(blocks: unknown): Slice {
  const content = documentSchema().nodeFromJSON({ type: 'section', content: parseBlocks(blocks, 'slice') }).content
  return Slice.maxOpen(content, false)
}

function dispatch(person: Replica, tr: ReturnType<typeof pasteSlice>): void {
  expect(tr).not.toBeNull()
  if (tr) person.view.dispatch(tr)
}

function kinds(fragment: Fragment): string[] {
  const names: string[] = []
  fragment.forEach((node) => {
    names.push(node.type.name)
  })
  return names
}

function selectBetween(person: Replica, from: number, to: number): void {
  const { doc, tr } = person.view.state
  person.view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))))
}
