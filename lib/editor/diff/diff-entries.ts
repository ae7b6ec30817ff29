import { canonicalJson } from '@/lib/domain/canonical-json'
import { FAQ_KEYS, type FaqKey } from '@/lib/domain/prfaq'
import { canonicalBlocks } from '@/lib/editor/canonical'
import type { BlockJson, DocumentContent, FaqEntry } from '@/lib/editor/content'
import type { Budget } from './budget'
import type { EntryDiff, EntryPlace } from './content-diff'
import { countBlockDiffs, countPieces, sumWords } from './count-diff'
import { diffBlocks } from './diff-blocks'
import { diffLine } from './diff-line'

type Placed = { entry: FaqEntry; place: EntryPlace; answer: BlockJson[] }

/**
 * What became of each question. It is the same question while it keeps its id; one that was written anew word for word
 * under another id is the same too. Moved are those that must have been: the fewest whose going explains the new order.
 */
export function diffEntries(before: DocumentContent, after: DocumentContent, budget: Budget): EntryDiff[] {
  const [old, now] = [placed(before), placed(after)]
  const partnerOf = pairUp(old, now)
  const stayed = new Set(FAQ_KEYS.flatMap((list) => inOrder(list, now, partnerOf)))
  const diffs: EntryDiff[] = now.map((one) => {
    const was = partnerOf.get(one) ?? null
    return entryDiff(was, one, was !== null && !stayed.has(one), budget)
  })
  const kept = new Set(partnerOf.values())
  const gone = old.filter((one) => !kept.has(one))
  for (const one of gone) diffs.splice(placeFor(one, diffs), 0, entryDiff(one, null, false, budget))
  return diffs
}

function placed(content: DocumentContent): Placed[] {
  return FAQ_KEYS.flatMap((list) =>
    content[list].map((entry, index) => ({ entry, place: { list, index }, answer: canonicalBlocks(entry.answer) })),
  )
}

function pairUp(old: readonly Placed[], now: readonly Placed[]): Map<Placed, Placed> {
  const partnerOf = new Map<Placed, Placed>()
  const byId = new Map(old.map((one) => [one.entry.id, one]))
  for (const one of now) {
    const same = byId.get(one.entry.id)
    if (same) partnerOf.set(one, same)
  }
  const taken = new Set(partnerOf.values())
  const rest = new Map(old.filter((one) => !taken.has(one)).map((one) => [textKey(one), one]))
  for (const one of now) {
    const same = partnerOf.has(one) ? undefined : rest.get(textKey(one))
    if (!same) continue
    partnerOf.set(one, same)
    rest.delete(textKey(one))
  }
  return partnerOf
}

function textKey({ entry, answer }: Placed): string {
  return canonicalJson([entry.question.normalize('NFC'), answer])
}

/** The longest run of a list's questions that kept their order. */
function inOrder(list: FaqKey, now: readonly Placed[], partnerOf: ReadonlyMap<Placed, Placed>): Placed[] {
  const here = now.filter((one) => one.place.list === list && partnerOf.get(one)?.place.list === list)
  const index = here.map((one) => partnerOf.get(one)?.place.index ?? 0)
  return longestRising(index).map((at) => here[at] as Placed)
}

/** Places of a longest strictly rising part of the numbers (patience sorting, n log n). */
function longestRising(numbers: readonly number[]): number[] {
  const ends: number[] = []
  const previous: number[] = []
  numbers.forEach((number, at) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1
      else high = middle
    }
    previous[at] = low > 0 ? (ends[low - 1] as number) : -1
    ends[low] = at
  })
  const rising: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] as number) rising.unshift(at)
  return rising
}

/** A question that is gone stands after the one that it followed. */
function placeFor({ place }: Placed, diffs: readonly EntryDiff[]): number {
  const follows = diffs.findLastIndex(({ before }) => before?.list === place.list && before.index < place.index)
  if (follows >= 0) return follows + 1
  const first = diffs.findIndex(({ before, after }) => (after ?? before)?.list === place.list)
  return first >= 0 ? first : place.list === FAQ_KEYS[0] ? 0 : diffs.length
}

function entryDiff(was: Placed | null, now: Placed | null, isMoved: boolean, budget: Budget): EntryDiff {
  const question = diffLine(was?.entry.question ?? '', now?.entry.question ?? '', budget)
  const answer = was && now ? diffBlocks(was.answer, now.answer, budget) : wholeAnswer(was, now)
  const words = sumWords([countPieces(question), countBlockDiffs(answer)])
  const id = (now ?? was)?.entry.id ?? ''
  return { id, before: was?.place ?? null, after: now?.place ?? null, isMoved, question, answer, words }
}

function wholeAnswer(was: Placed | null, now: Placed | null): EntryDiff['answer'] {
  const kind = now ? 'insert' : 'delete'
  return ((now ?? was)?.answer ?? []).map((block) => ({ kind, block }))
}
