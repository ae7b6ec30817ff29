import { FAQ_KEYS, PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import type { CheckCounts } from '@/lib/domain/revision-check'
import { canonicalSections } from '@/lib/editor/canonical'
import type { DocumentContent } from '@/lib/editor/content'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { type HistoryStep, walkHistory } from './walk-history'

/**
 * A proposal's whole history as JSON, in pieces. The format and how its hashes are checked stand in docs/history.md; a
 * change of either raises `version`. NotFound unless the person may read the proposal.
 */
export async function exportHistory(ctx: Context, proposalId: string): Promise<AsyncGenerator<string>> {
  await getProposalFacts(db, ctx.actor, proposalId)
  const { title } = await db.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: { title: true } })
  const head = {
    format: 'dateline-history',
    version: 1,
    exportedAt: ctx.now().toISOString(),
    proposal: { id: proposalId, title },
  }
  return pieces(head, proposalId)
}

async function* pieces(head: object, proposalId: string): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"revisions":[`
  let isFirst = true
  for await (const step of walkHistory(proposalId)) {
    yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(exported(step))}`
    isFirst = false
  }
  yield '\n]}\n'
}

function exported({ stored, author, writers, ...step }: HistoryStep) {
  const named = Object.entries(writers).map(([part, people]) => [part, people?.map(({ id, name }) => ({ id, name }))])
  return {
    number: step.number,
    kind: step.kind,
    name: step.name,
    message: step.message,
    author: { id: author.id, name: author.name },
    writers: Object.fromEntries(named),
    createdAt: step.createdAt.toISOString(),
    wordsAdded: step.wordsAdded,
    wordsRemoved: step.wordsRemoved,
    words: step.sectionWords,
    check: step.check && checkOf(step.check),
    hashVersion: step.hashVersion,
    hash: step.hash,
    partHashes: step.sectionHashes,
    parts: partsOf(stored),
    questionIds: Object.fromEntries(FAQ_KEYS.map((list) => [list, stored[list].map(({ id }) => id)])),
  }
}

function checkOf({ version, language, fix, look, readingAge }: CheckCounts) {
  return { rules: version, language, toFix: fix, worthALook: look, readingAge }
}

/** What the hashes were taken of: the text in the shape of its own time. */
function partsOf(content: DocumentContent): Record<PartKey, unknown> {
  const canonical = canonicalSections(content)
  return Object.fromEntries(PART_KEYS.map((key) => [key, JSON.parse(canonical[key]).content])) as Record<PartKey, unknown>
}
