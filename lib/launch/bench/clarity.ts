import { check } from '@/lib/clarity/check'
import type { BlockResult } from '@/lib/clarity/check-block'
import { type ClarityDocument, NO_CLARITY_CONTEXT } from '@/lib/domain/clarity'
import { prime } from '@/lib/domain/examples/prime'
import { PAGE_WORDS } from '@/lib/domain/prfaq'
import { contentBlocks } from '@/lib/editor/clarity-blocks'
import { exampleContent } from '@/lib/editor/example-content'
import { atMost, type Figure, median } from './figure'

/** Milliseconds of the reference below on the machine for which the limits were set. */
const REFERENCE_MS = 11
const ROUNDS = 40

/** Milliseconds for one page and six in a warm process without cache, and after one changed block; scaled by what this machine is worth. */
export function clarityFigures(): Figure[] {
  const scale = median(times(reference, 15)) / REFERENCE_MS
  const one = pagesOf(1)
  const six = pagesOf(6)
  const cache = new Map<string, BlockResult>()
  check(six, NO_CLARITY_CONTEXT, cache)
  let keys = 0
  const scaled = (work: () => void) => median(times(work, ROUNDS)) / scale
  return [
    atMost(
      'clarity: one page without cache',
      scaled(() => void check(one, NO_CLARITY_CONTEXT)),
      'ms',
      15,
    ),
    atMost(
      'clarity: six pages without cache',
      scaled(() => void check(six, NO_CLARITY_CONTEXT)),
      'ms',
      60,
    ),
    atMost(
      'clarity: six pages after a key',
      scaled(() => void check(typedInto(six, ++keys), NO_CLARITY_CONTEXT, cache)),
      'ms',
      15,
    ),
  ]
}

/** Blocks of a worked example, again and again, until there are so many pages. */
function pagesOf(pages: number): ClarityDocument {
  const source = contentBlocks(exampleContent(prime)).filter(({ text }) => text.trim() !== '')
  const blocks: ClarityDocument['blocks'][number][] = []
  for (let words = 0; words < pages * PAGE_WORDS; ) {
    const block = source[blocks.length % source.length]
    if (!block) break
    blocks.push({ ...block, key: String(blocks.length), text: `${block.text} ${blocks.length}.` })
    words += block.text.split(/\s+/).length
  }
  return { blocks, known: null }
}

function typedInto({ blocks, known }: ClarityDocument, key: number): ClarityDocument {
  return {
    known,
    blocks: blocks.map((block, index) => (index === 3 ? { ...block, text: `${block.text} ${'x'.repeat(key % 9)}` } : block)),
  }
}

/** Work of the same sort, words counted in a table, that no change of the check makes faster or slower. */
function reference(): number {
  const counts = new Map<string, number>()
  for (let round = 0; round < 120_000; round++) {
    const word = `word${round % 977}`.toUpperCase().toLowerCase()
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts.size
}

function times(work: () => void, rounds: number): number[] {
  for (let round = 0; round < 5; round++) work()
  return Array.from({ length: rounds }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
}
