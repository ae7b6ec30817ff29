import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { Refusal } from '@/lib/collab/refusal'
import { countSquares, requireSquares } from '@/lib/collab/table-guard'
import { checkUpdate } from '@/lib/collab/update-guard'
import { MAX_COLUMNS, MAX_ROWS, MOST_SQUARES } from '@/lib/editor/table-limits'
import { copyOf, elementOf, sampleDocument, updateOf } from '@/tests/support/collab-documents'

const nobody = () => false
const cells = (count: number) => Array.from({ length: count }, () => elementOf('tableCell'))
const rows = (count: number, width = 1) => Array.from({ length: count }, () => elementOf('tableRow', ...cells(width)))

function table(height: number, width: number) {
  const document = sampleDocument()
  document.getXmlFragment('s:problem').insert(0, [elementOf('table', ...rows(height, width))])
  return { document, element: document.getXmlFragment('s:problem').get(0) as Y.XmlElement }
}

/** The reason for which the server refuses a change by somebody who has the document; null when it is taken. */
function judge(document: Y.Doc, change: (copy: Y.XmlElement) => void): string | null {
  const update = updateOf(copyOf(document), (copy) => change(copy.getXmlFragment('s:problem').get(0) as Y.XmlElement))
  try {
    requireSquares(document, checkUpdate(document, update, nobody).squares)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.reason
  }
}

describe('the size of a table', () => {
  it.each([
    ['rows in one edit', (copy: Y.XmlElement) => copy.insert(0, rows(1000)), 'table-full'],
    ['rows that still fit', (copy: Y.XmlElement) => copy.insert(0, rows(996)), null],
    ['cells in one row', (copy: Y.XmlElement) => (copy.get(0) as Y.XmlElement).insert(0, cells(200)), 'table-full'],
    ['cells of a new row', (copy: Y.XmlElement) => copy.insert(0, rows(1, 201)), 'table-full'],
    ['a span', (copy: Y.XmlElement) => span(copy, 'colspan', MAX_COLUMNS), null],
    ['a span that is too wide', (copy: Y.XmlElement) => span(copy, 'colspan', MAX_COLUMNS + 1), 'refused'],
    ['a span that is too high', (copy: Y.XmlElement) => span(copy, 'rowspan', MAX_ROWS + 1), 'refused'],
  ])('%s', (_name, change, reason) => {
    expect(judge(table(3, 3).document, change)).toBe(reason)
  })

  it('is counted over many small edits', () => {
    const { document, element } = table(999, 1)
    expect(judge(document, (copy) => copy.insert(5, rows(1)))).toBeNull()
    element.insert(0, rows(1))
    expect(judge(document, (copy) => copy.insert(5, rows(1)))).toBe('table-full')
  })

  it('of all tables together is bounded, spans included', () => {
    const document = sampleDocument()
    const before = countSquares(document)
    for (let i = 0; i < 100; i++) {
      const row = elementOf('tableRow', ...cells(100))
      document.getXmlFragment('s:problem').insert(0, [elementOf('table', row)])
      span(document.getXmlFragment('s:problem').get(0) as Y.XmlElement, 'colspan', 2)
    }
    expect(countSquares(document)).toBe(before + 100 * 101)
    expect(
      judge(document, (copy) =>
        copy.insert(
          0,
          Array.from({ length: 50 }, () => elementOf('tableRow', ...cells(190))),
        ),
      ),
    ).toBeNull()
    expect(
      judge(document, (copy) =>
        copy.insert(
          0,
          Array.from({ length: 60 }, () => elementOf('tableRow', ...cells(190))),
        ),
      ),
    ).toBe('table-full')
    expect(MOST_SQUARES).toBe(20_000)
  })
})

function span(element: Y.XmlElement, name: string, value: number): void {
  ;((element.get(0) as Y.XmlElement).get(0) as Y.XmlElement).setAttribute(name, value as never)
}
