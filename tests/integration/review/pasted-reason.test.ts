import { describe, expect, it } from 'vitest'
import { CloseProposalInput } from '@/lib/domain/review/inputs'
import { parse } from '@/lib/server/action'
import { db } from '@/lib/server/db'
import { closeProposal } from '@/lib/server/review/close-proposal'
import { reviewRoom } from '@/tests/support/review-room'

describe('a reason that was pasted with characters that no database keeps', () => {
  it('is kept without them', async () => {
    const { elena, proposal } = await reviewRoom()
    const sent = { proposalId: proposal.id, category: 'small_problem', reason: 'Too\u0000 small \ud83d' }
    await closeProposal(elena.ctx, parse(CloseProposalInput, sent))
    expect(await db.proposal.findUniqueOrThrow({ where: { id: proposal.id } })).toMatchObject({ closeReason: 'Too small \ufffd' })
  })
})
