import { describe, expect, it } from 'vitest'
import type { BlockJson } from '@/lib/editor/content'
import { newBudget } from '@/lib/editor/diff/budget'
import { diffBlocks } from '@/lib/editor/diff/diff-blocks'
import { visibleDiffs } from '@/lib/editor/diff/visible-diffs'

const line = (text: string): BlockJson =>
  text ? { type: 'paragraph', content: [{ type: 'text', text }] } : { type: 'paragraph' }
const shown = (before: string[], after: string[]) =>
  visibleDiffs(diffBlocks(before.map(line), after.map(line), newBudget(100))).map(({ kind }) => kind)

describe('what is shown of a part', () => {
  it('that was empty, or is empty now, is what it says', () => {
    expect(shown([''], ['The tray has a lid.', 'It rings twice.'])).toEqual(['insert', 'insert'])
    expect(shown(['The tray has a lid.', 'It rings twice.'], [''])).toEqual(['delete', 'delete'])
  })

  it('has its empty paragraphs where it has others too', () => {
    expect(shown(['One', '', 'Two'], ['One', 'Two'])).toEqual(['same', 'delete', 'same'])
    expect(shown([''], [''])).toEqual(['same'])
  })
})
