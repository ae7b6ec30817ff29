import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LeavingItem } from '@/lib/domain/leaving/leaving'
import { DEFAULT_MINUTES } from '@/lib/domain/premortem/phases'
import { transaction } from '@/lib/server/context'
import { env } from '@/lib/server/env'
import { givePremortem } from '@/lib/server/leaving/give-risk'
import { addTheme } from '@/lib/server/premortem/add-theme'
import { agreeRating } from '@/lib/server/premortem/agree-rating'
import { bePresent } from '@/lib/server/premortem/be-present'
import { castVote } from '@/lib/server/premortem/cast-vote'
import { changeReason } from '@/lib/server/premortem/change-reason'
import { changeScene } from '@/lib/server/premortem/change-scene'
import { closePremortem } from '@/lib/server/premortem/close-premortem'
import { getPremortem } from '@/lib/server/premortem/get-premortem'
import { handOverPremortem } from '@/lib/server/premortem/hand-over-premortem'
import { inviteToPremortem } from '@/lib/server/premortem/invite-to-premortem'
import { moveReason } from '@/lib/server/premortem/move-reason'
import { planRisk } from '@/lib/server/premortem/plan-risk'
import { rateRisk } from '@/lib/server/premortem/rate-risk'
import { removeFromPremortem } from '@/lib/server/premortem/remove-from-premortem'
import { removeReason } from '@/lib/server/premortem/remove-reason'
import { renameTheme } from '@/lib/server/premortem/rename-theme'
import { revealNext } from '@/lib/server/premortem/reveal-next'
import { runTimer } from '@/lib/server/premortem/run-timer'
import { setReasonKind } from '@/lib/server/premortem/set-reason-kind'
import { setRiskStatus } from '@/lib/server/premortem/set-risk-status'
import { ASIDE, PREMORTEM_CHANNEL } from '@/lib/server/premortem/signal-premortem'
import { takeOverPremortem } from '@/lib/server/premortem/take-over-premortem'
import { aMember } from '@/prisma/factories'
import { aSession, moveTo, scene, write } from '@/tests/support/premortem'

const ear = new Client({ connectionString: env().databaseUrl })
const said: string[] = []
beforeAll(async () => {
  ear.on('notification', ({ payload }) => said.push(payload ?? ''))
  await ear.connect()
  await ear.query(`LISTEN ${PREMORTEM_CHANNEL}`)
})
afterAll(() => ear.end())

/** Waits until everything is heard that was said so far; how much that is. */
async function quiet(): Promise<number> {
  const end = `end of ${said.length}`
  await ear.query('SELECT pg_notify($1, $2)', [PREMORTEM_CHANNEL, end])
  await expect.poll(() => said).toContain(end)
  return said.length
}

/** Whom a deed is told to at its commit. */
async function heardBy(premortemId: string, deed: () => Promise<unknown>): Promise<string> {
  const from = await quiet()
  await deed()
  await quiet()
  const own = said.slice(from).filter((payload) => payload.replace(ASIDE, '') === premortemId)
  return own.map((payload) => (payload.startsWith(ASIDE) ? 'aside' : 'room')).join(' and ')
}

it('tells who stands aside of a session what everybody may know, and of what the room does only once it is closed', async () => {
  const session = await aSession()
  const { id, admin, dana, tom, priya, workspace } = session
  const sam = await aMember(workspace)
  const one = { premortemId: id }
  const heard: [string, string][] = []
  const hear = async (what: string, deed: () => Promise<unknown>) => heard.push([what, await heardBy(id, deed)])
  const version = async () => (await getPremortem(dana.ctx, id)).risks.find(({ reasonId }) => reasonId === phone)?.version ?? 0
  let [bell, phone] = ['', '']

  await hear('comes in', () => bePresent(tom.ctx, one))
  const setting = { ...scene, ...one, seen: 0, minutes: { ...DEFAULT_MINUTES, silent: 9 }, startsAt: null, hidesNames: false }
  await hear('scene', async () => changeScene(dana.ctx, { ...setting, seen: (await getPremortem(dana.ctx, id)).version }))
  await hear('invites', () => inviteToPremortem(dana.ctx, { ...one, personId: sam.person.id }))
  await hear('takes off', () => removeFromPremortem(dana.ctx, { ...one, personId: sam.person.id }))
  await hear('phase', () => moveTo(session, 'scene', 'silent'))
  await hear('timer', () => runTimer(dana.ctx, { ...one, do: 'extend', minutes: 5 }))
  await hear('writes', async () => (bell = await write(session, tom, 'the bell rang late')))
  await hear('writes again', async () => (phone = await write(session, priya, 'nobody picked up')))
  await hear('rewrites', () => changeReason(tom.ctx, { ...one, reasonId: bell, text: 'the bell rang too late' }))
  const third = await write(session, priya, 'we ran out of bells')
  await hear('takes back', () => removeReason(priya.ctx, { ...one, reasonId: third }))
  await hear('phase', () => moveTo(session, 'silent', 'reveal'))
  await hear('reads out', async () =>
    revealNext(dana.ctx, { ...one, reading: (await getPremortem(dana.ctx, id)).readingId, pass: false }),
  )
  await moveTo(session, 'reveal', 'group')
  await hear('kind', () => setReasonKind(tom.ctx, { ...one, reasonId: bell, kind: 'elephant' }))
  await hear('theme', () => addTheme(tom.ctx, { ...one, name: 'The bell', reasonId: null }))
  const themeId = (await getPremortem(dana.ctx, id)).themes[0]?.id ?? ''
  await hear('moves', () => moveReason(tom.ctx, { ...one, reasonId: bell, themeId }))
  await hear('renames', () => renameTheme(tom.ctx, { ...one, themeId, name: 'The late bell' }))
  await moveTo(session, 'group', 'vote')
  await hear('votes', () => castVote(tom.ctx, { ...one, reasonId: phone, change: 1 }))
  await castVote(priya.ctx, { ...one, reasonId: phone, change: 1 })
  await moveTo(session, 'vote', 'plan')
  await hear('rates', () => rateRisk(tom.ctx, { ...one, reasonId: phone, likelihood: 4, impact: 4 }))
  await hear('agrees', () => agreeRating(dana.ctx, { ...one, reasonId: phone, rating: { likelihood: 4, impact: 4 } }))
  await hear('plans', async () =>
    planRisk(dana.ctx, {
      ...one,
      reasonId: phone,
      mitigation: 'One key press',
      sign: 'Above 8%',
      ownerId: tom.person.id,
      dueOn: '2099-12-11',
      seen: await version(),
    }),
  )
  await hear('hands over', () => handOverPremortem(dana.ctx, { ...one, personId: priya.person.id }))
  const leaving = { item: { key: `premortem:${id}` } as LeavingItem, toId: sam.person.id, personId: priya.person.id }
  await hear('leaves', () => transaction(admin.ctx, (tx) => givePremortem(tx, admin.ctx, leaving)))
  await hear('takes over', () => takeOverPremortem(dana.ctx, one))
  await moveTo(session, 'plan', 'close')
  await hear('closes', () => closePremortem(dana.ctx, one))
  await hear('says what became of it', async () =>
    setRiskStatus(tom.ctx, { ...one, reasonId: phone, status: 'happened', seen: await version() }),
  )

  const all = 'room and aside'
  expect(heard).toEqual([
    ['comes in', 'room'],
    ['scene', all],
    ['invites', all],
    ['takes off', all],
    ['phase', all],
    ['timer', all],
    ['writes', 'room'],
    ['writes again', 'room'],
    ['rewrites', 'room'],
    ['takes back', 'room'],
    ['phase', all],
    ['reads out', 'room'],
    ['kind', 'room'],
    ['theme', 'room'],
    ['moves', 'room'],
    ['renames', 'room'],
    ['votes', ''],
    ['rates', 'room'],
    ['agrees', 'room'],
    ['plans', 'room'],
    ['hands over', all],
    ['leaves', all],
    ['takes over', all],
    ['closes', all],
    ['says what became of it', all],
  ])
})
