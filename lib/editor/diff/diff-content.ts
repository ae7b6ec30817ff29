import { FAQ_KEYS, type FaqKey, PART_KEYS, type PartKey, SECTIONS } from '@/lib/domain/prfaq'
import { canonicalBlocks, canonicalSections } from '@/lib/editor/canonical'
import type { DocumentContent } from '@/lib/editor/content'
import { countWords } from '@/lib/editor/count-words'
import { newBudget } from './budget'
import type { BlockDiff, ContentDiff, EntryDiff, PartChange, Piece } from './content-diff'
import { countBlockDiffs, countPieces, hasPlain, sumWords } from './count-diff'
import { diffBlocks } from './diff-blocks'
import { diffEntries } from './diff-entries'
import { diffLine } from './diff-line'

/**
 * Compares two contents: section by section, blocks aligned by likeness, words inside aligned blocks, questions by their
 * id. Comment marks do not count. The cost grows about in step with the length; where two texts differ so much that it
 * would not, the old and the new are given whole and `isPlain` says so.
 */
export function diffContent(before: DocumentContent, after: DocumentContent): ContentDiff {
  const words = [before, after].flatMap((content) => Object.values(countWords(content))).reduce((sum, count) => sum + count, 0)
  const budget = newBudget(words)
  const [a, b] = [canonicalSections(before), canonicalSections(after)]
  const lines: Record<string, Piece[]> = {}
  const rich: Record<string, BlockDiff[]> = {}
  for (const { key, kind } of SECTIONS) {
    if (kind === 'line') lines[key] = diffLine(before.sections[key], after.sections[key], budget)
    else if (a[key] === b[key]) rich[key] = canonicalBlocks(after.sections[key]).map((block) => ({ kind: 'same', block }))
    else rich[key] = diffBlocks(canonicalBlocks(before.sections[key]), canonicalBlocks(after.sections[key]), budget)
  }
  const diff = { lines, rich, entries: diffEntries(before, after, budget) } as Omit<ContentDiff, 'parts'>
  const parts = PART_KEYS.map((key) => [key, { ...changeOf(diff, key), isSame: a[key] === b[key] }])
  return { ...diff, parts: Object.fromEntries(parts) }
}

/** Words that came and went in all parts together. */
export function totalChange(diff: Pick<ContentDiff, 'parts'>) {
  return sumWords(Object.values(diff.parts))
}

function changeOf(diff: Omit<ContentDiff, 'parts'>, key: PartKey): Omit<PartChange, 'isSame'> {
  if (isFaq(key)) return faqChange(diff.entries, key)
  if (key === 'headline' || key === 'subheading') return { ...countPieces(diff.lines[key]), moved: 0, isPlain: false }
  return { ...countBlockDiffs(diff.rich[key]), moved: 0, isPlain: hasPlain(diff.rich[key]) }
}

function isFaq(key: PartKey): key is FaqKey {
  return FAQ_KEYS.includes(key as FaqKey)
}

/** A question counts in the list in which it stands now. */
function faqChange(entries: readonly EntryDiff[], list: FaqKey): Omit<PartChange, 'isSame'> {
  const here = entries.filter(({ before, after }) => (after ?? before)?.list === list)
  return {
    ...sumWords(here.map((entry) => entry.words)),
    moved: here.filter((entry) => entry.isMoved).length,
    isPlain: here.some((entry) => hasPlain(entry.answer)),
  }
}
