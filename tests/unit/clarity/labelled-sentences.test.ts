import { describe, expect, it } from 'vitest'
import { checkLines } from '@/lib/launch/clarity'
import { type Label, type LabelledSentence, labelledSentences } from '@/tests/support/labelled-sentences'

function findIn(sentences: readonly LabelledSentence[]) {
  const lines = sentences.map(({ id, text }) => JSON.stringify({ id, text })).join('\n')
  return new Map<string, Label[]>(
    checkLines(lines, 'labelled')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ id, spans }: { id: string; spans: Label[] }) => [id, spans]),
  )
}
const touch = (a: Label, b: Label) => a.kind === b.kind && a.start < b.end && b.start < a.end

// A finding is right where it touches a label of its kind. What these sentences cannot show is how the check does on texts of others.
describe.each([
  ['newsrooms', 'labelled-sentences.txt'],
  ['other trades', 'fresh-sentences.txt'],
] as const)('the labelled sentences of our own, from %s', (_, file) => {
  const sentences = labelledSentences(file)
  const found = findIn(sentences)

  it('are answered line by line', () => {
    expect([...found.keys()]).toEqual(sentences.map(({ id }) => id))
  })

  it('hold the findings that the check reports, four of five at the least', () => {
    const all = sentences.flatMap(({ id, labels }) =>
      (found.get(id) ?? []).map((one) => labels.some((label) => touch(one, label))),
    )
    expect(all.filter(Boolean).length / all.length).toBeGreaterThan(0.8)
  })

  it('are found, seven of ten at the least', () => {
    const all = sentences.flatMap(({ id, labels }) =>
      labels.map((label) => (found.get(id) ?? []).some((one) => touch(one, label))),
    )
    expect(all.filter(Boolean).length / all.length).toBeGreaterThan(0.7)
  })

  it('stay unmarked where they are clean, but for ten in a hundred', () => {
    const clean = sentences.filter(({ labels }) => labels.length === 0)
    const marks = clean.flatMap(({ id, text }) => (found.get(id) ?? []).map(({ kind }) => `${kind}: ${text}`))
    expect(clean.length).toBeGreaterThan(40)
    expect(marks.length, marks.join('\n')).toBeLessThanOrEqual(clean.length / 10)
  })
})

describe('the command for sentences', () => {
  it('counts positions in UTF-16 code units and reads every passive', () => {
    const text = '👩‍👩‍👧 The lid was shut by the bank.'
    const [span] = JSON.parse(checkLines(JSON.stringify({ id: 7, text }), 'x')).spans
    expect(span).toEqual({ start: text.indexOf('was'), end: text.indexOf('was') + 'was shut'.length, kind: 'passive' })
  })

  it('knows the acronyms of earlier sentences of the same text, and of no other', () => {
    const line = (id: string, text: string) => JSON.stringify({ id, text })
    const lines = [line('a#1', 'A bakery report (DXT) is a number.'), line('a#2', 'The DXT fell.'), line('b#1', 'The DXT fell.')]
    const kinds = checkLines(lines.join('\n'), 'x')
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one).spans.map(({ kind }: Label) => kind))
    expect(kinds).toEqual([[], [], ['acronym']])
  })

  it('names the line that it cannot read', () => {
    expect(() => checkLines('{"id":"a","text":"Fine."}\nnonsense', 'in.jsonl')).toThrow('in.jsonl:2')
  })
})
