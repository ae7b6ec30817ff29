import { describe, expect, it } from 'vitest'
import { check } from '@/lib/clarity/check'
import { type ClarityBlock, NO_CLARITY_CONTEXT } from '@/lib/domain/clarity'
import { checkEntry } from '@/lib/domain/coach/check-answers'
import { checkPart } from '@/lib/domain/coach/check-part'
import { judgeDocument } from '@/lib/domain/coach/judge-document'
import { EXAMPLES, findExample } from '@/lib/domain/examples/all-examples'
import type { Example } from '@/lib/domain/examples/example'
import { PASSAGES } from '@/lib/domain/examples/passages'
import { FAQ_KEYS, isFaqKey, PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import { contentBlocks } from '@/lib/editor/clarity-blocks'
import { coachedContent } from '@/lib/editor/coached-content'
import { exampleContent } from '@/lib/editor/example-content'
import { EXAMPLE_ANSWERS } from './example-answers'

// The examples teach, so they have to pass what they teach: every check of the coach, and the whole clarity check.

/** Nobody has launched yet: the team writes on a day before the first of the four. */
const today = '2005-01-03'

const knownOf = ({ name, product }: Example) => ({
  product,
  company: 'Amazon',
  answers: EXAMPLE_ANSWERS[name],
  today,
  setAside: {},
})

/** What the team would write into the settings of the check: names, which explain themselves by what the text says they do. */
const contextOf = ({ product }: Example) => ({ ...NO_CLARITY_CONTEXT, names: ['Amazon', product, 'S3', 'SQS', 'EC2'] })

describe.each(EXAMPLES.map((example) => [example.name, example] as const))('%s', (_, example) => {
  const content = exampleContent(example)
  const facts = { ...knownOf(example), ...coachedContent(content) }

  it.each(PART_KEYS)('meets every check of the coach in its %s', (part) => {
    const open = checkPart(part, facts).filter(({ met }) => !met)
    expect(open).toEqual([])
  })

  it('meets every check of the coach in each answer, and what the gate asks of the text', () => {
    const open = FAQ_KEYS.flatMap((list) =>
      facts.faqs[list].flatMap((entry) =>
        checkEntry(list, entry).flatMap(({ met, id }) => (met ? [] : [`${entry.question} ${id}`])),
      ),
    )
    expect(open).toEqual([])
    expect(judgeDocument(facts).requirements.map(({ met, todo }) => ({ met, todo }))).toEqual([
      { met: true, todo: [] },
      { met: true, todo: [] },
    ])
  })

  it('leaves the clarity check nothing to fix and nothing to look at', () => {
    const report = check({ blocks: contentBlocks(content), known: knownOf(example) }, contextOf(example))
    expect(report.language).toBe('english')
    expect(report.findings.map(({ kind, part, words }) => `${part}, ${kind}: ${words}`)).toEqual([])
    expect(report.answers.filter(({ met }) => !met)).toEqual([])
    expect(report.answers).toHaveLength(8)
    expect(report.readingAge).toBeLessThanOrEqual(12)
  })
})

describe('the weak passages', () => {
  it.each(PASSAGES)('of $from, $part: $weak', ({ from, part, weak, strong }) => {
    const example = findExample(from) as Example
    const [before, after] = [faultsOf(example, part, weak), faultsOf(example, part, strong)]
    const mended = before.filter((fault) => !after.includes(fault))
    expect(mended, `what is found in the strong one: ${after.join(', ')}`).not.toEqual([])
    // A piece of a section need not do all that the section has to, but nothing in it is to be fixed.
    expect(after.filter((fault) => fault.startsWith('fix '))).toEqual([])
  })
})

/** What the coach and the clarity check find in a text that stands alone in its part. */
function faultsOf(example: Example, part: PartKey, text: string): string[] {
  const known = knownOf(example)
  const entry = { id: 'passage', question: 'Is it?', answer: text, items: 0 }
  const block: ClarityBlock = { key: '0', part, text, ...(isFaqKey(part) ? { entry: { id: entry.id, is: 'answer' } } : {}) }
  const { findings } = check({ blocks: [block], known }, contextOf(example))
  const { sections, faqs } = coachedContent(exampleContent(example))
  const facts = { ...known, faqs, sections: isFaqKey(part) ? sections : { ...sections, [part]: { text, items: 0 } } }
  const checks = isFaqKey(part) ? checkEntry(part, entry) : checkPart(part, facts)
  return [
    ...findings.map(({ severity, kind }) => `${severity} ${kind}`),
    ...checks.flatMap(({ met, id }) => (met ? [] : [`lacks ${id}`])),
  ]
}
