import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '@/lib/domain/errors'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { boardChange, changeBoard } from '@/lib/domain/premortem/board-change'
import { isBefore, nextPhase, PHASES, type Phase } from '@/lib/domain/premortem/phases'
import { db } from '@/lib/server/db'
import { addTheme } from '@/lib/server/premortem/add-theme'
import { castVote } from '@/lib/server/premortem/cast-vote'
import { changePhase } from '@/lib/server/premortem/change-phase'
import { getPremortem } from '@/lib/server/premortem/get-premortem'
import { inviteToPremortem } from '@/lib/server/premortem/invite-to-premortem'
import { joinReason } from '@/lib/server/premortem/join-reason'
import { joinTheme } from '@/lib/server/premortem/join-theme'
import { moveReason } from '@/lib/server/premortem/move-reason'
import { removeFromPremortem } from '@/lib/server/premortem/remove-from-premortem'
import { removeTheme } from '@/lib/server/premortem/remove-theme'
import { revealNext } from '@/lib/server/premortem/reveal-next'
import type { Somebody } from '@/prisma/factories'
import { aSession, type Session, write } from '@/tests/support/premortem'

const DEEDS = [
  'write',
  'move',
  'join',
  'theme',
  'merge',
  'untheme',
  'vote',
  'unvote',
  'on',
  'back',
  'next',
  'leave',
  'return',
] as const
const deed = fc.record({
  does: fc.constantFrom(...DEEDS, 'write', 'move', 'vote', 'on'),
  who: fc.nat(2),
  which: fc.nat(),
  where: fc.nat(),
})
type Deed = { does: (typeof DEEDS)[number]; who: number; which: number; where: number }

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(list.length, 1)]

/** Does it as this person, on what is on the board now. Whatever the rules refuse is refused, and nothing else fails. */
async function act(
  session: Session,
  people: Somebody[],
  { does, who, which, where }: Deed,
  written: Map<string, string>,
): Promise<void> {
  const { id, dana } = session
  const somebody = people[who] ?? dana
  const [reasons, themes, row] = await Promise.all([
    db.reason.findMany({ where: { premortemId: id }, orderBy: { id: 'asc' } }),
    db.reasonTheme.findMany({ where: { premortemId: id }, orderBy: { id: 'asc' } }),
    db.premortem.findUniqueOrThrow({ where: { id } }),
  ])
  const reasonId = pick(reasons, which)?.id ?? id
  const one = { premortemId: id, reasonId }
  const deeds: Record<Deed['does'], () => Promise<unknown>> = {
    write: async () => {
      const text = `${somebody.person.id} ${written.size}`
      written.set(await write(session, somebody, text), somebody.person.id)
    },
    move: () => moveReason(somebody.ctx, { ...one, themeId: pick([...themes, null], where)?.id ?? null }),
    join: () => joinReason(somebody.ctx, { ...one, intoId: pick(reasons, where)?.id ?? id }),
    theme: () => addTheme(somebody.ctx, { premortemId: id, name: `Theme ${which}`, reasonId: where % 2 ? reasonId : null }),
    merge: () =>
      joinTheme(somebody.ctx, { premortemId: id, themeId: pick(themes, which)?.id ?? id, intoId: pick(themes, where)?.id ?? id }),
    untheme: () => removeTheme(somebody.ctx, { premortemId: id, themeId: pick(themes, which)?.id ?? id }),
    vote: () => castVote(somebody.ctx, { ...one, change: 1 }),
    unvote: () => castVote(somebody.ctx, { ...one, change: -1 }),
    on: () => changePhase(dana.ctx, { premortemId: id, from: row.phase, to: nextPhase(row.phase) ?? 'close' }),
    back: () => changePhase(dana.ctx, { premortemId: id, from: row.phase, to: pick(PHASES.slice(1), where) ?? 'silent' }),
    next: () => revealNext(dana.ctx, { premortemId: id, reading: row.readingId, pass: where % 2 === 1 }),
    leave: () => removeFromPremortem(dana.ctx, { premortemId: id, personId: somebody.person.id }),
    return: () => inviteToPremortem(dana.ctx, { premortemId: id, personId: somebody.person.id }),
  }
  await deeds[does]().catch((error) => {
    if (!(error instanceof DomainError)) throw error
  })
}

/** What each person's screen shows in each session, from one look to the next. */
const screens = new Map<string, PremortemView>()

/** What has to hold after every step, whatever happened. */
async function check(
  { id }: Session,
  people: Somebody[],
  written: Map<string, string>,
  revealedOnce: Set<string>,
): Promise<void> {
  const [row, reasons, votes] = await Promise.all([
    db.premortem.findUniqueOrThrow({ where: { id } }),
    db.reason.findMany({ where: { premortemId: id } }),
    db.reasonVote.findMany({ where: { reason: { premortemId: id } }, include: { reason: true } }),
  ])
  expect(reasons.map((reason) => reason.id).sort()).toEqual([...written.keys()].sort())
  const byId = new Map(reasons.map((reason) => [reason.id, reason]))
  for (const { joinedToId, themeId } of reasons) {
    const lead = joinedToId ? byId.get(joinedToId) : null
    if (lead) expect([lead.joinedToId, lead.themeId]).toEqual([null, themeId])
  }
  for (const { person } of people) {
    const mine = votes.filter((vote) => vote.personId === person.id)
    expect(mine.reduce((sum, vote) => sum + vote.votes, 0)).toBeLessThanOrEqual(row.votesEach)
    const byTheme = new Map<string, number>()
    for (const { reason, votes: count } of mine) {
      expect(reason.joinedToId).toBeNull()
      const place = reason.themeId ?? reason.id
      byTheme.set(place, (byTheme.get(place) ?? 0) + count)
    }
    for (const count of byTheme.values()) expect(count).toBeLessThanOrEqual(row.votesPerTheme)
  }
  const phase: Phase = row.phase
  for (const reason of reasons) if (isBefore('reveal', phase) || reason.heardAt !== null) revealedOnce.add(reason.id)
  for (const { person, ctx } of people) {
    const view = await getPremortem(ctx, id)
    // A screen that hears nothing but changes has the same, and was told of no reason that its person may not see.
    const key = `${id} ${person.id}`
    const before = screens.get(key)
    const told = before && JSON.stringify(boardChange(before, view))
    screens.set(key, before && told ? changeBoard(before, JSON.parse(told)) : view)
    expect(screens.get(key)).toEqual(view)
    for (const [reasonId, author] of written)
      if (told?.includes(reasonId)) expect(author === person.id || revealedOnce.has(reasonId)).toBe(true)
    for (const reason of view.reasons) {
      const isOwn = written.get(reason.id) === person.id
      expect(isOwn || revealedOnce.has(reason.id)).toBe(true)
      if (row.hidesNames) expect(reason.author).toBeNull()
      if (isBefore(phase, 'plan')) expect(reason.votes).toBeNull()
    }
  }
}

describe('any session', () => {
  it('loses and doubles no reason, keeps every limit and every secret, whatever people do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(deed, { minLength: 20, maxLength: 45 }), async (hidesNames, deeds) => {
        const session = await aSession({ hidesNames, phase: 'silent' })
        const people = [session.dana, session.tom, session.priya]
        const written = new Map<string, string>()
        const revealedOnce = new Set<string>()
        for (const one of deeds) {
          await act(session, people, one as Deed, written)
          await check(session, people, written, revealedOnce)
        }
      }),
      { numRuns: 4 },
    )
  }, 120_000)

  it('holds the same when people act at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(deed, { minLength: 2, maxLength: 6 }), { minLength: 6, maxLength: 12 }),
        async (rounds) => {
          const session = await aSession({ phase: 'silent' })
          const people = [session.dana, session.tom, session.priya]
          const written = new Map<string, string>()
          const revealedOnce = new Set<string>()
          for (const round of rounds) {
            await Promise.all(round.map((one) => act(session, people, one as Deed, written)))
            await check(session, people, written, revealedOnce)
          }
        },
      ),
      { numRuns: 4 },
    )
  }, 120_000)
})
