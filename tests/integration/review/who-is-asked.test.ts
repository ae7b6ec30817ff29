import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { changeRole } from '@/lib/server/people/change-role'
import { getProposal } from '@/lib/server/proposals/get-proposal'
import { askReviewer } from '@/lib/server/review/ask-reviewer'
import { setDelegation } from '@/lib/server/review/set-delegation'
import { submitForReview } from '@/lib/server/review/submit-for-review'
import { aMember, named, type Somebody } from '@/prisma/factories'
import { judged, openRoundOf, required, reviewRoom, submission, submitted } from '@/tests/support/review-room'

/** Dana's proposal, for named people alone; Henry is a guest of the workspace who was invited to something else. */
async function closedRoom() {
  const room = await reviewRoom()
  await db.proposal.update({ where: { id: room.proposal.id }, data: { visibility: 'named' } })
  const henry = await aMember(room.workspace, 'guest', { name: 'Henry Osei' })
  return { ...room, henry }
}

const mayRead = ({ ctx }: Somebody, { id }: { id: string }) =>
  getProposal(ctx, id).then(
    () => true,
    () => false,
  )

describe('who is asked to judge may read it from then on, so', () => {
  it('guests are asked where they are named alone: not by an author, not in the place of a reviewer', async () => {
    const { dana, marcus, henry, proposal } = await closedRoom()
    await expect(submitForReview(dana.ctx, await submission(proposal, [required(henry)]))).rejects.toMatchObject({
      code: 'not_found',
    })
    await submitted(dana, proposal, [required(marcus)])
    const { id: roundId } = await openRoundOf(proposal)
    const asking = {
      proposalId: proposal.id,
      roundId,
      personId: henry.person.id,
      function: null,
      required: false,
      standInForId: null,
    }
    await expect(askReviewer(dana.ctx, asking)).rejects.toMatchObject({ code: 'not_found' })
    const handedOn = () => judged(marcus, proposal, 'delegate', { scores: {}, delegateId: henry.person.id })
    await expect(handedOn()).rejects.toMatchObject({ code: 'invalid' })
    expect(await mayRead(henry, proposal)).toBe(false)
    await named(proposal, henry, 'reader')
    await handedOn()
  })

  it('a guest brings nobody else to it, neither once nor for a while', async () => {
    const { dana, sam, priya, henry, proposal } = await closedRoom()
    await named(proposal, henry, 'reader')
    await named(proposal, priya, 'reader')
    await submitted(dana, proposal, [required(henry)])
    await expect(setDelegation(henry.ctx, { toId: sam.person.id, until: '2099-01-01' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(judged(henry, proposal, 'delegate', { scores: {}, delegateId: sam.person.id })).rejects.toMatchObject({
      code: 'invalid',
    })
    expect(await mayRead(sam, proposal)).toBe(false)
    await judged(henry, proposal, 'delegate', { scores: {}, delegateId: priya.person.id })
  })

  it('whoever became a guest decides for nobody any more', async () => {
    const { admin, dana, marcus, sam, proposal } = await closedRoom()
    await setDelegation(marcus.ctx, { toId: sam.person.id, until: '2099-01-01' })
    await changeRole(admin.ctx, { personId: sam.person.id, role: 'guest' })
    await submitted(dana, proposal, [required(marcus)])
    expect(await mayRead({ ...sam, ctx: { ...sam.ctx, actor: { ...sam.ctx.actor, role: 'guest' } } }, proposal)).toBe(false)
  })
})
