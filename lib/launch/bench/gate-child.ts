import { randomUUID } from 'node:crypto'
import { DEFAULT_POLICY } from '@/lib/domain/gate-policy'
import { systemClock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getGate } from '@/lib/server/gate/get-gate'
import { keepRevision } from '@/lib/server/revisions/keep-revision'
import { aMember, aWorkspace, draftProposal, type Somebody } from '@/prisma/factories'
import { longDocument } from './long-document'
import { copying } from './reference'

// Fills one proposal and measures its gate in a process that has a database of its own.

const SIZES = { revisions: 200, threads: 50, comments: 10, verdicts: 20, risks: 80 }
const RUNS = 60

const { workspace } = await aWorkspace()
const dana = await aMember(workspace)
const proposal = await draftProposal(dana, { content: longDocument(6).content })
await addRevisions(dana, proposal)
await addRound(dana, proposal)
await addThreads(dana, proposal)
await addRisks(dana, proposal)

const reference = copying()
const spent: { gate: number[]; reference: number[] } = { gate: [], reference: [] }
for (let run = -5; run < RUNS; run++) {
  const gate = await timed(() => getGate(db, { now: systemClock }, proposal.id))
  const copied = await timed(async () => reference())
  if (run < 0) continue
  spent.gate.push(gate)
  spent.reference.push(copied)
}
process.on('disconnect', () => process.exit())
process.send?.(spent)

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The first as the product keeps it; the others are its copies, each with a hash of its own. */
async function addRevisions({ ctx, person }: Somebody, { id: proposalId }: { id: string }): Promise<void> {
  await transaction(ctx, (tx) => keepRevision(tx, ctx, { proposalId, kind: 'submitted', message: '', authorId: person.id }))
  await db.$executeRaw`
    INSERT INTO "revision" SELECT r."proposal_id", n, r."schema_version", r."hash_version", r."content", md5(n::text), r."section_hashes",
      r."section_words", jsonb_build_object('problem', jsonb_build_array(r."author_id")), r."message", r."author_id", r."last_update_id",
      r."created_at", r."kind", r."words_added", r."words_removed"
    FROM "revision" r, generate_series(2, ${SIZES.revisions}::int) n WHERE r."proposal_id" = ${proposalId}::uuid`
  await db.$executeRaw`
    INSERT INTO "revision_check" SELECT c."proposal_id", n, c."version", c."language", c."reading_age", c."fix", c."look", c."ignored",
      c."by_kind", c."findings", c."answers", c."checked_at"
    FROM "revision_check" c, generate_series(2, ${SIZES.revisions}::int) n WHERE c."proposal_id" = ${proposalId}::uuid`
}

/** One open round on the newest revision; verdicts of twenty people, each on another one. */
async function addRound({ person, ctx }: Somebody, { id: proposalId }: { id: string }): Promise<void> {
  const [openedAt, openedById] = [ctx.now(), person.id]
  const pinned = { number: 1, revisionNumber: SIZES.revisions, message: '' }
  const { id: roundId } = await db.round.create({ data: { proposalId, ...pinned, policy: DEFAULT_POLICY, openedAt, openedById } })
  await db.proposal.update({ where: { id: proposalId }, data: { status: 'in_review', firstSubmittedAt: openedAt } })
  for (let count = 0; count < SIZES.verdicts; count++) {
    const { person: judge } = await aMember(workspace, 'member', { name: `Reviewer ${count}` })
    const asked = { roundId, personId: judge.id, required: count < 5, sections: [], askedAt: openedAt, askedById: openedById }
    await db.roundReviewer.create({ data: asked })
    const said = { decision: 'approve', rubric: {}, reason: '', role: '', sections: [] } as const
    await db.verdict.create({
      data: {
        proposalId,
        roundId,
        revisionNumber: SIZES.revisions - count,
        personId: judge.id,
        at: openedAt,
        ...said,
        sections: [],
      },
    })
  }
}

async function addThreads({ person, ctx }: Somebody, { id: proposalId }: { id: string }): Promise<void> {
  const by = { createdAt: ctx.now(), createdById: person.id }
  for (let count = 0; count < SIZES.threads; count++) {
    const id = randomUUID()
    const resolved = count < 40 ? { resolvedAt: ctx.now(), resolvedById: person.id } : {}
    await db.thread.create({ data: { id, proposalId, target: 'whole', quote: '', blocks: true, ...by, ...resolved } })
    const comments = Array.from({ length: SIZES.comments }, (_, at) => ({
      threadId: id,
      authorId: person.id,
      text: `Comment ${at}`,
      mentions: [],
    }))
    await db.comment.createMany({ data: comments.map((comment) => ({ ...comment, createdAt: ctx.now() })) })
  }
}

async function addRisks({ person, ctx }: Somebody, { id: proposalId }: { id: string }): Promise<void> {
  const premortem = await db.premortem.create({
    data: {
      proposalId,
      number: 1,
      revisionNumber: SIZES.revisions,
      facilitatorId: person.id,
      failsOn: ctx.now(),
      newspaper: 'The Yorkshire Herald',
      headline: 'It failed',
      story: 'It had failed.',
      hidesNames: false,
      minutes: {},
      votesEach: 5,
      votesPerTheme: 3,
      phase: 'close',
      phaseBeganAt: ctx.now(),
      createdAt: ctx.now(),
      closedAt: ctx.now(),
      closedById: person.id,
    },
  })
  for (let count = 0; count < SIZES.risks; count++) {
    const id = randomUUID()
    await db.reason.create({
      data: { id, premortemId: premortem.id, authorId: person.id, text: `Because of reason ${count}`, position: count },
    })
    await db.risk.create({
      data: { reasonId: id, number: count + 1, votes: 2 + (count % 4), likelihood: 1 + (count % 5), impact: 1 + (count % 4) },
    })
    await db.riskRating.create({ data: { reasonId: id, personId: person.id, likelihood: 3, impact: 3 } })
  }
}
