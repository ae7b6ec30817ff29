import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clarityPlugin,
  type PlacedFinding,
  placedFindings,
  showActive,
  showPlaced,
  wordsBetween,
} from '@/components/clarity/clarity-plugin'
import { placedBlocks } from '@/lib/editor/clarity-blocks'
import { emptyPage } from '@/tests/support/empty-page'

const WORDS = 'The tray leverages a bell and many patients hear it in the morning when a lid is shut'

function state(): EditorState {
  const made = EditorState.create({
    doc: emptyPage(),
    plugins: [
      clarityPlugin(
        () => {},
        () => {},
      ),
    ],
  })
  const blocks = placedBlocks(made.doc).filter(({ part }) => part === 'headline' || part === 'problem')
  // Back to front, so that the places of those before stay.
  return made.apply(blocks.reverse().reduce((tr, { start }) => tr.insertText(WORDS, start), made.tr))
}

function marked(before: EditorState): EditorState {
  const placed: PlacedFinding[] = placedBlocks(before.doc).flatMap(({ key, start, text }) =>
    [...text.matchAll(/leverages|many|in the morning/g)].map(({ 0: words, index }) => ({
      key: `${key}:${words}`,
      severity: 'fix' as const,
      from: start + index,
      to: start + index + words.length,
    })),
  )
  return before.apply(showPlaced(before, placed, null))
}

const words = (now: EditorState) =>
  placedFindings(now).map(({ key, from, to }) => [key.split(':')[1], wordsBetween(now.doc, from, to)])

describe('underlines', () => {
  it('stand under their words, and one of them is in hand', () => {
    const now = marked(state())
    expect(words(now)).toHaveLength(6)
    expect(showActive(now, '0:many')).not.toBeNull()
    expect(showActive(now, null)).toBeNull()
  })

  it('follow every edit with their own words, and fall away when these are touched', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(6),
      text: fc.constantFrom('', 'x', ' more ', '👩‍👩‍👧'),
    })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        let now = marked(state())
        for (const { at, length, text } of edits) {
          const blocks = placedBlocks(now.doc).filter((block) => block.text.length > 0)
          const block = blocks[Math.floor(at * blocks.length) % blocks.length]
          if (!block) return
          const from = block.start + Math.floor(at * block.text.length)
          const to = Math.min(block.start + block.text.length, from + length)
          now = now.apply(now.tr.insertText(text, from, to))
          for (const [own, there] of words(now)) expect(there).toBe(own)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('fall away when somebody writes into them, and only they', () => {
    const before = marked(state())
    const many = placedFindings(before).find(({ key }) => key.endsWith(':many')) as PlacedFinding
    const now = before.apply(before.tr.insertText('s', many.from + 2))
    expect(words(now)).toHaveLength(5)
  })
})
