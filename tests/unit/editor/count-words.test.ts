import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { SECTION_KEYS } from '@/lib/domain/prfaq'
import { type BlockJson, readContent } from '@/lib/editor/content'
import { countBlocks, countNode, countText, countWords, faqWords, releaseWords } from '@/lib/editor/count-words'
import { newDocument } from '@/lib/editor/new-document'
import { documentSchema } from '@/lib/editor/schema'
import { sampleContent } from '@/tests/support/editor-content'

describe('counting words', () => {
  it.each([
    ['', 0],
    ['   ', 0],
    ['one', 1],
    [' one  two\nthree\u00a0four ', 4],
    ['state-of-the-art', 1],
    ["don't stop", 2],
    ['£2.10 a month', 3],
    ['a – b — c', 3],
    ['… !', 0],
    ['42', 1],
    ['über naïve 東京', 3],
    ['患者が薬を飲む前に電話が鳴ります。', 8],
    ['发布日期：2027年3月4日', 7],
    ['Datelineは道具です', 4],
    ['ยาของคุณพร้อมแล้ว', 4],
    ['서울 본사에서 발표', 3],
  ])('%j has %i', (text, words) => {
    expect(countText(text)).toBe(words)
  })

  it('breaks words at blocks, cells and line breaks, not at marks', () => {
    const blocks: BlockJson[] = [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'unfin' },
          { type: 'text', text: 'ished', marks: [{ type: 'bold' }] },
        ],
      },
      { type: 'paragraph', content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }] },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: ['c', 'd'].map((text) => ({
              type: 'tableCell',
              content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
            })),
          },
        ],
      },
    ]
    expect(countBlocks(blocks)).toBe(5)
    expect(countNode(documentSchema().nodeFromJSON({ type: 'section', content: blocks }))).toBe(5)
  })

  it('counts the release from headline to call to action and both lists apart', () => {
    const counts = countWords(sampleContent())
    expect(counts.headline).toBe(8)
    expect(counts.howItWorks).toBe(8)
    expect(releaseWords(counts)).toBe(SECTION_KEYS.reduce((sum, key) => sum + counts[key], 0))
    expect(faqWords(counts)).toBe(counts.customerFaq + counts.internalFaq)
    expect(counts.internalFaq).toBe(6 + 4 + 5 + 8)
  })

  it('counts a stored document and an open one alike', () => {
    const ydoc = new Y.Doc()
    Y.applyUpdate(ydoc, newDocument(sampleContent()))
    const content = readContent(ydoc)
    const counts = countWords(content)
    for (const key of SECTION_KEYS) {
      const part = content.sections[key]
      const node =
        typeof part === 'string'
          ? documentSchema().node('line', { key }, part ? [documentSchema().text(part)] : [])
          : documentSchema().nodeFromJSON({ type: 'section', content: part })
      expect(countNode(node)).toBe(counts[key])
    }
  })
})
