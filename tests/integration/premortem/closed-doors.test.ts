import { beforeAll, describe, expect, it } from 'vitest'
import { bringFindingBack } from '@/lib/server/clarity/bring-finding-back'
import { changeClaritySettings } from '@/lib/server/clarity/change-clarity-settings'
import { changeCustomerTerms } from '@/lib/server/clarity/change-customer-terms'
import { ignoreFinding } from '@/lib/server/clarity/ignore-finding'
import { db } from '@/lib/server/db'
import { markRead } from '@/lib/server/inbox/mark-read'
import { putAside } from '@/lib/server/inbox/put-aside'
import { addPicture } from '@/lib/server/pictures/add-picture'
import { checkMayAdd } from '@/lib/server/pictures/check-may-add'
import { copyPicture } from '@/lib/server/pictures/copy-picture'
import { acceptRisk } from '@/lib/server/premortem/accept-risk'
import { addReason } from '@/lib/server/premortem/add-reason'
import { addRiskToFaq } from '@/lib/server/premortem/add-risk-to-faq'
import { addTheme } from '@/lib/server/premortem/add-theme'
import { agreeRating } from '@/lib/server/premortem/agree-rating'
import { askAgain } from '@/lib/server/premortem/ask-again'
import { bePresent } from '@/lib/server/premortem/be-present'
import { castVote } from '@/lib/server/premortem/cast-vote'
import { changePhase } from '@/lib/server/premortem/change-phase'
import { changeReason } from '@/lib/server/premortem/change-reason'
import { changeScene } from '@/lib/server/premortem/change-scene'
import { closePremortem } from '@/lib/server/premortem/close-premortem'
import { confirmPremortem } from '@/lib/server/premortem/confirm-premortem'
import { handOverPremortem } from '@/lib/server/premortem/hand-over-premortem'
import { inviteToPremortem } from '@/lib/server/premortem/invite-to-premortem'
import { joinReason } from '@/lib/server/premortem/join-reason'
import { joinTheme } from '@/lib/server/premortem/join-theme'
import { linkRiskToFaq } from '@/lib/server/premortem/link-risk-to-faq'
import { listFaqChoices } from '@/lib/server/premortem/list-faq-choices'
import { moveReason } from '@/lib/server/premortem/move-reason'
import { planPremortem } from '@/lib/server/premortem/plan-premortem'
import { planRisk } from '@/lib/server/premortem/plan-risk'
import { rateRisk } from '@/lib/server/premortem/rate-risk'
import { removeFromPremortem } from '@/lib/server/premortem/remove-from-premortem'
import { removeReason } from '@/lib/server/premortem/remove-reason'
import { removeTheme } from '@/lib/server/premortem/remove-theme'
import { renameTheme } from '@/lib/server/premortem/rename-theme'
import { revealNext } from '@/lib/server/premortem/reveal-next'
import { runTimer } from '@/lib/server/premortem/run-timer'
import { setReasonKind } from '@/lib/server/premortem/set-reason-kind'
import { setRiskStatus } from '@/lib/server/premortem/set-risk-status'
import { takeOverPremortem } from '@/lib/server/premortem/take-over-premortem'
import { aMember, aWorkspace, named } from '@/prisma/factories'
import { type Doors, expectClosed, wrappedVerbs } from '@/tests/support/closed-doors'
import { aPng } from '@/tests/support/pictures'
import { aSession, moveTo, type Session, scene, write } from '@/tests/support/premortem'

// Every verb of pre-mortems, pictures, the inbox and the clarity check, called with ids that are not the caller's to touch.

type Ids = {
  proposalId: string
  premortemId: string
  reasonId: string
  intoId: string
  themeId: string
  personId: string
  pictureId: string
  notificationId: string
}

const later = '2028-01-01'
const rating = { likelihood: 5, impact: 5 }
let png: Uint8Array

const DOORS: Doors<Ids> = {
  planPremortem: (ctx, { proposalId }) => planPremortem(ctx, { proposalId, ...scene, hidesNames: false, people: [] }),
  changeScene: (ctx, { premortemId }) => changeScene(ctx, { premortemId, ...scene, hidesNames: false, seen: 1 }),
  inviteToPremortem,
  removeFromPremortem,
  handOverPremortem,
  takeOverPremortem,
  bePresent,
  runTimer: (ctx, { premortemId }) => runTimer(ctx, { premortemId, do: 'run', minutes: 5 }),
  changePhase: (ctx, { premortemId }) => changePhase(ctx, { premortemId, from: 'plan', to: 'close' }),
  addReason: (ctx, { premortemId }) => addReason(ctx, { premortemId, text: 'Taken over' }),
  changeReason: (ctx, ids) => changeReason(ctx, { ...ids, text: 'Taken over' }),
  removeReason,
  setReasonKind: (ctx, ids) => setReasonKind(ctx, { ...ids, kind: 'elephant' }),
  revealNext: (ctx, { premortemId, reasonId }) => revealNext(ctx, { premortemId, reading: reasonId, pass: false }),
  moveReason: (ctx, { premortemId, reasonId, themeId }) => moveReason(ctx, { premortemId, reasonId, themeId }),
  joinReason,
  addTheme: (ctx, { premortemId }) => addTheme(ctx, { premortemId, name: 'Taken over', reasonId: null }),
  renameTheme: (ctx, ids) => renameTheme(ctx, { ...ids, name: 'Taken over' }),
  joinTheme: (ctx, { premortemId, themeId }) => joinTheme(ctx, { premortemId, themeId, intoId: premortemId }),
  removeTheme,
  castVote: (ctx, ids) => castVote(ctx, { ...ids, change: 1 }),
  rateRisk: (ctx, ids) => rateRisk(ctx, { ...ids, ...rating }),
  agreeRating: (ctx, ids) => agreeRating(ctx, { ...ids, rating }),
  planRisk: (ctx, ids) => planRisk(ctx, { ...ids, mitigation: 'Taken over', sign: '', ownerId: null, dueOn: null, seen: 1 }),
  acceptRisk: (ctx, ids) => acceptRisk(ctx, { ...ids, why: 'Taken over', lookAgainOn: later, seen: 1 }),
  addRiskToFaq,
  linkRiskToFaq: (ctx, ids) => linkRiskToFaq(ctx, { ...ids, entryId: null }),
  listFaqChoices,
  setRiskStatus: (ctx, ids) => setRiskStatus(ctx, { ...ids, status: 'mitigated', seen: 1 } as never),
  closePremortem,
  confirmPremortem,
  askAgain,
  checkMayAdd: (ctx, { proposalId }) => checkMayAdd(ctx, proposalId),
  addPicture: (ctx, { proposalId }) => addPicture(ctx, { proposalId, bytes: png }),
  copyPicture: (ctx, { proposalId, pictureId }) => copyPicture(ctx, ctx, { proposalId, from: { proposalId, pictureId } }),
  markRead,
  putAside: (ctx, { notificationId }) => putAside(ctx, { notificationId, aside: true }),
  ignoreFinding: (ctx, { proposalId }) => ignoreFinding(ctx, { proposalId, findingId: 'a1', reason: 'Taken over' }),
  bringFindingBack: (ctx, { proposalId }) => bringFindingBack(ctx, { proposalId, findingId: 'a1' }),
  changeCustomerTerms: (ctx, { proposalId }) => changeCustomerTerms(ctx, { proposalId, terms: ['Taken over'], seen: 0 }),
}

/** They act in the caller's own workspace, or are about the caller alone and proved beside their verbs. */
const AT_HOME = ['changeClaritySettings', 'markAllRead', 'acceptHere', 'changeMailChoices', 'unsubscribe']

let session: Session
let ids: Ids

beforeAll(async () => {
  png = await aPng()
  session = await aSession({ phase: 'silent' })
  const [reasonId, intoId] = [
    await write(session, session.tom, 'It rang at night.'),
    await write(session, session.priya, 'Nobody came.'),
  ]
  await moveTo(session, 'silent', 'group')
  const premortemId = session.id
  const { themeId } = (await addTheme(session.dana.ctx, { premortemId, name: 'Noise', reasonId })) as { themeId: string }
  await moveTo(session, 'group', 'plan')
  const proposalId = session.proposal.id
  const { pictureId } = await addPicture(session.dana.ctx, { proposalId, bytes: png })
  const told = await db.notification.findFirstOrThrow({ where: { personId: session.tom.person.id } })
  const personId = session.tom.person.id
  ids = { proposalId, premortemId, reasonId, intoId, themeId, personId, pictureId, notificationId: told.id }
})

describe('closed doors of pre-mortems, pictures, the inbox and the clarity check', () => {
  it('name every verb that an action of these features wraps', () => {
    const wrapped = wrappedVerbs(['premortem', 'premortem-risks', 'inbox', 'clarity'])
    expect(wrapped.length).toBeGreaterThan(30)
    expect(wrapped.filter((verb) => !(verb in DOORS) && !AT_HOME.includes(verb))).toEqual([])
  })

  it('do not open to an admin of another workspace, who hears that there is no such thing', async () => {
    const stranger = (await aWorkspace()).admin
    await expectClosed(DOORS, stranger.ctx, ids, session.workspace)
  })

  it('do not open to a guest who may read the proposal and was not invited to the session', async () => {
    const guest = await aMember(session.workspace, 'guest')
    await named(session.proposal, guest, 'reader')
    // A screen that only looks gives a sign of life too, and nobody is told of it.
    const { bePresent: look, listFaqChoices: read, ...doors } = DOORS
    await look?.(guest.ctx, ids)
    // The questions are in the text that they read.
    expect(await read?.(guest.ctx, ids)).not.toBeNull()
    expect(await db.premortemPerson.count({ where: { personId: guest.person.id } })).toBe(0)
    await expectClosed(doors, guest.ctx, ids, session.workspace, /^(not_found|forbidden)$/)
    const settings = { own: [], allowed: ['Taken over'], names: [], kinds: {}, seen: 0 }
    await expect(changeClaritySettings(guest.ctx, settings)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
