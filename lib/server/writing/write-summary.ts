import { FAQ_KEYS, isSectionDone, SECTION_KEYS } from '@/lib/domain/prfaq'
import type { BlockJson, DocumentContent } from '@/lib/editor/content'
import { readContent } from '@/lib/editor/content'
import { countBlocks, countText, countWords, faqWords, releaseWords } from '@/lib/editor/count-words'
import type { Tx } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { writeSearchText } from '@/lib/server/finding/write-search-text'
import { readCommitted } from './read-committed'

/** Told in the log of those whose text cannot be read. */
export const NO_SUMMARY = { what: '[writing] no new summary of', idOf: ({ id }: { id: string }) => id }

/** Five megabytes of text on a busy machine: nobody waits for it, and given up it would be tried again with every pause. */
const LONGEST_MS = 60_000

/**
 * Writes a proposal's summary row anew from the committed text, its log and its revisions, and the words by which it is found.
 * Lists sort on it; no rule reads it.
 * A proposal that is gone is left gone, also one that goes meanwhile.
 */
export async function writeSummary(proposalId: string): Promise<void> {
  try {
    await db.$transaction((tx) => writeSummaryIn(tx, proposalId), { timeout: LONGEST_MS })
  } catch (error) {
    if (await db.proposal.findUnique({ where: { id: proposalId }, select: { id: true } })) throw error
  }
}

/** The same inside a verb's transaction. The row is locked before the text is read: the last writer has read the newest text. */
export async function writeSummaryIn(tx: Tx, proposalId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "proposal_summary" WHERE "proposal_id" = ${proposalId}::uuid FOR UPDATE`
  const proposal = await tx.proposal.findUnique({
    where: { id: proposalId },
    select: { createdAt: true, _count: { select: { revisions: true } } },
  })
  if (!proposal) return
  const { ydoc } = await readCommitted(tx, proposalId)
  const content = readContent(ydoc)
  ydoc.destroy()
  const data = {
    ...summarise(content),
    revisions: proposal._count.revisions,
    editedAt: (await lastEdit(tx, proposalId)) ?? proposal.createdAt,
  }
  await tx.proposalSummary.upsert({ where: { proposalId }, create: { proposalId, ...data }, update: data })
  await writeSearchText(tx, proposalId, content)
}

/** What of a summary comes from the text alone. */
export function summarise(content: DocumentContent) {
  const words = countWords(content)
  const gaps = SECTION_KEYS.filter((key) => !isSectionDone(wordsIn(content.sections[key])))
  const entries = FAQ_KEYS.flatMap((key) => content[key])
  return {
    headline: excerpt(content.sections.headline),
    subheading: excerpt(content.sections.subheading),
    releaseWords: releaseWords(words),
    faqWords: faqWords(words),
    sectionsDone: SECTION_KEYS.length - gaps.length,
    gaps,
    questions: entries.length,
    answered: entries.filter((entry) => isSectionDone(countBlocks(entry.answer))).length,
  }
}

/** A picture alone does not fill a section. */
function wordsIn(part: string | BlockJson[]): number {
  return typeof part === 'string' ? countText(part) : countBlocks(part)
}

/** What a list shows of a line. Without control characters, as PostgreSQL keeps no NUL: a summary that cannot be written keeps a revision from being saved. */
function excerpt(line: string): string {
  return line.slice(0, 300).replaceAll(/\p{Cc}+/gu, ' ')
}

/** When somebody last wrote; kept through compaction by the contributions. The mark of a comment is no writing. */
async function lastEdit(tx: Tx, documentId: string): Promise<Date | null> {
  const { _max: log } = await tx.documentUpdate.aggregate({
    where: { documentId, sections: { isEmpty: false } },
    _max: { at: true },
  })
  const { _max: kept } = await tx.documentContribution.aggregate({ where: { documentId }, _max: { lastAt: true } })
  const times = [log.at, kept.lastAt].filter((at) => at !== null)
  return times.length > 0 ? new Date(Math.max(...times.map(Number))) : null
}
