import { describe, expect, it } from 'vitest'
import type { BlockJson } from '@/lib/editor/content'
import { diffContent, totalChange } from '@/lib/editor/diff/diff-content'
import { sampleContent } from '@/tests/support/editor-content'

function changed(before: BlockJson[], after: BlockJson[]) {
  const [a, b] = [sampleContent(), sampleContent()]
  a.sections.problem = before
  b.sections.problem = after
  return diffContent(a, b)
}

function paragraph(...texts: (string | BlockJson)[]): BlockJson {
  return { type: 'paragraph', content: texts.map((text) => (typeof text === 'string' ? { type: 'text', text } : text)) }
}

describe('a text longer than anybody reads', () => {
  const many = (count: number, text: (at: number) => string) => Array.from({ length: count }, (_, at) => paragraph(text(at)))

  it('is compared though it has more paragraphs than a call takes arguments', () => {
    expect(
      totalChange(
        changed(
          [],
          many(130_000, () => 'a'),
        ),
      ),
    ).toEqual({ added: 130_000, removed: 0 })
  })

  it('is compared though one paragraph has more words than a call takes arguments, and a line break', () => {
    const long = 'a '.repeat(130_000)
    const longer = paragraph(long, { type: 'hardBreak' }, 'b')
    expect(totalChange(changed([paragraph(long)], [longer]))).toEqual({ added: 1, removed: 0 })
  })

  it('is given whole where its words are more than a comparison may look at', () => {
    const long = 'a '.repeat(700_000)
    const { added, removed, isPlain } = changed([paragraph(long)], [paragraph(`${long}b`)]).parts.problem
    expect({ added, removed, isPlain }).toEqual({ added: 700_001, removed: 700_000, isPlain: true })
  })

  it('is given whole, the old before the new, where each paragraph would have to be held against each', () => {
    const [old, now] = [many(5000, (at) => `old ${at} and so on`), many(5000, (at) => `new ${at} and so on`)]
    const blocks = changed([paragraph('same'), ...old], [paragraph('same'), ...now]).rich.problem
    expect(blocks.map(({ kind }) => kind)).toEqual(['same', ...old.map(() => 'delete'), ...now.map(() => 'insert')])
  })
})
