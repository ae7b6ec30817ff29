import { expect, it } from 'vitest'
import { DEFAULT_POLICY } from '@/lib/domain/gate-policy'
import { db } from '@/lib/server/db'
import { changePolicy } from '@/lib/server/gate/change-policy'
import { clearRevision } from '@/lib/server/gate/clear-revision'
import { findClearance } from '@/lib/server/gate/find-clearance'
import { readSnapshot } from '@/lib/server/gate/find-snapshot'
import { openNewDraft } from '@/lib/server/gate/open-new-draft'
import { readPolicy } from '@/lib/server/gate/read-policy'
import { waiveRequirement } from '@/lib/server/gate/waive-requirement'
import { withdrawClearance } from '@/lib/server/gate/withdraw-clearance'
import { findWriters } from '@/lib/server/review/find-writers'
import { withdrawFromReview } from '@/lib/server/review/withdraw-from-review'
import { findCommitted } from '@/lib/server/revisions/find-committed'
import { seeded } from '@/tests/support/collab-typist'
import { typeHeadline } from '@/tests/support/live-edits'
import { judged, openRoundOf, required, reviewRoom, statusOf, submitted } from '@/tests/support/review-room'

type Room = Awaited<ReturnType<typeof reviewRoom>>

/** Whatever people may press, by the product's own verbs; some of it is refused, and that is the point. */
function moves(room: Room, random: () => number): Record<string, () => Promise<unknown>> {
  const { admin, dana, elena, sam, proposal, workspace } = room
  const proposalId = proposal.id
  const pick = <T>(...of: T[]) => of[Math.floor(random() * of.length)] as T
  const start = async (who: typeof admin) => {
    const { id: roundId } = await openRoundOf(proposal)
    return clearRevision({ proposalId, roundId, workspaceId: workspace.id, personId: who.person.id }, 0n)
  }
  return {
    // As the live server logs it, for a text that is not locked: it is held while engineering starts, and so is the row here.
    edit: () =>
      db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "proposal" WHERE "id" = ${proposalId}::uuid FOR NO KEY UPDATE`
        const { status } = await tx.proposal.findUniqueOrThrow({ where: { id: proposalId } })
        if (status === 'draft' || status === 'in_review')
          await typeHeadline(proposal, dana.person, pick('A bell', 'Two bells', 'A bell'))
      }),
    submit: () => submitted(dana, proposal, [required(elena), required(sam)]),
    approve: () => judged(pick(elena, sam), proposal, 'approve'),
    ask: () => judged(pick(elena, sam), proposal, 'request_changes'),
    reject: () => judged(sam, proposal, 'reject'),
    takeBack: async () => withdrawFromReview(dana.ctx, { proposalId, roundId: (await openRoundOf(proposal)).id }),
    waive: async () => {
      const { id: roundId } = await openRoundOf(proposal)
      return waiveRequirement(pick(admin, dana).ctx, { proposalId, roundId, requirement: 'approvals', reason: 'So be it.' })
    },
    start: () => start(pick(admin, elena, dana)),
    // However the walk went, it ends with engineering started.
    finish: async () => {
      await openNewDraft(dana.ctx, { proposalId }).catch(() => {})
      await submitted(dana, proposal, [required(elena), required(sam)])
      for (const reviewer of [elena, sam]) await judged(reviewer, proposal, 'approve')
      await start(admin)
    },
    draft: () => openNewDraft(dana.ctx, { proposalId }),
    withdraw: async () => {
      const { revisionNumber } = await findClearance(db, () => new Date(), proposalId)
      return withdrawClearance(pick(admin, sam).ctx, { proposalId, revisionNumber: revisionNumber ?? 1, reason: 'A danger.' })
    },
    policy: async () => {
      const { version } = await readPolicy(db, workspace.id)
      const policy = { ...DEFAULT_POLICY, requirements: ['length' as const, 'approvals' as const], approvals: pick(1, 2) }
      return changePolicy(admin.ctx, { ...policy, seen: version })
    },
  }
}

async function look({ proposal, workspace }: Room, before: Looked | null): Promise<Looked> {
  const proposalId = proposal.id
  const [status, rounds, clearances, verdicts, waivers, events, live, writers] = await Promise.all([
    statusOf(proposal),
    db.round.findMany({ where: { proposalId }, orderBy: { number: 'asc' } }),
    db.clearance.findMany({ where: { proposalId }, orderBy: { clearedAt: 'asc' }, include: { revision: true } }),
    db.verdict.findMany({ where: { proposalId }, orderBy: { at: 'asc' } }),
    db.waiver.findMany({ where: { proposalId }, orderBy: { waivedAt: 'asc' } }),
    db.auditEvent.count({ where: { workspaceId: workspace.id } }),
    findCommitted(db, proposalId),
    findWriters(db, proposalId),
  ])
  expect(rounds.filter(({ endedAt }) => !endedAt).length).toBe(status === 'in_review' ? 1 : 0)
  expect(clearances.filter(({ endedAt }) => !endedAt).length).toBeLessThanOrEqual(1)
  expect(rounds.filter(({ end }) => end === 'cleared').length).toBe(clearances.length)
  expect(verdicts.slice(0, before?.verdicts.length)).toEqual(before?.verdicts ?? verdicts)
  expect(waivers.slice(0, before?.waivers.length)).toEqual(before?.waivers ?? waivers)
  expect(events).toBeGreaterThanOrEqual(before?.events ?? 0)
  for (const { gate, clearedById, revision } of clearances) {
    expect(readSnapshot(gate).met).toBe(true)
    expect(clearedById).not.toBe(proposal.ownerId)
    expect(readSnapshot(gate).judged.revisionNumber).toBe(revision.number)
  }
  const newest = clearances.at(-1)
  if (status === 'cleared') expect(live.hash).toBe(newest?.revision.hash)
  for (const { waivedById } of waivers) expect(waivedById).not.toBe(proposal.ownerId)
  const answer = await findClearance(db, () => new Date(), proposalId)
  expect(answer.cleared).toBe(newest !== undefined && newest.end === null)
  expect(writers.has(proposal.ownerId)).toBe(true)
  return { verdicts, waivers, events, status }
}
type Looked = { verdicts: object[]; waivers: object[]; events: number; status: string }

it('keeps every rule while people press at once, by the verbs themselves', { timeout: 120_000 }, async () => {
  const random = seeded(20261125)
  const reached = new Set<string>()
  for (let walk = 0; walk < 2; walk++) {
    const room = await reviewRoom()
    const all = moves(room, random)
    await all.policy?.()
    const names = [
      ...Object.keys(all).filter((name) => name !== 'finish'),
      'submit',
      'approve',
      'approve',
      'approve',
      'start',
      'start',
      'draft',
      'edit',
    ]
    let seen = await look(room, null)
    for (const opening of walk > 0 ? ['submit', 'approve', 'approve', 'approve', 'approve'] : [])
      await all[opening]?.().catch(() => {})
    for (let step = 0; step < 16; step++) {
      const together = Array.from(
        { length: 1 + Math.floor(random() * 3) },
        () => names[Math.floor(random() * names.length)] as string,
      )
      const results = await Promise.allSettled(together.map((name) => all[name]?.()))
      for (const [at, result] of results.entries()) {
        if (result.status === 'fulfilled') reached.add(together[at] as string)
        else
          expect(['conflict', 'forbidden', 'not_found', 'invalid', 'P2025'], `${together[at]}: ${result.reason}`).toContain(
            result.reason.code,
          )
      }
      seen = await look(room, seen)
      reached.add(seen.status)
    }
    await all.finish?.()
    reached.add((await look(room, seen)).status)
  }
  expect([...reached]).toEqual(
    expect.arrayContaining(['edit', 'submit', 'approve', 'start', 'draft', 'policy', 'in_review', 'cleared']),
  )
})
