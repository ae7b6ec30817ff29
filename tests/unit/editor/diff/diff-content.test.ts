import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PART_KEYS } from '@/lib/domain/prfaq'
import { canonicalContent } from '@/lib/editor/canonical'
import { type BlockJson, type DocumentContent, parseContent } from '@/lib/editor/content'
import { countWords } from '@/lib/editor/count-words'
import { acceptDiff, rejectDiff } from '@/lib/editor/diff/apply-diff'
import type { BlockDiff, Piece } from '@/lib/editor/diff/content-diff'
import { diffContent, totalChange } from '@/lib/editor/diff/diff-content'
import { randomContent, randomPair } from '@/tests/support/content-random'
import { sampleContent } from '@/tests/support/editor-content'

/** "Northgate [-launches-]{+now rings+}": what a reader sees. */
function told(pieces: readonly Piece[]): string {
  const plain = (nodes: readonly BlockJson[]) => nodes.map((node) => node.text ?? '⏎').join('')
  return pieces
    .map((piece) => {
      if (piece.kind === 'format') return `<${plain(piece.after)}>`
      if (piece.kind === 'insert') return `{+${plain(piece.nodes)}+}`
      return piece.kind === 'delete' ? `[-${plain(piece.nodes)}-]` : plain(piece.nodes)
    })
    .join('')
}

function toldBlocks(diffs: readonly BlockDiff[]): unknown[] {
  return diffs.map((diff) => {
    if (diff.kind === 'words') return told(diff.pieces)
    if (diff.kind === 'blocks') return toldBlocks(diff.blocks)
    if (diff.kind === 'replace') return 'replaced'
    return `${diff.kind}: ${plainText(diff.block)}`
  })
}

function plainText(block: BlockJson): string {
  return block.text ?? (block.content ?? []).map(plainText).join(' ')
}

function paragraph(...texts: (string | BlockJson)[]): BlockJson {
  return { type: 'paragraph', content: texts.map((text) => (typeof text === 'string' ? { type: 'text', text } : text)) }
}

function lines(before: string, after: string): string {
  const [a, b] = [sampleContent(), sampleContent()]
  a.sections.headline = before
  b.sections.headline = after
  return told(diffContent(a, b).lines.headline)
}

function problem(before: BlockJson[], after: BlockJson[]): unknown[] {
  const [a, b] = [sampleContent(), sampleContent()]
  a.sections.problem = before
  b.sections.problem = after
  return toldBlocks(diffContent(a, b).rich.problem)
}

function table(...rows: string[][]): BlockJson {
  const cell = (text: string): BlockJson => ({ type: 'tableCell', content: [paragraph(text)] })
  return { type: 'table', content: rows.map((row) => ({ type: 'tableRow', content: row.map(cell) })) }
}

describe('a comparison of two random documents', () => {
  it('gives the new one when it is accepted and the old one when it is rejected', () => {
    fc.assert(
      fc.property(fc.oneof(randomPair, fc.tuple(randomContent, randomContent)), ([before, after]) => {
        const diff = diffContent(before, after)
        expect(canonicalContent(acceptDiff(diff))).toBe(canonicalContent(after))
        expect(canonicalContent(rejectDiff(diff))).toBe(canonicalContent(before))
        expect(() => parseContent(acceptDiff(diff))).not.toThrow()
      }),
      { numRuns: 120 },
    )
  })

  it('finds nothing in a document and itself, and counts what makes up the difference in words', () => {
    fc.assert(
      fc.property(randomPair, ([before, after]) => {
        expect(totalChange(diffContent(before, before))).toEqual({ added: 0, removed: 0 })
        expect(PART_KEYS.every((key) => diffContent(after, after).parts[key].isSame)).toBe(true)
        const { parts } = diffContent(before, after)
        const [old, now] = [countWords(before), countWords(after)]
        for (const key of ['headline', 'subheading'] as const) {
          expect(parts[key].added - parts[key].removed).toBe(now[key] - old[key])
        }
      }),
      { numRuns: 30 },
    )
  })

  it('gives both texts whole when they are too different to compare, and says so', () => {
    const words = (seed: number) => Array.from({ length: 4000 }, (_, n) => `w${(n * seed) % 4001}`).join(' ')
    const [a, b] = [sampleContent(), sampleContent()]
    a.sections.problem = [paragraph(words(7))]
    b.sections.problem = [paragraph(words(11))]
    const diff = diffContent(a, b)
    expect(diff.parts.problem).toEqual({ added: 4000, removed: 4000, isSame: false, moved: 0, isPlain: true })
    expect(canonicalContent(acceptDiff(diff))).toBe(canonicalContent(b))
    expect(diff.parts.summary.isPlain).toBe(false)
  })
})

describe('words', () => {
  it('are compared, with the spaces between them left to their neighbours', () => {
    expect(lines('Northgate Launches Smart Adherence Platform', 'Northgate Pharmacy Now Rings You When You Miss a Dose')).toBe(
      'Northgate [-Launches Smart Adherence Platform-]{+Pharmacy Now Rings You When You Miss a Dose+}',
    )
    expect(lines('It rings twice.', 'It rings three times.')).toBe('It rings [-twice-]{+three times+}.')
    expect(lines('Half of them', 'Half of all of them')).toBe('Half of {+all of +}them')
    expect(lines('a non-adherence rate of £2.10', 'a non-adherence cost of £2.15')).toBe(
      'a non-adherence [-rate-]{+cost+} of £[-2.10-]{+2.15+}',
    )
  })

  it('read as one change where only a comma or an "of" stayed between two long ones', () => {
    expect(
      lines(
        'Second Bell is an innovative app that empowers users to stay on top of their medication journey.',
        'Second Bell is a free call for people who take four or more kinds of medicines a day.',
      ),
    ).toBe(
      'Second Bell is [-an innovative app that empowers users to stay on top of their medication journey-]{+a free call for people who take four or more kinds of medicines a day+}.',
    )
  })

  it('show a sentence that came or went with its own full stop', () => {
    expect(lines('It rings. You answer.', 'It rings. It rings again. You answer.')).toBe(
      'It rings. {+It rings again. +}You answer.',
    )
    expect(lines('It rings.', 'It rings. It rings again.')).toBe('It rings.{+ It rings again.+}')
    expect(lines('It rings. It stops.', 'It rings.')).toBe('It rings.[- It stops.-]')
  })

  it('keep their own change of marks and links apart from a change of text', () => {
    const bold = { type: 'text', text: 'all', marks: [{ type: 'bold' }] }
    const link = (href: string) => ({ type: 'text', text: 'the page', marks: [{ type: 'link', attrs: { href } }] })
    expect(problem([paragraph('Half of all patients')], [paragraph('Half of ', bold, ' patients')])).toEqual([
      'Half of <all> patients',
    ])
    expect(problem([paragraph('See ', link('https://a.example/'))], [paragraph('See ', link('https://b.example/'))])).toEqual([
      'See <the page>',
    ])
  })

  it('are right in a script without spaces', () => {
    expect(lines('患者は薬を飲む', '患者は薬を忘れる')).toBe('患者は薬を[-飲む-]{+忘れる+}')
  })
})

describe('blocks', () => {
  it('are found again after a rewrite, around new ones', () => {
    const old = [paragraph('Patients lose count of what they take.'), paragraph('It costs two pounds a month for each patient.')]
    const now = [
      paragraph('Nobody asked the families before.'),
      paragraph('Patients over 65 lose count of what they take.'),
      paragraph('It costs three pounds a month for each patient.'),
    ]
    expect(problem(old, now)).toEqual([
      'insert: Nobody asked the families before.',
      'Patients {+over 65 +}lose count of what they take.',
      'It costs [-two-]{+three+} pounds a month for each patient.',
    ])
  })

  it('that say something else altogether are not compared word by word', () => {
    expect(problem([paragraph('The tray has a lid for each dose.')], [paragraph('Ask at any counter, or call us.')])).toEqual([
      'delete: The tray has a lid for each dose.',
      'insert: Ask at any counter, or call us.',
    ])
  })

  it('of a table keep to their rows and columns', () => {
    const old = table(['Part', 'A month'], ['Tray', '£0.80'], ['Calls', '£0.90'])
    const now = table(
      ['Part', 'A month', 'How we know'],
      ['Tray', '£0.85', 'Quote'],
      ['Counter time', '£0.40', 'Timed'],
      ['Calls', '£0.90', 'Trial'],
    )
    expect(problem([old], [now])).toEqual([
      [
        ['same: Part', 'same: A month', 'insert: How we know'],
        ['same: Tray', ['£[-0.80-]{+0.85+}'], 'insert: Quote'],
        'insert: Counter time £0.40 Timed',
        ['same: Calls', 'same: £0.90', 'insert: Trial'],
      ],
    ])
  })

  it('of a cell are compared however few they are, and a cell that became a heading is the same cell', () => {
    expect(problem([table(['Register', '10'])], [table(['Register', '2'])])).toEqual([[['same: Register', ['[-10-]{+2+}']]]])
    const [plain, head] = [table(['Register']), table(['Register'])]
    Object.assign(head.content?.[0]?.content?.[0] as BlockJson, { type: 'tableHeader' })
    expect(problem([plain], [head])).toEqual([[[['same: Register']]]])
    const [a, b] = [sampleContent(), sampleContent()]
    a.sections.problem = [plain]
    b.sections.problem = [head]
    const diff = diffContent(a, b)
    expect([acceptDiff(diff), rejectDiff(diff)].map(canonicalContent)).toEqual([canonicalContent(b), canonicalContent(a)])
    expect(diff.parts.problem).toMatchObject({ isSame: false, added: 0, removed: 0 })
  })

  it('of a list keep their items', () => {
    const item = (text: string): BlockJson => ({ type: 'listItem', content: [paragraph(text)] })
    const list = (...items: string[]): BlockJson => ({ type: 'bulletList', content: items.map(item) })
    expect(problem([list('An app for the patient', 'A tray')], [list('A tray', 'Calls in the night')])).toEqual([
      ['delete: An app for the patient', 'same: A tray', 'insert: Calls in the night'],
    ])
  })
})

describe('questions', () => {
  const ask = (id: string, question = `Question ${id}?`): DocumentContent['customerFaq'][number] => ({
    id,
    question,
    answer: [paragraph(`The answer to ${id}.`)],
  })
  const compare = (before: Partial<DocumentContent>, after: Partial<DocumentContent>) => {
    const empty = { customerFaq: [], internalFaq: [] }
    return diffContent({ ...sampleContent(), ...empty, ...before }, { ...sampleContent(), ...empty, ...after })
  }
  const shape = ({ entries }: ReturnType<typeof compare>) =>
    entries.map(
      ({ id, before, after, isMoved }) => `${id}${before ? '' : ' new'}${after ? '' : ' gone'}${isMoved ? ' moved' : ''}`,
    )

  it('are followed by their id: the one that was moved is moved, the rest stayed', () => {
    const diff = compare(
      { customerFaq: ['a', 'b', 'c', 'd'].map((id) => ask(id)) },
      { customerFaq: ['d', 'a', 'b', 'c'].map((id) => ask(id)) },
    )
    expect(shape(diff)).toEqual(['d moved', 'a', 'b', 'c'])
    expect(diff.parts.customerFaq).toEqual({ added: 0, removed: 0, isSame: false, moved: 1, isPlain: false })
  })

  it('stand where they were when they are gone, and move between the lists', () => {
    const diff = compare(
      { customerFaq: [ask('a'), ask('b'), ask('c')], internalFaq: [ask('x')] },
      { customerFaq: [ask('a'), ask('c', 'Question about c?')], internalFaq: [ask('x'), ask('n')] },
    )
    expect(shape(diff)).toEqual(['a', 'b gone', 'c', 'x', 'n new'])
    expect(told(diff.entries[2]?.question ?? [])).toBe('Question {+about +}c?')
    const moved = compare({ customerFaq: [ask('a')] }, { internalFaq: [ask('a')] })
    expect(shape(moved)).toEqual(['a moved'])
  })

  it('written anew word for word under another id are the same questions', () => {
    const diff = compare({ customerFaq: [ask('a')] }, { customerFaq: [{ ...ask('a'), id: 'z' }] })
    expect(shape(diff)).toEqual(['z'])
    expect(diff.parts.customerFaq.isSame).toBe(true)
  })
})
