import { type BlockCache, check } from '@/lib/clarity/check'
import type { ClarityDocument, ClarityReport } from '@/lib/domain/clarity'
import { contentBlocks } from '@/lib/editor/clarity-blocks'
import type { DocumentContent } from '@/lib/editor/content'
import type { ClaritySources } from './get-clarity-context'

/** A hundred pages. Longer than that nobody reviews a text, and while it was read to its end nobody else would be served. */
const MOST_CHARACTERS = 300_000

/** The check that the page runs, over a text as the server has it: over its first hundred pages. cache: for whoever checks many texts that share blocks. The same text and context give the same report. */
export function checkContent(
  content: DocumentContent,
  { context, known }: Pick<ClaritySources, 'context' | 'known'>,
  cache?: BlockCache,
): ClarityReport {
  return check({ blocks: checkedBlocks(content), known }, context, cache)
}

/** What of a text is checked on the server. */
export function checkedBlocks(content: DocumentContent): ClarityDocument['blocks'] {
  let left = MOST_CHARACTERS
  return contentBlocks(content).filter(({ text }) => {
    left -= text.length
    return left >= 0
  })
}
