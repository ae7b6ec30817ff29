import type { RiskQuestion } from '@/lib/domain/premortem/faq-link'
import { isSectionDone } from '@/lib/domain/prfaq'
import { readContent } from '@/lib/editor/content'
import { countBlocks } from '@/lib/editor/count-words'
import { findEntry } from '@/lib/editor/faq-order'
import { db } from '@/lib/server/db'
import { readCommitted } from '@/lib/server/writing/read-committed'

/** How the questions with these ids stand in the committed text. One that is not there yet is on its way. */
export async function findRiskQuestions(
  proposalId: string,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, RiskQuestion>> {
  const questions = new Map<string, RiskQuestion>()
  if (entryIds.length === 0) return questions
  const { ydoc } = await readCommitted(db, proposalId)
  const content = readContent(ydoc)
  for (const entryId of entryIds) {
    const place = findEntry(ydoc, entryId)
    const list = place?.list ?? 'internalFaq'
    const entry = content[list].find(({ id }) => id === entryId)
    const isAnswered = entry !== undefined && isSectionDone(countBlocks(entry.answer))
    const state = !place ? 'coming' : place.removed ? 'deleted' : isAnswered ? 'answered' : 'asked'
    questions.set(entryId, { entryId, list, state })
  }
  ydoc.destroy()
  return questions
}
