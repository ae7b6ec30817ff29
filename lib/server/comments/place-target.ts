import * as Y from 'yjs'
import { findWords, type Words, wordsAt } from '@/lib/domain/comments/find-words'
import type { Target } from '@/lib/domain/comments/inputs'
import { MOST_QUOTED } from '@/lib/domain/comments/limits'
import { DomainError, invalid, notFound } from '@/lib/domain/errors'
import type { PartKey } from '@/lib/domain/prfaq'
import { findRange, isInOneBlock, type RootRange, readRange, textOfRoot } from '@/lib/editor/comment-marks'
import { contentSlot } from '@/lib/editor/content-slot'
import { partOfRoot, questionRoot } from '@/lib/editor/document-roots'
import { findEntry } from '@/lib/editor/faq-order'
import { slotText } from '@/lib/editor/slot-text'
import type { Tx } from '@/lib/server/context'
import { unpackContent } from '@/lib/server/revisions/pack-content'

/** Where a thread stands, as its row keeps it; range: where its mark is to be written, null where there is none to write. */
export type PlacedTarget = {
  target: 'selection' | 'section' | 'whole'
  part: PartKey | null
  slot: string | null
  words: Words
  revisionNumber: number | null
  range: RootRange | null
}

const NO_WORDS: Words = { quote: '', before: '', after: '' }

/** Finds where a thread is to stand in the committed text. What it quotes is read there, or in the revision, never taken from the browser. */
export async function placeTarget(tx: Tx, proposalId: string, ydoc: Y.Doc, target: Target): Promise<PlacedTarget> {
  const none = { slot: null, part: null, words: NO_WORDS, revisionNumber: null, range: null }
  if (target.kind === 'whole') return { ...none, target: 'whole' }
  if (target.kind === 'section') return { ...none, target: 'section', ...placeSection(ydoc, target) }
  const { root } = target
  if (target.kind === 'selection') {
    const range = { root, from: decode(target.from), to: decode(target.to) }
    const words = readSafely(ydoc, range)
    if (!words)
      throw new DomainError('conflict', 'These words changed while you wrote. Select them again: your remark is still here.')
    if (words.quote.length > MOST_QUOTED)
      throw invalid(`That is more than ${MOST_QUOTED} letters. Select less, or comment on the section.`)
    return { ...none, target: 'selection', slot: root, part: partOfRoot(ydoc, root), words, range }
  }
  const words = await findInRevision(tx, proposalId, target)
  const range = findRange(ydoc, root, words, true)
  return { target: 'selection', slot: root, part: partOfRoot(ydoc, root), words, revisionNumber: target.revision, range }
}

/** A change is proposed for words that stand in the text, in one paragraph. */
export function checkChange(ydoc: Y.Doc, { target, range }: PlacedTarget): void {
  if (target !== 'selection') throw invalid('Select the words first that you want to change.')
  if (!range)
    throw new DomainError('conflict', 'These words changed since. Comment on them, or propose a change in the newer text.')
  if (!isInOneBlock(ydoc, range)) throw invalid('Propose a change within one paragraph. These words reach over two.')
}

function placeSection(ydoc: Y.Doc, { part, entryId }: Extract<Target, { kind: 'section' }>) {
  if (entryId === null) return { part }
  const entry = findEntry(ydoc, entryId)
  if (entry?.list !== part || entry.removed) throw notFound('question')
  const root = questionRoot(entryId)
  return { part, slot: root, words: { ...NO_WORDS, quote: (textOfRoot(ydoc, root) ?? '').slice(0, MOST_QUOTED) } }
}

async function findInRevision(tx: Tx, proposalId: string, target: Extract<Target, { kind: 'quote' }>): Promise<Words> {
  const revision = await tx.revision.findUnique({
    where: { proposalId_number: { proposalId, number: target.revision } },
    select: { content: true, schemaVersion: true },
  })
  const slot = revision && contentSlot(unpackContent(revision.content, revision.schemaVersion), target.root)
  if (!slot) throw notFound('revision')
  const { text } = slotText(slot)
  const at = findWords(text, target)
  if (at === null) throw invalid(`These words do not stand in revision ${target.revision}. Select them again.`)
  return wordsAt(text, at, at + target.quote.length)
}

function decode(place: string): Y.RelativePosition {
  try {
    return Y.decodeRelativePosition(new Uint8Array(Buffer.from(place, 'base64')))
  } catch {
    throw invalid('That is no place in the text.')
  }
}

/** A place that was made up may name anything in the document. */
function readSafely(ydoc: Y.Doc, range: RootRange): Words | null {
  try {
    return readRange(ydoc, range)
  } catch {
    return null
  }
}
