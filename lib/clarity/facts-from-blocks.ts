import type { ClarityBlock, ClarityKnown } from '@/lib/domain/clarity'
import type { CoachFacts } from '@/lib/domain/coach/check'
import { readable } from '@/lib/domain/coach/readable'
import { FAQ_KEYS, type FaqKey, isFaqKey, SECTION_KEYS } from '@/lib/domain/prfaq'

/** The document as the rules of the coach read it: a line for each block. Items of lists are not counted. */
export function factsFromBlocks(blocks: readonly ClarityBlock[], known: ClarityKnown): CoachFacts {
  const sections = Object.fromEntries(
    SECTION_KEYS.map((key) => [key, { text: linesOf(blocks.filter(({ part }) => part === key)), items: 0 }]),
  ) as CoachFacts['sections']
  const faqs = Object.fromEntries(FAQ_KEYS.map((key) => [key, entriesOf(blocks, key)])) as unknown as CoachFacts['faqs']
  return { ...known, sections, faqs }
}

function entriesOf(blocks: readonly ClarityBlock[], list: FaqKey) {
  const byEntry = new Map<string, ClarityBlock[]>()
  for (const block of blocks) {
    if (block.part !== list || !isFaqKey(block.part)) continue
    const id = block.entry?.id ?? ''
    byEntry.set(id, [...(byEntry.get(id) ?? []), block])
  }
  return [...byEntry].map(([id, own]) => ({
    id,
    question: linesOf(own.filter(({ entry }) => entry?.is === 'question')),
    answer: linesOf(own.filter(({ entry }) => entry?.is !== 'question')),
    items: 0,
  }))
}

function linesOf(blocks: readonly ClarityBlock[]): string {
  return readable(blocks.map(({ text }) => text).join('\n'))
}
