import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { documentSchema } from '@/lib/editor/schema'
import { changeBetween, writeText } from '@/lib/editor/write-text'

describe('finding what changed in a text', () => {
  it.each([
    ['typing between equal letters', 'aaa', 'aaaa', 2, { at: 1, remove: 0, insert: 1 }],
    ['typing at the end of equal letters', 'aaa', 'aaaa', 4, { at: 3, remove: 0, insert: 1 }],
    ['typing at the start of equal letters', 'aaa', 'aaaa', 1, { at: 0, remove: 0, insert: 1 }],
    ['deleting among equal letters', 'aaaa', 'aaa', 1, { at: 1, remove: 1, insert: 0 }],
    ['without a caret', 'aaa', 'aaaa', null, { at: 3, remove: 0, insert: 1 }],
    ['with a caret that cannot be right', 'xay', 'xaay', 0, { at: 1, remove: 0, insert: 1 }],
    ['one emoji for another', '😀', '😁', 2, { at: 0, remove: 2, insert: 2 }],
    ['an emoji before an emoji', '😀', '😁😀', 2, { at: 0, remove: 0, insert: 2 }],
    ['a word for a word', 'one two', 'one six', 7, { at: 4, remove: 3, insert: 3 }],
  ] as const)('%s', (_name, old, next, caret, expected) => {
    expect(changeBetween(old, next, caret)).toEqual(expected)
  })

  it('always leads from the old text to the new one, and never cuts a character', { timeout: 60_000 }, () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁', 'é'), maxLength: 8 })
    fc.assert(
      fc.property(text, text, fc.option(fc.nat(16), { nil: null }), (old, next, caret) => {
        const { at, remove, insert } = changeBetween(old, next, caret)
        const piece = next.slice(at, at + insert)
        expect(old.slice(0, at) + piece + old.slice(at + remove)).toBe(next)
        expect(old.slice(0, at)).not.toMatch(/\p{Surrogate}/u)
        expect(piece).not.toMatch(/\p{Surrogate}/u)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('writing a text', () => {
  it('makes one or several texts read like the runs, and sets only marks that differ', { timeout: 60_000 }, () => {
    const { schema, text } = {
      schema: documentSchema(),
      text: fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 5 }),
    }
    const marks = fc.subarray(['bold', 'italic', 'comment--c1', 'comment--c2'])
    const runs = fc.array(fc.record({ text, marks }), { maxLength: 5 })
    fc.assert(
      fc.property(fc.array(runs, { minLength: 1, maxLength: 3 }), runs, (before, after) => {
        const ydoc = new Y.Doc()
        const root = ydoc.getXmlFragment('s:problem')
        const node = (run: { text: string; marks: string[] }) =>
          schema.text(
            run.text,
            run.marks.map((name) => (name.includes('--') ? schema.mark('comment', { id: name.slice(9) }) : schema.mark(name))),
          )
        const texts = before.map(() => new Y.XmlText())
        root.insert(0, texts)
        for (const [i, each] of before.entries()) writeText([texts[i] as Y.XmlText], each.map(node), null)
        writeText(texts, after.map(node), null)
        expect(flat(texts)).toEqual(
          after.flatMap((run) => [...run.text].map((char) => `${char}:${[...run.marks].sort().join()}`)),
        )
        const state = Y.encodeStateVector(ydoc)
        writeText(texts, after.map(node), null)
        expect(Y.encodeStateVector(ydoc)).toEqual(state)
      }),
      { numRuns: 300 },
    )
  })

  it('leaves marks alone that it does not know', () => {
    const text = new Y.Doc().getXmlFragment('x')
    const child = new Y.XmlText()
    text.insert(0, [child])
    child.insert(0, 'word', { sparkle: {} })
    writeText([child], [documentSchema().text('words')], 5)
    expect(JSON.stringify(child.toDelta())).toContain('sparkle')
  })
})

/** Each character with its marks. */
function flat(texts: Y.XmlText[]): string[] {
  return texts.flatMap((text) =>
    (text.toDelta() as { insert: string; attributes?: object }[]).flatMap(({ insert, attributes }) =>
      [...insert].map(
        (char) =>
          `${char}:${Object.keys(attributes ?? {})
            .sort()
            .join()}`,
      ),
    ),
  )
}
