import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { remindOwners } from '@/lib/server/premortem/remind-owners'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { aClosedRisk } from '@/tests/support/closed-risk'
import { mailOrders, sendAll } from '@/tests/support/orders'
import type { DieAt } from '@/tests/support/reminder-child'

const DUE = '2026-12-11'
const MORNING = `${DUE}T09:00:00Z`

/** Looks for whom to remind in a server of its own, which is killed on the way, with -9. */
async function killedWhileReminding(of: string, dieAt: DieAt): Promise<void> {
  const given = JSON.stringify({ at: MORNING, of, dieAt })
  const command = ['lib/launch/run-bundled.mjs', 'tests/support/reminder-child.ts', given]
  const child = spawn(process.execPath, command, { stdio: 'inherit' })
  await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
}

describe('a server that is killed while it reminds', () => {
  it.each(['claimed', 'committing', 'after'] as const)(
    'tells nobody twice and forgets nobody: killed %s',
    async (dieAt) => {
      const { workspace } = await aWorkspace()
      const tom = await aMember(workspace, 'member', { name: 'Tom Hale', timeZone: 'UTC' })
      const { reasonId } = await aClosedRisk(tom, (await draftProposal(tom)).id)
      await db.risk.update({ where: { reasonId }, data: { dueOn: new Date(DUE) } })
      const told = async () => ({
        inbox: await db.notification.count({ where: { personId: tom.person.id, kind: 'premortem.risk_due' } }),
        orders: (await mailOrders(tom.person)).map(({ payload }) => payload.messageId),
      })
      await killedWhileReminding(reasonId, dieAt)
      const left = await told()
      // All of it or nothing: no claim without a letter, no letter without a claim.
      expect(left.orders).toHaveLength(left.inbox)
      expect(await db.premortemNotice.count({ where: { about: { contains: reasonId } } })).toBe(left.inbox)
      if (dieAt !== 'committing') expect(left.inbox).toBe(dieAt === 'claimed' ? 0 : 1)
      for (const moment of [MORNING, `${DUE}T09:01:00Z`, `${DUE}T17:00:00Z`]) await remindOwners(() => new Date(moment))
      const { inbox, orders } = await told()
      expect({ inbox, orders: orders.length }).toEqual({ inbox: 1, orders: 1 })
      // What was ordered before is not ordered anew under another id.
      if (left.inbox > 0) expect(orders).toEqual(left.orders)
      // Carried out twice, as after a kill on the way to the mail server, it is one letter to whoever reads it.
      const [first, again] = [await sendAll(tom.person), await sendAll(tom.person)]
      for (const { messageId } of again) expect(messageId).toBe(first[0]?.messageId)
      expect(first.map(({ subject }) => subject)).toEqual([expect.stringContaining('Risk 1')])
    },
    60_000,
  )
})
