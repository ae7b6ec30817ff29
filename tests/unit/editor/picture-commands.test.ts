import { Slice } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { readContent } from '@/lib/editor/content'
import { newDocument } from '@/lib/editor/new-document'
import { dropSlice } from '@/lib/editor/paste-slice'
import { blockBorder, changePicture, insertPicture, leavePicture, selectedPicture } from '@/lib/editor/picture-commands'
import { documentSchema } from '@/lib/editor/schema'
import { paragraph, sampleContent } from '@/tests/support/editor-content'
import { at, press, type Replica, replica, select } from '@/tests/support/editor-replica'

const ONE = '0190f3c8-1c2d-7e3f-8a4b-5c6d7e8f9a11'

function insert(person: Replica, root: string, offset = 0): number {
  const { tr, doc } = person.view.state
  const border = blockBorder(doc.resolve(at(person, root, offset)))
  if (border === null) throw new Error('No place for a picture.')
  const position = insertPicture(tr, border, { pictureId: ONE })
  person.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, position)))
  return position
}

const kinds = ({ ydoc }: Replica, key: 'summary' | 'solution' | 'customerQuote') =>
  readContent(ydoc).sections[key].map((block) => block.type)

describe('putting a picture into the text', () => {
  it('takes the place after the block of the caret, and leaves something to write in after it', () => {
    const dana = replica()
    insert(dana, 's:summary')
    expect(kinds(dana, 'summary')).toEqual(['paragraph', 'picture', 'paragraph'])
    insert(dana, 's:customerQuote', 3)
    expect(kinds(dana, 'customerQuote')).toEqual(['paragraph', 'picture', 'paragraph'])
  })

  it('goes after a whole list or answer paragraph, not into it', () => {
    const dana = replica()
    insert(dana, 's:solution')
    expect(kinds(dana, 'solution')).toEqual(['orderedList', 'picture', 'paragraph'])
    insert(dana, 'a:out')
    expect(readContent(dana.ydoc).customerFaq[0]?.answer.map((block) => block.type)).toEqual([
      'paragraph',
      'picture',
      'paragraph',
    ])
  })

  it('takes the place of an empty paragraph', () => {
    const content = sampleContent()
    content.sections.customerQuote = [paragraph('')]
    const dana = replica(newDocument(content))
    insert(dana, 's:customerQuote')
    expect(kinds(dana, 'customerQuote')).toEqual(['picture', 'paragraph'])
  })

  it('is refused in a line', () => {
    const dana = replica()
    const { doc } = dana.view.state
    expect(blockBorder(doc.resolve(at(dana, 's:headline', 2)))).toBeNull()
    expect(blockBorder(doc.resolve(at(dana, 'q:out', 2)))).toBeNull()
  })
})

describe('a selected picture', () => {
  it('is described and stays selected', () => {
    const dana = replica()
    insert(dana, 's:summary')
    expect(press(dana, changePicture({ alt: 'A tray', width: 'half' }))).toBe(true)
    expect(selectedPicture(dana.view.state)?.node.attrs).toMatchObject({ alt: 'A tray', width: 'half', caption: '' })
    expect(readContent(dana.ydoc).sections.summary[1]?.attrs).toMatchObject({ pictureId: ONE, alt: 'A tray', width: 'half' })
    select(dana, 's:summary')
    expect(press(dana, changePicture({ alt: 'x' }))).toBe(false)
  })

  it('is not written over by whoever types on', () => {
    const dana = replica()
    insert(dana, 's:customerQuote')
    const tr = leavePicture(dana.view.state, 'It')
    if (tr) dana.view.dispatch(tr)
    expect(readContent(dana.ydoc).sections.customerQuote.slice(1)).toEqual([
      expect.objectContaining({ type: 'picture' }),
      paragraph('It'),
    ])
    expect(dana.view.state.selection).toBeInstanceOf(TextSelection)
    expect(leavePicture(dana.view.state, 'x')).toBeNull()
  })

  it('is dragged between two blocks and does not part a paragraph; a line has no place for it', () => {
    const dana = replica()
    const position = insert(dana, 's:solution')
    const node = dana.view.state.doc.nodeAt(position)
    const slice = Slice.maxOpen(documentSchema().node('section', null, [node as NonNullable<typeof node>]).content, false)
    expect(dropSlice(dana.view.state, at(dana, 's:headline', 3), slice, true).docChanged).toBe(false)
    dana.view.dispatch(dropSlice(dana.view.state, at(dana, 's:summary', 5), slice, true))
    expect(kinds(dana, 'summary')).toEqual(['paragraph', 'picture', 'paragraph'])
    expect(kinds(dana, 'solution')).toEqual(['orderedList', 'paragraph'])
    expect(selectedPicture(dana.view.state)).not.toBeNull()
  })
})
