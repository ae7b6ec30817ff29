import { describe, expect, it } from 'vitest'
import { memoCsv } from '@/lib/domain/premortem/memo-csv'
import type { Phase } from '@/lib/domain/premortem/phases'
import { TrailFilters } from '@/lib/domain/trail/filters'
import { db } from '@/lib/server/db'
import { addTheme } from '@/lib/server/premortem/add-theme'
import { bePresent } from '@/lib/server/premortem/be-present'
import { castVote } from '@/lib/server/premortem/cast-vote'
import { changePhase } from '@/lib/server/premortem/change-phase'
import { changeReason } from '@/lib/server/premortem/change-reason'
import { closePremortem } from '@/lib/server/premortem/close-premortem'
import { getPremortem } from '@/lib/server/premortem/get-premortem'
import { joinReason } from '@/lib/server/premortem/join-reason'
import { listPremortems } from '@/lib/server/premortem/list-premortems'
import { moveReason } from '@/lib/server/premortem/move-reason'
import { removeReason } from '@/lib/server/premortem/remove-reason'
import { revealNext } from '@/lib/server/premortem/reveal-next'
import { setReasonKind } from '@/lib/server/premortem/set-reason-kind'
import { archiveProposal } from '@/lib/server/proposals/archive-proposal'
import { exportTrail } from '@/lib/server/trail/export-trail'
import { getTimeline } from '@/lib/server/trail/get-timeline'
import { aDraft, aMember } from '@/prisma/factories'
import { everythingStored, inWords } from '@/tests/support/everything-stored'
import { aSession, type Session, write } from '@/tests/support/premortem'

const START = Date.parse('2027-03-01T09:00:00Z')
const WRITERS = ['tom', 'priya'] as const
type Writer = (typeof WRITERS)[number]

/** first: who writes the cards that the other writes in another world. minutes: when, within each phase. */
type World = { hidesNames: boolean; first: Writer; minutes: readonly [number, number, number, number] }

/** At whose end everything is looked at. */
const LOOKED_AT: readonly Phase[] = ['silent', 'reveal', 'plan']

/** What can be seen at the end of a phase: rows, screens of people who wrote nothing, exports. */
type Seen = Record<string, string[]>

/**
 * A session from its planning to its close, told by a clock of its own. Two of these differ in nothing but who writes and
 * moves what, and at which minute of a phase.
 */
async function live({ hidesNames, first, minutes }: World): Promise<Seen> {
  let at = START
  const now = () => new Date(at)
  const session = await aSession({ hidesNames, now })
  const { id, dana, admin, workspace, proposal } = session
  const sam = await aMember(workspace, 'lead', { name: 'Sam Achebe' }, now)
  const one = session[first]
  const other = session[first === 'tom' ? 'priya' : 'tom']
  const words = new Map([
    [id, 'the session'],
    [proposal.id, 'the proposal'],
    [workspace.id, 'the workspace'],
  ])
  for (const [name, { person }] of Object.entries({ dana, admin, sam, tom: session.tom, priya: session.priya }))
    words.set(person.id, name)
  const seen: Seen = {}
  const minute = (which: number) => {
    at = START + which * 60_000
  }
  const move = async (which: number, from: Phase, to: Phase) => {
    // Others work elsewhere all the time: between their entries there is no room for an entry of this session.
    for (const half of [3, 7]) {
      minute(which - 10 + half)
      await archiveProposal(dana.ctx, { proposalId: (await aDraft(dana)).id })
    }
    minute(which)
    if (LOOKED_AT.includes(from)) seen[from] = await look(session, [dana, admin, sam], words)
    await changePhase(dana.ctx, { premortemId: id, from, to })
  }
  for (const { ctx } of [dana, session.tom, session.priya]) await bePresent(ctx, { premortemId: id })
  await move(10, 'scene', 'silent')
  const does = async (which: number, deed: () => Promise<unknown>) => {
    minute(which)
    await deed()
  }
  const cards: Record<string, string> = {}
  const add = (name: string, somebody: typeof one) => async () => {
    cards[name] = await write(session, somebody, `card ${name}`)
    words.set(cards[name], `card ${name}`)
  }
  const card = (name: string) => ({ premortemId: id, reasonId: cards[name] ?? '' })
  await does(10 + minutes[0], add('A', one))
  await does(10 + minutes[1], add('B', one))
  await does(10 + minutes[1], add('C', other))
  await does(10 + minutes[2], () => changeReason(one.ctx, { ...card('A'), text: 'card A, mended' }))
  await does(10 + minutes[3], add('D', other))
  await removeReason(other.ctx, card('D'))
  await move(20, 'silent', 'reveal')
  for (;;) {
    const { readingId } = await db.premortem.findUniqueOrThrow({ where: { id } })
    if (readingId === null) break
    await revealNext(dana.ctx, { premortemId: id, reading: readingId, pass: false })
  }
  await does(20 + minutes[0], add('E', one))
  await does(20 + minutes[1], () => revealNext(dana.ctx, { premortemId: id, reading: null, pass: false }))
  await does(20 + minutes[2], () => setReasonKind(one.ctx, { ...card('E'), kind: 'elephant' }))
  await move(30, 'reveal', 'group')
  await does(30 + minutes[0], add('F', other))
  await does(30 + minutes[1], async () => {
    const { themeId } = await addTheme(other.ctx, { premortemId: id, name: 'One', reasonId: cards.F ?? '' })
    words.set(themeId, 'theme One')
    await moveReason(one.ctx, { ...card('A'), themeId })
  })
  await does(30 + minutes[2], () => joinReason(one.ctx, { ...card('B'), intoId: cards.A ?? '' }))
  await move(40, 'group', 'vote')
  for (const { ctx } of [session.tom, session.priya]) await castVote(ctx, { ...card('A'), change: 1 })
  await move(50, 'vote', 'plan')
  await does(50 + minutes[3], add('G', one))
  await move(60, 'plan', 'close')
  minute(61)
  await closePremortem(dana.ctx, { premortemId: id })
  seen.closed = await look(session, [dana, admin, sam, session.tom, session.priya], words)
  return seen
}

async function look(
  { id, proposal, admin }: Session,
  people: readonly Session['admin'][],
  words: ReadonlyMap<string, string>,
): Promise<string[]> {
  const told: string[] = [...(await everythingStored(words))]
  for (const { ctx } of people) {
    const view = await getPremortem(ctx, id)
    const reasons = view.reasons.map((reason) => ({ ...reason, heardAt: null })).sort((a, b) => (a.text < b.text ? -1 : 1))
    const csv = memoCsv(view).split('\r\n').sort().join()
    const pages = [{ ...view, reasons }, await listPremortems(ctx, proposal.id), await getTimeline(ctx, proposal.id, 'UTC')]
    told.push(inWords(JSON.stringify(pages), words), inWords(csv, words))
  }
  // Without the two hashes at its end, which are made of what stands before.
  for await (const line of await exportTrail(admin.ctx, TrailFilters.parse({})))
    told.push(
      ...inWords(line, words)
        .split('\r\n')
        .map((entry) => entry.replace(/,[0-9a-f]{64},[0-9a-f]{64}$/, '')),
    )
  return told
}

/** What is in one and not in the other, by phase. */
function differences(one: Seen, other: Seen): string[] {
  return Object.entries(one).flatMap(([phase, told]) => {
    const rest = [...(other[phase] ?? [])]
    const missing = told.filter((line) => {
      const place = rest.indexOf(line)
      if (place >= 0) rest.splice(place, 1)
      return place < 0
    })
    return [...missing, ...rest].map((line) => `${phase}: ${line}`)
  })
}

const WORLD: World = { hidesNames: true, first: 'tom', minutes: [1, 2, 4, 8] }

describe('where names are hidden', () => {
  it('rows, pages, API, trail and exports are the same whoever wrote what, and at whatever minute of a phase', async () => {
    const world = await live(WORLD)
    // The ear is not deaf.
    expect(world.closed?.join()).toContain('card A, mended')
    expect(world.reveal?.join()).toContain('premortem.phase_changed')
    for (const other of [
      { ...WORLD, first: 'priya' },
      { ...WORLD, minutes: [5, 6, 6, 8] },
    ] as const)
      expect(differences(await live(other), world)).toEqual([])
  })

  it('which those of a session with names are not', async () => {
    const named = { ...WORLD, hidesNames: false }
    const world = await live(named)
    const other = await live({ ...named, first: 'priya', minutes: [5, 6, 6, 8] })
    for (const phase of [...LOOKED_AT, 'closed']) {
      const at = (seen: Seen) => ({ [phase]: seen[phase] ?? [] })
      expect(differences(at(other), at(world))).not.toEqual([])
    }
  })

  it('nothing tells which cards are of one author once the session is closed, and the board stands as it stood', async () => {
    const session = await aSession({ hidesNames: true, phase: 'silent' })
    const { id, dana, tom } = session
    for (const text of ['A', 'B', 'C']) await write(session, tom, text)
    const marks = async () => (await db.reason.findMany({ where: { premortemId: id } })).map(({ authorMark }) => authorMark)
    expect(new Set(await marks()).size).toBe(1)
    await changePhase(dana.ctx, { premortemId: id, from: 'silent', to: 'reveal' })
    await changePhase(dana.ctx, { premortemId: id, from: 'reveal', to: 'group' })
    const order = async () => (await getPremortem(dana.ctx, id)).reasons.map(({ text }) => text)
    const before = await order()
    for (const [from, to] of [
      ['group', 'vote'],
      ['vote', 'plan'],
      ['plan', 'close'],
    ] as const)
      await changePhase(dana.ctx, { premortemId: id, from, to })
    await closePremortem(dana.ctx, { premortemId: id })
    expect(new Set(await marks()).size).toBe(3)
    expect(await order()).toEqual(before)
    const places = await db.reason.findMany({ where: { premortemId: id }, orderBy: { position: 'asc' } })
    expect(places.map(({ position }) => position)).toEqual([1, 2, 3])
  })
})
