import { type BlockCache, check } from '@/lib/clarity/check'
import type { ClarityReport } from '@/lib/domain/clarity'
import { contentBlocks } from '@/lib/editor/clarity-blocks'
import type { DocumentContent } from '@/lib/editor/content'
import type { ClaritySources } from './get-clarity-context'

/** The check that the page runs, over a text as the server has it. cache: for whoever checks many texts that share blocks. The same text and context give the same report. */
export function checkContent(
  content: DocumentContent,
  { context, known }: Pick<ClaritySources, 'context' | 'known'>,
  cache?: BlockCache,
): ClarityReport {
  return check({ blocks: contentBlocks(content), known }, context, cache)
}
