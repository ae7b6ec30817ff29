import type { SearchPart } from '@/lib/domain/finding/part'
import { FAQ_KEYS, SECTION_KEYS } from '@/lib/domain/prfaq'
import type { DocumentContent } from '@/lib/editor/content'
import { blocksText } from '@/lib/editor/count-words'
import type { Tx } from '@/lib/server/context'
import { writeSearchWords } from './write-search-words'

/** Writes the text by which a proposal is found, and its words. Called with its summary, in the same transaction. */
export async function writeSearchText(tx: Tx, proposalId: string, content: DocumentContent): Promise<void> {
  await tx.$executeRaw`
    UPDATE "proposal_search" SET "parts" = ${JSON.stringify(searchParts(content))}::jsonb, "indexed_edit" = "edited_at"
    WHERE "proposal_id" = ${proposalId}::uuid`
  await writeSearchWords(tx, proposalId)
}

/** The text in pieces that a result can quote and lead to; empty ones are left out. */
function searchParts(content: DocumentContent): SearchPart[] {
  const sections = SECTION_KEYS.map((key) => {
    const part = content.sections[key]
    return { key, entryId: null, question: null, text: plain(typeof part === 'string' ? part : blocksText(part)) }
  })
  const entries = FAQ_KEYS.flatMap((key) =>
    content[key].map(({ id, question, answer }) => ({
      key,
      entryId: id,
      question: plain(question),
      text: plain(blocksText(answer)),
    })),
  )
  return [...sections, ...entries].filter(({ question, text }) => question || text)
}

/** One line, and nothing that PostgreSQL refuses to keep (NUL, half characters): a text that cannot be indexed would keep a revision from being saved. */
function plain(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim()
}
