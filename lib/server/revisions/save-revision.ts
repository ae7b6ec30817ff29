import { DomainError } from '@/lib/domain/errors'
import type { SaveRevisionInput } from '@/lib/domain/proposal'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { readContent } from '@/lib/editor/content'
import { countWords } from '@/lib/editor/count-words'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { type Context, type Tx, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { holdProposal } from '@/lib/server/proposals/hold-proposal'
import { readCommitted } from '@/lib/server/writing/read-committed'
import { writeSummaryIn } from '@/lib/server/writing/write-summary'
import { hashContent } from './hash-content'
import { listContributors } from './list-contributors'
import { packContent } from './pack-content'

/**
 * Keeps the committed text as the next revision, for good. Two people who save at once get two numbers, or the second
 * learns that nothing changed. Edits that are not committed yet are not in it: the page saves when it shows "Saved".
 */
export async function saveRevision(ctx: Context, input: SaveRevisionInput): Promise<{ number: number }> {
  return transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, input.proposalId)
    enforce(proposalRuling('saveRevision', proposal, ctx.actor))
    await holdProposal(tx, proposal)
    await holdDocument(tx, proposal.id)
    const { ydoc, lastUpdateId } = await readCommitted(tx, proposal.id)
    const content = readContent(ydoc)
    ydoc.destroy()
    const before = await findLatest(tx, proposal.id)
    const hashes = hashContent(content)
    if (before.hash === hashes.hash && before.hashVersion === hashes.hashVersion) {
      throw new DomainError('conflict', `Nothing changed since revision ${before.number}. The text is as you saved it.`)
    }
    const number = before.number + 1
    await tx.revision.create({
      data: {
        proposalId: proposal.id,
        number,
        schemaVersion: SCHEMA_VERSION,
        content: packContent(content),
        ...hashes,
        sectionWords: countWords(content),
        contributors: await listContributors(tx, proposal.id, before),
        message: input.message,
        authorId: ctx.actor.personId,
        lastUpdateId: lastUpdateId > before.lastUpdateId ? lastUpdateId : before.lastUpdateId,
        createdAt: ctx.now(),
      },
    })
    await writeSummaryIn(tx, proposal.id)
    recordEvent(tx, ctx, 'revision.saved', { proposalId: proposal.id, number, hash: hashes.hash })
    return { number }
  })
}

/** Keeps compaction away and other savers waiting; appends to the log go on. */
async function holdDocument(tx: Tx, proposalId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "document" WHERE "proposal_id" = ${proposalId}::uuid FOR NO KEY UPDATE`
}

async function findLatest(tx: Tx, proposalId: string) {
  const latest = await tx.revision.findFirst({
    where: { proposalId },
    orderBy: { number: 'desc' },
    select: { number: true, hash: true, hashVersion: true, lastUpdateId: true },
  })
  return latest ?? { number: 0, hash: null, hashVersion: 0, lastUpdateId: 0n }
}
