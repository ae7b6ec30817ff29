import { check } from '@/lib/clarity/check'
import type { BlockResult } from '@/lib/clarity/check-block'
import type { ClarityContext, ClarityDocument, ClarityReport } from '@/lib/domain/clarity'

// Runs the check beside the page, so that no key waits for it. A block is read again only when its text changed.

export type ClarityRequest = { id: number; document: ClarityDocument; context: ClarityContext }
export type ClarityAnswer = { id: number; report: ClarityReport }

/** Blocks kept from one check to the next; a paste of many pages does not keep what nobody reads any more. */
const MOST_KEPT = 5000
const kept = new Map<string, BlockResult>()

self.onmessage = ({ data }: MessageEvent<ClarityRequest>) => {
  if (kept.size > MOST_KEPT) kept.clear()
  const answer: ClarityAnswer = { id: data.id, report: check(data.document, data.context, kept) }
  self.postMessage(answer)
}
