import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { riskEntryId } from '@/lib/domain/premortem/faq-link'
import { readContent } from '@/lib/editor/content'
import { answerRoot, questionRoot } from '@/lib/editor/document-roots'
import { addEntry, moveEntry, removeEntry } from '@/lib/editor/faq-order'
import { db } from '@/lib/server/db'
import type { QuestionOrder } from '@/lib/server/outbox'
import { addRiskToFaq } from '@/lib/server/premortem/add-risk-to-faq'
import { castVote } from '@/lib/server/premortem/cast-vote'
import { getPremortem } from '@/lib/server/premortem/get-premortem'
import { linkRiskToFaq } from '@/lib/server/premortem/link-risk-to-faq'
import { listFaqChoices } from '@/lib/server/premortem/list-faq-choices'
import { listRiskLinks } from '@/lib/server/premortem/list-risk-links'
import { aMember, aWorkspace, named, type Somebody } from '@/prisma/factories'
import { firstText } from '@/tests/support/collab-documents'
import { cookieOf, type StartedCollab, startCollab } from '@/tests/support/collab-server'
import { Typist } from '@/tests/support/collab-typist'
import { aSession, holdingSession, moveTo, type Session, write } from '@/tests/support/premortem'
import { outcomes, race } from '@/tests/support/race'
import { lastEvent } from '@/tests/support/trail'
import { committed } from '@/tests/support/two-writers'

let live: StartedCollab
beforeAll(async () => {
  live = await startCollab()
})
afterAll(() => live?.stop())

type Planned = Session & { reasonId: string; entryId: string; press: (who: Somebody) => Promise<void> }

/** A session in its plan phase with one risk. */
async function planned(): Promise<Planned> {
  const session = await aSession({ phase: 'silent' })
  const reasonId = await write(session, session.tom, 'nobody picked up')
  await moveTo(session, 'silent', 'vote')
  for (const { ctx } of [session.dana, session.tom]) await castVote(ctx, { premortemId: session.id, reasonId, change: 1 })
  await moveTo(session, 'vote', 'plan')
  const press = ({ ctx }: Somebody) => addRiskToFaq(ctx, { premortemId: session.id, reasonId })
  return { ...session, reasonId, entryId: riskEntryId(reasonId), press }
}

const ordersOf = ({ proposal }: Session) =>
  db.outbox.findMany({ where: { kind: 'document.add_question', payload: { path: ['proposalId'], equals: proposal.id } } })

/** As the worker of the outbox would carry them out, each twice: a killed server repeats what it did not take off the list. */
async function carryOut(session: Session): Promise<void> {
  for (const { id } of await ordersOf(session)) {
    const payload = async () => (await db.outbox.findUniqueOrThrow({ where: { id } })).payload as QuestionOrder
    await live.collab.addQuestion(await payload(), id)
    await live.collab.addQuestion({ ...(await payload()), applied: undefined }, id)
    await db.outbox.delete({ where: { id } })
  }
}

const questionOf = async ({ id, dana }: Session) => (await getPremortem(dana.ctx, id)).risks[0]?.question
const entriesOf = async ({ proposal }: Session) => readContent(await committed(proposal)).internalFaq

describe('a risk that becomes a question of the internal FAQ', () => {
  it('stands in the text once, in the name of who pressed, and each shows the other', async () => {
    const session = await planned()
    const { dana, id, workspace, proposal, entryId, reasonId, press } = session
    await press(dana)
    expect(await lastEvent(workspace.id)).toMatchObject({
      action: 'premortem.risk_asked',
      actorId: dana.person.id,
      data: { premortemId: id, reasonId, entryId },
    })
    expect(await questionOf(session)).toEqual({ entryId, state: 'coming', list: 'internalFaq' })
    await press(dana)
    await carryOut(session)
    expect((await entriesOf(session)).filter((entry) => entry.id === entryId)).toMatchObject([
      { question: 'What if nobody picked up?' },
    ])
    const logged = await db.documentUpdate.findMany({ where: { documentId: proposal.id }, orderBy: { id: 'desc' }, take: 1 })
    expect(logged[0]).toMatchObject({ personId: dana.person.id })
    expect(await questionOf(session)).toMatchObject({ state: 'asked' })
    expect(await listRiskLinks(dana.ctx, proposal.id)).toMatchObject([{ entryId, number: 1, text: 'nobody picked up' }])
  })

  it('goes on among people who type, is answered, moved, deleted and put back, and the risk says so', async () => {
    const session = await planned()
    const { dana, proposal, entryId, press } = session
    const { cookie } = await cookieOf(dana.person)
    const typist = new Typist({ url: live.url, proposalId: proposal.id, headers: { cookie } })
    expect(await typist.until('saved')).toBe(true)
    firstText(typist.ydoc, 's:summary').insert(0, 'Typed meanwhile. ')
    await press(dana)
    await carryOut(session)
    const seen = () => firstText(typist.ydoc, questionRoot(entryId)).toString()
    await expect.poll(seen).toBe('What if nobody picked up?')
    firstText(typist.ydoc, answerRoot(entryId)).insert(0, 'One key press means taken.')
    expect(await typist.until('saved')).toBe(true)
    expect(await questionOf(session)).toMatchObject({ state: 'answered', list: 'internalFaq' })
    moveEntry(typist.ydoc, entryId, 'customerFaq', 0, null)
    expect(await typist.until('saved')).toBe(true)
    expect(await questionOf(session)).toMatchObject({ state: 'answered', list: 'customerFaq' })
    removeEntry(typist.ydoc, entryId, null)
    expect(await typist.until('saved')).toBe(true)
    expect(await questionOf(session)).toMatchObject({ state: 'deleted' })
    await press(dana)
    await carryOut(session)
    expect(await questionOf(session)).toMatchObject({ state: 'answered', list: 'customerFaq' })
    typist.destroy()
    expect(JSON.stringify(readContent(await committed(proposal)).sections.summary)).toContain('Typed meanwhile. ')
  })

  it('is refused to whoever may not write, and to another workspace', async () => {
    const session = await planned()
    const { press, tom, proposal, dana } = session
    await expect(press(tom)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(press((await aWorkspace()).admin)).rejects.toMatchObject({ code: 'not_found' })
    const outside = await aMember(session.workspace)
    await named(proposal, outside, 'coauthor')
    await expect(press(outside)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await listRiskLinks(outside.ctx, proposal.id)).toEqual([])
    await db.proposal.update({ where: { id: proposal.id }, data: { status: 'cleared' } })
    await expect(press(dana)).rejects.toMatchObject({ code: 'conflict' })
    expect(await ordersOf(session)).toEqual([])
  })

  it('is dropped when the text was locked on the way, and the risk is free again', async () => {
    const session = await planned()
    const { dana, proposal, workspace, entryId, press } = session
    await press(dana)
    await db.proposal.update({ where: { id: proposal.id }, data: { status: 'cleared' } })
    await carryOut(session)
    expect((await entriesOf(session)).some((entry) => entry.id === entryId)).toBe(false)
    expect(await questionOf(session)).toBeNull()
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'premortem.question_dropped', data: { entryId } })
  })

  it('is one question when two press at once', async () => {
    const session = await planned()
    const { dana, priya, proposal, entryId, press } = session
    await named(proposal, priya, 'coauthor')
    const results = await race(
      holdingSession(session),
      () => press(dana),
      () => press(priya),
    )
    expect(outcomes(results)).toEqual(['won', 'won'])
    await carryOut(session)
    expect((await entriesOf(session)).filter((entry) => entry.id === entryId)).toHaveLength(1)
  })
})

describe('a risk that is linked to a question that is there', () => {
  /** A question that somebody wrote, in the committed text. */
  async function asked(session: Session): Promise<string> {
    const { cookie } = await cookieOf(session.dana.person)
    const typist = new Typist({ url: live.url, proposalId: session.proposal.id, headers: { cookie } })
    expect(await typist.until('saved')).toBe(true)
    const entryId = addEntry(typist.ydoc, 'internalFaq', 0, null)
    firstText(typist.ydoc, questionRoot(entryId)).insert(0, 'Who answers at night?')
    expect(await typist.until('saved')).toBe(true)
    typist.destroy()
    return entryId
  }

  it('shows its state and is shown beside it, until it is unlinked; the text stays as it is', async () => {
    const session = await planned()
    const { dana, id, reasonId, proposal, workspace } = session
    const entryId = await asked(session)
    expect(await listFaqChoices(dana.ctx, { premortemId: id })).toContainEqual({
      entryId,
      list: 'internalFaq',
      question: 'Who answers at night?',
    })
    const before = await entriesOf(session)
    await linkRiskToFaq(dana.ctx, { premortemId: id, reasonId, entryId })
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'premortem.risk_linked', data: { reasonId, entryId } })
    expect(await questionOf(session)).toEqual({ entryId, state: 'asked', list: 'internalFaq' })
    expect(await listRiskLinks(dana.ctx, proposal.id)).toMatchObject([{ entryId }])
    await linkRiskToFaq(dana.ctx, { premortemId: id, reasonId, entryId: null })
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'premortem.risk_unlinked', data: { reasonId, entryId } })
    expect(await questionOf(session)).toBeNull()
    expect(await entriesOf(session)).toEqual(before)
  })

  it('is not written after all when it was unlinked before its order was carried out', async () => {
    const session = await planned()
    const { dana, id, reasonId, entryId, press } = session
    await press(dana)
    await linkRiskToFaq(dana.ctx, { premortemId: id, reasonId, entryId: null })
    await carryOut(session)
    expect((await entriesOf(session)).some((entry) => entry.id === entryId)).toBe(false)
  })

  it('is refused for a question that is not there, to whoever may not write, and to another workspace', async () => {
    const session = await planned()
    const { dana, tom, id, reasonId } = session
    const entryId = await asked(session)
    const link = ({ ctx }: Somebody, to = entryId) => linkRiskToFaq(ctx, { premortemId: id, reasonId, entryId: to })
    await expect(link(dana, 'nowhere')).rejects.toMatchObject({ code: 'conflict' })
    await expect(link(tom)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(link((await aWorkspace()).admin)).rejects.toMatchObject({ code: 'not_found' })
    expect(await questionOf(session)).toBeNull()
  })

  it('keeps the later of two links that are made at once', async () => {
    const session = await planned()
    const { dana, id, reasonId } = session
    const entryId = await asked(session)
    const link = (to: string | null) => () => linkRiskToFaq(dana.ctx, { premortemId: id, reasonId, entryId: to })
    expect(outcomes(await race(holdingSession(session), link(entryId), link(entryId)))).toEqual(['won', 'won'])
    expect(await questionOf(session)).toMatchObject({ entryId })
  })
})
