import { diffWordsWithSpace } from 'diff'
import { changeBetween, type TextChange, type Writing } from './write-text'

/** Writes only what differs, and leaves comments where they stand: for text that the server brings. */
export const BY_WORDS: Writing = { changes: wordChanges, keepsComments: true }

/** Word by word, so that what stands between two changes keeps its place. Very different texts are replaced as a whole. */
function wordChanges(old: string, next: string): readonly TextChange[] {
  const parts = old === next ? [] : diffWordsWithSpace(old, next, { maxEditLength: MOST_EDITS })
  if (!parts) return [changeBetween(old, next, null)]
  const changes: TextChange[] = []
  let at = 0
  for (const { added, removed, value } of parts) {
    const last = changes.at(-1)
    const open = last && last.at + last.remove === at ? last : null
    if (!added && !removed) at += value.length
    else if (added && open) open.insert += value.length
    else if (added) changes.push({ at, remove: 0, insert: value.length })
    else {
      if (open) open.remove += value.length
      else changes.push({ at, remove: value.length, insert: 0 })
      at += value.length
    }
  }
  return changes
}

const MOST_EDITS = 800
