import type { Page } from '@playwright/test'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { answeredBoard } from '@/lib/domain/premortem/board-change'
import { isBefore, PHASE_NAMES, PHASES, type Phase } from '@/lib/domain/premortem/phases'
import { db } from '@/lib/server/db'
import { addTheme } from '@/lib/server/premortem/add-theme'
import { castVote } from '@/lib/server/premortem/cast-vote'
import { changePhase } from '@/lib/server/premortem/change-phase'
import { closePremortem } from '@/lib/server/premortem/close-premortem'
import { rateRisk } from '@/lib/server/premortem/rate-risk'
import { revealNext } from '@/lib/server/premortem/reveal-next'
import { type Eavesdropper, eavesdrop } from '@/tests/support/eavesdropper'
import { aSession, type Session, write } from '@/tests/support/premortem'
import { expect, test } from './test'

const path = ({ id, proposal }: Session) => `/proposals/${proposal.id}/premortem/${id}`
const phase = (page: Page, name: string) => expect(page.locator('.steps [aria-current=step]')).toHaveText(name)

/** What this client could show, one after the other: whole boards, and those that came of changes to the one before. */
async function views(client: Eavesdropper, { id }: Session): Promise<PremortemView[]> {
  let known: PremortemView | null = null
  const seen: PremortemView[] = []
  for (const body of await client.heard()) {
    if (body.startsWith(`{"id":"${id}"`)) seen.push(JSON.parse(body))
    if (!body.startsWith(`{"view":{"id":"${id}"`) && !body.startsWith('{"change":')) continue
    known = answeredBoard(known, JSON.parse(body))
    if (known) seen.push(known)
  }
  return seen
}

/** Without what may change while others write: how many there are, who is there, and the time. */
function still({ total: _total, now: _now, people, ...rest }: PremortemView): string {
  return JSON.stringify({ ...rest, people: people.map(({ card, isFacilitator }) => [card, isFacilitator]) })
}

test('nothing of what somebody writes reaches any other client before the reveal', async ({ login, openBrowser }) => {
  const session = await aSession({ phase: 'silent' })
  const { dana, tom, priya } = session
  const pages = [await login(dana.person.email), await openBrowser(priya.person.email)]
  const clients = pages.map(eavesdrop)
  const others = ['Dana', 'Priya']
  for (const page of pages) await page.goto(path(session))
  const secrets = ['the regulator fined us', `we lost the ${'very '.repeat(50)}best of us`]
  const ids: string[] = []
  for (const [written, text] of secrets.entries()) {
    ids.push(await write(session, tom, text))
    for (const page of pages)
      await expect(page.locator('.person', { hasText: 'Tom Hale' })).toContainText(`${written + 1} hidden`)
  }
  // Whoever asks for the whole board, as a page does whose line is down, gets no more.
  for (const page of pages) {
    const whole = await (await page.request.get(`/api/premortems/${session.id}`)).text()
    expect(JSON.parse(whole).total).toBe(2)
    for (const hidden of [...secrets, ...ids]) expect(whole).not.toContain(hidden)
  }
  for (const [index, client] of clients.entries()) {
    const heard = (await client.heard()).join('\n')
    for (const hidden of [...secrets, ...ids]) expect(heard, `what reached ${others[index]}`).not.toContain(hidden)
    const seen = await views(client, session)
    expect(seen.map(({ total }) => total)).toContain(2)
    // Neither a card nor its length: but for the counts every answer was the same.
    expect(new Set(seen.map(still)).size).toBe(1)
  }
  await changePhase(dana.ctx, { premortemId: session.id, from: 'silent', to: 'reveal' })
  for (const page of pages) await phase(page, 'Reveal')
  // The ear is not deaf: what was read out reached everybody, and what still waits reached nobody.
  for (const client of clients) {
    const heard = (await client.heard()).join('\n')
    expect(heard).toContain(secrets[0])
    expect(heard).not.toContain(secrets[1])
  }
})

test('where names are hidden nothing tells who wrote what, in any phase', async ({ login, openBrowser }) => {
  test.slow()
  const session = await aSession({ hidesNames: true, phase: 'silent' })
  const { id, dana, tom, priya, admin } = session
  const one = { premortemId: id }
  const pages = [await login(dana.person.email), await openBrowser(priya.person.email)]
  const clients = pages.map(eavesdrop)
  for (const page of pages) await page.goto(path(session))
  const written = [
    await write(session, tom, 'Tom wrote this'),
    await write(session, priya, 'Priya wrote this'),
    await write(session, tom, 'and this'),
  ]
  for (const [index, page] of pages.entries())
    await expect(page.getByText(`${3 - index} reasons, hidden. Names stay hidden for good`)).toBeVisible()
  const move = async (from: Phase, to: Phase) => {
    await changePhase(dana.ctx, { ...one, from, to })
    for (const page of pages) await phase(page, PHASE_NAMES[to])
  }
  const marks = (await db.reason.findMany({ where: { premortemId: id } })).map(({ authorMark }) => authorMark ?? '')
  const { authorKey } = await db.premortem.findUniqueOrThrow({ where: { id } })
  await move('silent', 'reveal')
  for (;;) {
    const { readingId } = await db.premortem.findUniqueOrThrow({ where: { id } })
    if (readingId === null) break
    await revealNext(dana.ctx, { ...one, reading: readingId, pass: false })
  }
  await move('reveal', 'group')
  await addTheme(tom.ctx, { ...one, name: 'One', reasonId: written[0] ?? null })
  await move('group', 'vote')
  for (const { ctx } of [tom, priya]) await castVote(ctx, { ...one, reasonId: written[0] ?? '', change: 1 })
  await move('vote', 'plan')
  await rateRisk(tom.ctx, { ...one, reasonId: written[0] ?? '', likelihood: 4, impact: 4 })
  await move('plan', 'close')
  await closePremortem(dana.ctx, one)
  for (const page of pages) await expect(page.getByRole('button', { name: 'Print the memo' })).toBeVisible()

  for (const [index, client] of clients.entries()) {
    const heard = (await client.heard()).join('\n')
    for (const mark of [...marks, Buffer.from(authorKey ?? '').toString('hex')]) expect(heard).not.toContain(mark)
    const seen = await views(client, session)
    expect(new Set(seen.map((view) => view.phase))).toEqual(new Set(PHASES.slice(1)))
    for (const view of seen) {
      expect(view.people.every(({ unheard }) => unheard === null)).toBe(true)
      expect(view.reasons.every(({ author }) => author === null)).toBe(true)
      const mine = view.reasons.filter(({ isMine }) => isMine).map(({ text }) => text)
      expect(mine.every((text) => index === 1 && text === 'Priya wrote this')).toBe(true)
      if (view.phase === 'silent') expect(view.reasons).toHaveLength(mine.length)
      if (view.closedAt) expect(mine).toEqual([])
      // Neither totals nor anybody else's votes before the count.
      if (isBefore(view.phase, 'plan')) {
        expect(view.risks).toEqual([])
        expect(view.reasons.every(({ votes }) => votes === null)).toBe(true)
        expect(view.votesUsed).toBeLessThanOrEqual(index)
      }
    }
    // The ear is not deaf.
    expect(seen.some(({ reasons }) => reasons.length === 3)).toBe(true)
  }

  const csv = await (await pages[0]?.request.get(`/api/premortems/${id}/csv`))?.text()
  expect(csv).toContain('Tom wrote this')
  for (const { person } of [tom, priya]) expect(csv).not.toContain(person.name)
  const trail = await db.auditEvent.findMany({ where: { workspaceId: admin.ctx.actor.workspaceId } })
  const about = trail.filter(({ data }) => written.some((reasonId) => JSON.stringify(data).includes(reasonId)))
  expect(about).toEqual([])
})
