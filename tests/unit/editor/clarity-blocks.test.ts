import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { contentBlocks, placedBlocks } from '@/lib/editor/clarity-blocks'
import { readContent } from '@/lib/editor/content'
import { newDocument } from '@/lib/editor/new-document'
import { PageReader } from '@/lib/editor/page-reader'
import { documentSchema } from '@/lib/editor/schema'
import { randomContent } from '@/tests/support/content-random'

function pageOf(update: Uint8Array) {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, update)
  return { page: new PageReader(ydoc, documentSchema()).page(), content: readContent(ydoc) }
}

describe('the blocks that are checked', () => {
  it('lie in the page where they say, letter by letter: through marks, links, emoji, line breaks, lists, quotes and tables', () => {
    fc.assert(
      fc.property(randomContent, (given) => {
        const { page } = pageOf(newDocument(given))
        for (const { text, start } of placedBlocks(page)) {
          expect(page.resolve(start).parent.isTextblock).toBe(true)
          expect(page.resolve(start).parentOffset).toBe(0)
          for (let at = 0; at < text.length; at++) {
            const there = page.textBetween(start + at, start + at + 1, '', (leaf) =>
              leaf.type.name === 'hardBreak' ? '\n' : '\ufffc',
            )
            expect(there).toBe(text.charAt(at))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are the same on the server, where there is no page', () => {
    fc.assert(
      fc.property(randomContent, (given) => {
        const { page, content } = pageOf(newDocument(given))
        const placed = placedBlocks(page).map(({ key, part, text, entry }) => ({ key, part, text, ...(entry ? { entry } : {}) }))
        expect(contentBlocks(content)).toEqual(placed)
      }),
      { numRuns: 100 },
    )
  })
})
