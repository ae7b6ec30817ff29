import { describe, expect, it } from 'vitest'
import { ChangePolicyInput, DEFAULT_POLICY } from '@/lib/domain/gate-policy'
import { systemClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { changePolicy } from '@/lib/server/gate/change-policy'
import { getGate } from '@/lib/server/gate/get-gate'
import { getPolicyPage } from '@/lib/server/gate/get-policy-page'
import { previewPolicy } from '@/lib/server/gate/preview-policy'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { inReview, SHORT_POLICY } from '@/tests/support/gate'
import { holdingPeople, outcomes, race } from '@/tests/support/race'
import { countEvents, lastEvent } from '@/tests/support/trail'

const asking = (more: object = {}, seen = 0) => ChangePolicyInput.parse({ ...DEFAULT_POLICY, ...more, seen })

describe('the gate policy', () => {
  it('is saved, tells who has an open proposal, and its entry says what changed', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    await draftProposal(dana)
    const functions = [
      { name: 'Finance', aboveMonths: 12, firstChoiceId: dana.person.id, standInId: null, sections: ['internalFaq'] },
    ]
    await changePolicy(admin.ctx, asking({ approvals: 3, functions }))
    expect(await lastEvent(workspace.id)).toMatchObject({
      action: 'gate.policy_changed',
      actorId: admin.person.id,
      data: { version: 1 },
    })
    expect((await lastEvent(workspace.id))?.data.changed).toEqual([
      'approvals: 2 to 3',
      expect.stringContaining('functions: [] to [{"name":"Finance"'),
    ])
    expect(await getPolicyPage(admin.ctx)).toMatchObject({ version: 1, policy: { approvals: 3, functions } })
    expect(await db.notification.count({ where: { personId: dana.person.id, kind: 'policy.changed' } })).toBe(1)
  })

  it('leaves an open round what it began with, and holds for what is submitted next', async () => {
    const some = await inReview()
    const before = await getGate(db, { now: systemClock }, some.proposal.id)
    await changePolicy(some.marcus.ctx, asking({ requirements: ['sections'], approvals: 9 }))
    expect(await getGate(db, { now: systemClock }, some.proposal.id)).toEqual(before)
    const draft = await draftProposal(some.dana, { content: sampleContent() })
    const gate = await getGate(db, { now: systemClock }, draft.id)
    expect(gate.requirements.map(({ key }) => key)).toEqual(['sections'])
  })

  it('is changed by admins alone, and names nobody of another workspace', async () => {
    const { workspace, admin } = await aWorkspace()
    const elena = await aMember(workspace, 'lead')
    await expect(changePolicy(elena.ctx, asking())).rejects.toMatchObject({ code: 'forbidden' })
    await expect(previewPolicy(elena.ctx, asking())).rejects.toMatchObject({ code: 'forbidden' })
    const guest = await aMember(workspace, 'guest')
    await expect(getPolicyPage(guest.ctx)).rejects.toMatchObject({ code: 'forbidden' })
    const stranger = (await aWorkspace()).admin
    const functions = [{ name: 'Legal', aboveMonths: null, firstChoiceId: stranger.person.id, standInId: null, sections: [] }]
    await expect(changePolicy(admin.ctx, asking({ functions }))).rejects.toMatchObject({ code: 'invalid' })
    expect(await countEvents(workspace.id)).toBe(0)
  })

  it('lets one of two admins win who save at once, and refuses one who saw an older version', async () => {
    const { workspace, admin } = await aWorkspace()
    const other = await aMember(workspace, 'admin')
    const results = await race(
      holdingPeople(workspace),
      () => changePolicy(admin.ctx, asking({ approvals: 3 })),
      () => changePolicy(other.ctx, asking({ approvals: 4 })),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await countEvents(workspace.id)).toBe(1)
    await expect(changePolicy(admin.ctx, asking({ approvals: 5 }))).rejects.toMatchObject({ code: 'conflict' })
  })

  it('says what it would do today, by the gate itself', async () => {
    const { marcus, proposal } = await inReview()
    const holds = ChangePolicyInput.parse({ ...SHORT_POLICY, seen: 0 })
    await changePolicy(marcus.ctx, holds)
    expect(await previewPolicy(marcus.ctx, { ...holds, seen: 1 })).toBe(
      'Of 1 open proposal, 1 would pass. Nothing would change for any of them.',
    )
    const says = await previewPolicy(marcus.ctx, { ...holds, approvals: 2, seen: 1 })
    expect(says).toBe(`Of 1 open proposal, none would pass. ${proposal.title} would also need “Approvals”.`)
    expect(await getPolicyPage(marcus.ctx)).toMatchObject({ version: 1 })
  })
})
