import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY } from '@/lib/domain/gate-policy'
import { RUBRIC } from '@/lib/domain/review/verdict'
import { makeClearanceLink, withdrawClearanceLink } from '@/lib/server/clearance/make-clearance-link'
import { unwatchClearance, watchClearance } from '@/lib/server/clearance/watch-clearance'
import { acceptChange } from '@/lib/server/comments/accept-change'
import { declineChange } from '@/lib/server/comments/decline-change'
import { deleteComment } from '@/lib/server/comments/delete-comment'
import { editComment } from '@/lib/server/comments/edit-comment'
import { findMentionable } from '@/lib/server/comments/find-mentionable'
import { reopenThread } from '@/lib/server/comments/reopen-thread'
import { reply } from '@/lib/server/comments/reply'
import { resolveThread } from '@/lib/server/comments/resolve-thread'
import { setBlocking } from '@/lib/server/comments/set-blocking'
import { startThread } from '@/lib/server/comments/start-thread'
import { changeClearanceLinks } from '@/lib/server/connections/change-clearance-links'
import { makeKey } from '@/lib/server/connections/make-key'
import { revokeKey } from '@/lib/server/connections/revoke-key'
import { db } from '@/lib/server/db'
import { changePolicy } from '@/lib/server/gate/change-policy'
import { openNewDraft } from '@/lib/server/gate/open-new-draft'
import { previewPolicy } from '@/lib/server/gate/preview-policy'
import { startEngineering } from '@/lib/server/gate/start-engineering'
import { waiveRequirement } from '@/lib/server/gate/waive-requirement'
import { withdrawClearance } from '@/lib/server/gate/withdraw-clearance'
import { dropView } from '@/lib/server/portfolio/drop-view'
import { keepView } from '@/lib/server/portfolio/keep-view'
import { askReviewer } from '@/lib/server/review/ask-reviewer'
import { closeProposal } from '@/lib/server/review/close-proposal'
import { endDelegation } from '@/lib/server/review/end-delegation'
import { giveVerdict } from '@/lib/server/review/give-verdict'
import { keepVerdictDraft } from '@/lib/server/review/keep-verdict-draft'
import { markMinor } from '@/lib/server/review/mark-minor'
import { setDelegation } from '@/lib/server/review/set-delegation'
import { stepDown } from '@/lib/server/review/step-down'
import { submitForReview } from '@/lib/server/review/submit-for-review'
import { withdrawFromReview } from '@/lib/server/review/withdraw-from-review'
import { checkTrail } from '@/lib/server/trail/check-trail'
import { aMember, aWorkspace, named } from '@/prisma/factories'
import { type Doors, expectClosed, wrappedVerbs } from '@/tests/support/closed-doors'
import { required, reviewRoom, submission, submitted } from '@/tests/support/review-room'

// Every verb behind a button of comments, review, gate, connections, portfolio and trail, called with ids that are not the caller's to touch.

type Ids = Record<
  'proposalId' | 'roundId' | 'threadId' | 'commentId' | 'keyId' | 'viewId' | 'personId' | 'delegationId',
  string
> & {
  submission: Awaited<ReturnType<typeof submission>>
}

const why = 'Taken over'
const scores = Object.fromEntries(RUBRIC.map(({ key }) => [key, 1])) as never
const verdict = { scores, reason: why, delegateId: null, until: null }
const remark = (proposalId: string) => ({
  proposalId,
  target: { kind: 'whole' } as const,
  text: 'Which trial?',
  replacement: null,
})

/** On a proposal: nobody from elsewhere may find them. */
const REACHING: Doors<Ids> = {
  startThread: (ctx, { proposalId }) => startThread(ctx, remark(proposalId)),
  reply: (ctx, { threadId }) => reply(ctx, { threadId, text: why }),
  editComment: (ctx, { commentId }) => editComment(ctx, { commentId, text: why }),
  deleteComment,
  resolveThread,
  reopenThread,
  setBlocking: (ctx, { threadId }) => setBlocking(ctx, { threadId, blocks: false }),
  acceptChange: (ctx, { threadId }) => acceptChange(ctx, { threadId, standing: '' }),
  declineChange,
  findMentionable: (ctx, { proposalId }) => findMentionable(ctx, { proposalId, words: '' }),
  makeClearanceLink,
  withdrawClearanceLink,
  watchClearance,
  unwatchClearance,
  revokeKey,
  dropView,
  submitForReview: (ctx, { submission }) => submitForReview(ctx, submission),
  withdrawFromReview,
  giveVerdict: (ctx, ids) => giveVerdict(ctx, { ...ids, ...verdict, decision: 'request_changes' }),
  keepVerdictDraft: (ctx, ids) => keepVerdictDraft(ctx, { ...ids, ...verdict, decision: null }),
  stepDown: (ctx, ids) => stepDown(ctx, { ...ids, reason: why }),
  askReviewer: (ctx, ids) => askReviewer(ctx, { ...ids, function: null, required: true, standInForId: null }),
  markMinor: (ctx, ids) => markMinor(ctx, { ...ids, part: 'problem', from: 1, to: 2, reason: why } as never),
  closeProposal: (ctx, { proposalId }) => closeProposal(ctx, { proposalId, category: 'other', reason: why } as never),
  waiveRequirement: (ctx, ids) => waiveRequirement(ctx, { ...ids, requirement: 'approvals', reason: why }),
  startEngineering: (ctx, ids) => startEngineering(ctx, ids),
  openNewDraft,
  withdrawClearance: (ctx, { proposalId }) => withdrawClearance(ctx, { proposalId, revisionNumber: 1, reason: why }),
  setDelegation: (ctx, { personId }) => setDelegation(ctx, { toId: personId, until: '2099-12-31' }),
  endDelegation,
}

/** In the caller's own workspace, where a guest may do none of it. */
const AT_HOME: Doors<Ids> = {
  makeKey: (ctx) => makeKey(ctx, { name: why, days: 1 }),
  changeClearanceLinks: (ctx) => changeClearanceLinks(ctx, { links: 'answer' } as never),
  changePolicy: (ctx) => changePolicy(ctx, { ...DEFAULT_POLICY, seen: 0 }),
  previewPolicy: (ctx) => previewPolicy(ctx, { ...DEFAULT_POLICY, seen: 0 }),
  keepView: (ctx) => keepView(ctx, { name: why, query: '' }),
  checkTrail,
}

/** A guest may comment on what they may read. */
const READERS_MAY = ['startThread', 'reply', 'findMentionable', 'watchClearance', 'unwatchClearance']

function except(names: readonly string[]): Doors<Ids> {
  return Object.fromEntries(Object.entries({ ...REACHING, ...AT_HOME }).filter(([name]) => !names.includes(name)))
}

async function setting() {
  const room = await reviewRoom()
  const { workspace, dana, marcus, admin, proposal } = room
  const asked = await submission(proposal, [required(marcus)])
  await submitted(dana, proposal, [required(marcus)])
  const { id: roundId } = await db.round.findFirstOrThrow({ where: { proposalId: proposal.id } })
  const { threadId } = await startThread(marcus.ctx, remark(proposal.id))
  const comment = await db.comment.findFirstOrThrow({ where: { threadId } })
  await makeKey(admin.ctx, { name: 'Deploy gate', days: null })
  await keepView(room.elena.ctx, { name: 'Late', query: '' })
  await setDelegation(marcus.ctx, { toId: room.sam.person.id, until: '2099-12-31' })
  const delegation = await db.delegation.findFirstOrThrow({ where: { fromId: marcus.person.id } })
  const guest = await aMember(workspace, 'guest')
  const ids: Ids = {
    proposalId: proposal.id,
    roundId,
    threadId,
    commentId: comment.id,
    keyId: (await db.apiKey.findFirstOrThrow({ where: { workspaceId: workspace.id } })).id,
    viewId: (await db.portfolioView.findFirstOrThrow({ where: { personId: room.elena.person.id } })).id,
    personId: room.sam.person.id,
    delegationId: delegation.id,
    submission: asked,
  }
  return { ...room, guest, ids }
}

describe('closed doors', () => {
  it('names every verb that an action of these features wraps', () => {
    const wrapped = wrappedVerbs(['comments', 'review', 'gate', 'connections', 'portfolio', 'trail'])
    expect(wrapped.length).toBeGreaterThan(30)
    expect(wrapped.filter((verb) => !(verb in REACHING) && !(verb in AT_HOME))).toEqual([])
  })

  it('do not open to an admin of another workspace, who hears that there is no such thing', async () => {
    const { workspace, ids } = await setting()
    const stranger = (await aWorkspace()).admin
    await expectClosed(REACHING, stranger.ctx, ids, workspace)
    const nothing = Object.fromEntries(Object.keys(ids).map((key) => [key, randomUUID()])) as unknown as Ids
    await expectClosed(
      REACHING,
      stranger.ctx,
      { ...nothing, submission: { ...ids.submission, proposalId: randomUUID() } },
      workspace,
    )
  })

  it('do not open to a guest, not even on the proposal that they may read', async () => {
    const { workspace, guest, ids, proposal } = await setting()
    await expectClosed(except([]), guest.ctx, ids, workspace, /^(not_found|forbidden)$/)
    await named(proposal, guest, 'reader')
    await expectClosed(except(READERS_MAY), guest.ctx, ids, workspace, /^(not_found|forbidden|conflict)$/)
  })
})
