import { canonicalJson } from '@/lib/domain/canonical-json'
import type { BlockJson } from '@/lib/editor/content'
import { affords, type Budget, equalEnds, matchEqual, numbering } from './budget'

/** A block as alignment sees it: what it is, what it says, and how often each word stands in it. */
export interface Item {
  block: BlockJson
  key: string
  words: ReadonlyMap<string, number>
  size: number
}

export type Row = { before: Item; after: Item } | { before: Item; after: null } | { before: null; after: Item }

/** Words are counted when they are asked for: most blocks stayed as they were. */
export function itemOf(block: BlockJson): Item {
  let counted: Pick<Item, 'words' | 'size'> | undefined
  const count = () => {
    counted ??= wordsOf(block)
    return counted
  }
  return {
    block,
    key: canonicalJson(block),
    get words() {
      return count().words
    },
    get size() {
      return count().size
    },
  }
}

function wordsOf(block: BlockJson): Pick<Item, 'words' | 'size'> {
  const words = new Map<string, number>()
  let size = 0
  for (const [word] of textOf(block).matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1)
    size++
  }
  return { words, size }
}

/**
 * Which block became which: equal ones first, then between those the pairs most alike, in order. A block with nothing
 * like it came or went.
 */
export function alignBlocks(before: readonly Item[], after: readonly Item[], budget: Budget): Row[] {
  const numberOf = numbering()
  const [a, b] = [before, after].map((items) => items.map((item) => numberOf(item.key))) as [number[], number[]]
  const equal = matchEqual(a, b, budget) ?? matchEnds(a, b)
  const rows: Row[][] = []
  let [i, j] = [0, 0]
  for (const [x, y] of [...equal, [before.length, after.length] as const]) {
    rows.push(alignGap(before.slice(i, x), after.slice(j, y), budget))
    const [left, right] = [before[x], after[y]]
    if (left && right) rows.push([{ before: left, after: right }])
    i = x + 1
    j = y + 1
  }
  return rows.flat()
}

function matchEnds(a: readonly number[], b: readonly number[]): [number, number][] {
  const { start, end } = equalEnds(a, b)
  const at = (i: number, j: number): [number, number] => [i, j]
  return [
    ...Array.from({ length: start }, (_, n) => at(n, n)),
    ...Array.from({ length: end }, (_, n) => at(a.length - end + n, b.length - end + n)),
  ]
}

/** Above this many comparisons a block is only compared with those near its own place. */
const MOST_COMPARISONS = 2500
const NEAR = 12

/** The pairing, in order, whose pairs are most alike in sum. Where there are too many to look at, all of the old and all of the new. */
function alignGap(before: readonly Item[], after: readonly Item[], budget: Budget): Row[] {
  if (before.length === 0 || after.length === 0 || !affords(budget, before.length * after.length))
    return walk(before, after, () => 'delete')
  if (before.length === 1 && after.length === 1 && isOneLine(before[0], after[0])) {
    return [{ before: before[0] as Item, after: after[0] as Item }]
  }
  const isNear = nearness(before.length, after.length)
  const width = after.length + 1
  const best = new Float64Array((before.length + 1) * width)
  const at = (i: number, j: number) => best[i * width + j] as number
  const alike = before.map((one, i) => after.map((other, j) => (isNear(i, j) ? likeness(one, other) : 0)))
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const score = alike[i]?.[j] ?? 0
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), score > 0 ? score + at(i + 1, j + 1) : 0)
    }
  }
  return walk(before, after, (i, j) => {
    const score = alike[i]?.[j] ?? 0
    if (score > 0 && at(i, j) === score + at(i + 1, j + 1)) return 'pair'
    return at(i, j) === at(i + 1, j) ? 'delete' : 'insert'
  })
}

function nearness(before: number, after: number): (i: number, j: number) => boolean {
  if (before * after <= MOST_COMPARISONS) return () => true
  return (i, j) => Math.abs(Math.round((i * after) / before) - j) <= NEAR
}

function walk(
  before: readonly Item[],
  after: readonly Item[],
  step: (i: number, j: number) => 'pair' | 'delete' | 'insert',
): Row[] {
  const rows: Row[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const way = i === before.length ? 'insert' : j === after.length ? 'delete' : step(i, j)
    if (way === 'pair') rows.push({ before: before[i++] as Item, after: after[j++] as Item })
    else if (way === 'delete') rows.push({ before: before[i++] as Item, after: null })
    else rows.push({ before: null, after: after[j++] as Item })
  }
  return rows
}

/** Alone between the same neighbours, a paragraph that was empty, is a few words, or keeps a little of what it said is the same paragraph. */
function isOneLine(a: Item | undefined, b: Item | undefined): boolean {
  if (!a || !b || a.block.type !== b.block.type) return false
  return a.size === 0 || b.size === 0 || Math.max(a.size, b.size) <= FEW || isLeaf(a.block) || share(a, b) >= 0.12
}

/** A line of so many words is read at a glance, old and new in one: "10 2 minutes" in a cell of a table. */
const FEW = 6

/** From 0 (another block) to 1: the share of words that two blocks of one type have in common, from a third on. */
export function likeness(a: Item, b: Item): number {
  if (a.block.type !== b.block.type) return 0
  if (a.key === b.key) return 1
  if (isLeaf(a.block)) return 0.2 + 0.8 * sharedAttributes(a.block, b.block)
  const most = a.size + b.size === 0 ? 1 : (2 * Math.min(a.size, b.size)) / (a.size + b.size)
  if (most < ALIKE) return 0
  const shared = share(a, b)
  return shared >= ALIKE ? shared : 0
}

const ALIKE = 0.34

function share(a: Item, b: Item): number {
  if (a.size + b.size === 0) return 1
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words]
  let common = 0
  for (const [word, count] of few) common += Math.min(count, many.get(word) ?? 0)
  return (2 * common) / (a.size + b.size)
}

/** A thing that is nothing but its attributes, such as a picture. */
function isLeaf(block: BlockJson): boolean {
  return !block.content && block.attrs !== undefined
}

function sharedAttributes(a: BlockJson, b: BlockJson): number {
  const names = [...new Set([...Object.keys(a.attrs ?? {}), ...Object.keys(b.attrs ?? {})])]
  const equal = names.filter((name) => canonicalJson(a.attrs?.[name]) === canonicalJson(b.attrs?.[name]))
  return names.length === 0 ? 1 : equal.length / names.length
}

function textOf(block: BlockJson): string {
  return block.text ?? (block.content ?? []).map((child) => textOf(child)).join(block.content?.[0]?.text === undefined ? ' ' : '')
}
