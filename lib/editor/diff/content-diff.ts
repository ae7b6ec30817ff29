import type { FaqKey, PartKey, SectionKey } from '@/lib/domain/prfaq'
import type { BlockJson } from '@/lib/editor/content'

// What a comparison of two contents says. It holds every word of both: reading what is not deleted gives the new text,
// reading what is not inserted gives the old one (apply-diff.ts).

/** A run of text, line breaks and other things inside a line. `format`: the same words, differently marked or linked. */
export type Piece =
  | { kind: 'same' | 'insert' | 'delete'; nodes: BlockJson[] }
  | { kind: 'format'; before: BlockJson[]; after: BlockJson[] }

/** A node without what is inside it. */
export type Shell = { type: string; attrs?: Record<string, unknown> }

/**
 * A block that stayed, came or went; one that is nothing but its attributes and changed them (`replace`); or one that
 * changed inside, with its words (`pieces`) or its blocks (`blocks`). `isPlain`: it differs too much to be compared word
 * by word, so that all of the old and all of the new is shown.
 */
export type BlockDiff =
  | { kind: 'same' | 'insert' | 'delete'; block: BlockJson }
  | { kind: 'replace'; before: BlockJson; after: BlockJson }
  | { kind: 'words'; before: Shell; after: Shell; pieces: Piece[]; isPlain: boolean }
  | { kind: 'blocks'; before: Shell; after: Shell; blocks: BlockDiff[] }

/** Where a question stands: its list, and its place in it from 0. */
export type EntryPlace = { list: FaqKey; index: number }

/** One question with its answer. Without `before` it is new, without `after` it is gone. */
export type EntryDiff = {
  id: string
  before: EntryPlace | null
  after: EntryPlace | null
  /** It stands in another list, or others that stayed in their order went past it. */
  isMoved: boolean
  question: Piece[]
  answer: BlockDiff[]
  /** Words that came and went in it. */
  words: WordChange
}

export type WordChange = { added: number; removed: number }

/** What became of a section or a question list. */
export type PartChange = WordChange & {
  isSame: boolean
  /** Questions that stand elsewhere in it or came from the other list. */
  moved: number
  /** Some of it was too different to be compared word by word. */
  isPlain: boolean
}

export type ContentDiff = {
  lines: Record<'headline' | 'subheading', Piece[]>
  rich: Record<Exclude<SectionKey, 'headline' | 'subheading'>, BlockDiff[]>
  /** Every question of both contents, in the order in which a reader meets them. */
  entries: EntryDiff[]
  parts: Record<PartKey, PartChange>
}

/** The questions to show under a list: those that stand in it, and those that stood in it and stand there no more. */
export function entriesOf(diff: ContentDiff, list: FaqKey): EntryDiff[] {
  return diff.entries.filter((entry) => entry.after?.list === list || entry.before?.list === list)
}
