import { describe, expect, it } from 'vitest'
import { findSlashItems } from '@/components/writing/slash-items'
import { isToolOn, NO_TOOLS, TOOLS, type ToolState, toolReason } from '@/components/writing/tool-state'

const rich: ToolState = { ...NO_TOOLS, where: 'rich', canTable: true }

describe('the toolbar', () => {
  it('gives a reason for each tool before the caret is in the text', () => {
    for (const tool of TOOLS) expect(toolReason(tool, NO_TOOLS), tool).not.toBeNull()
  })

  it('formats nothing in a line, and takes back what was written there', () => {
    const line: ToolState = { ...NO_TOOLS, where: 'line', canUndo: true }
    expect(TOOLS.filter((tool) => toolReason(tool, line) === null)).toEqual(['undo'])
  })

  it('puts no table inside a table', () => {
    expect(toolReason('table', rich)).toBeNull()
    expect(toolReason('table', { ...rich, inTable: true, canTable: false })).toMatch(/by itself/)
  })

  it('shows what stands under the caret', () => {
    expect(TOOLS.filter((tool) => isToolOn(tool, { ...rich, bold: true, link: 'https://northgate.example' }))).toEqual([
      'bold',
      'link',
    ])
  })
})

describe('the slash menu', () => {
  const titles = (query: string, inFaq = false, canTable = true) =>
    findSlashItems(query, inFaq, canTable).map((item) => item.title)

  it('offers everything at first, questions only among questions', () => {
    expect(titles('')).toEqual(['Paragraph', 'Bullet list', 'Numbered list', 'Quote', 'Table', 'Picture'])
    expect(titles('', true)).toContain('New question')
  })

  it('finds by the beginning of any word', () => {
    expect(titles('num')).toEqual(['Numbered list'])
    expect(titles('list')).toEqual(['Bullet list', 'Numbered list'])
    expect(titles('bullet l')).toEqual(['Bullet list'])
    expect(titles('steps')).toEqual(['Numbered list'])
    expect(titles('zebra')).toEqual([])
  })

  it('offers no table where none may stand', () => {
    expect(titles('', false, false)).not.toContain('Table')
  })
})
