import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { remindOwners } from '@/lib/server/premortem/remind-owners'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { aClosedRisk } from '@/tests/support/closed-risk'
import { mailOrders, sendAll } from '@/tests/support/orders'
import type { DieAt } from '@/tests/support/reminder-child'
import { serverGone } from '@/tests/support/server-gone'

/** Long ago, so that what other tests have due is not reminded of from here. What they remind of this is not of the day itself. */
const DUE = '2019-12-11'
const MORNING = `${DUE}T09:00:00Z`

/** What the server that is killed calls its connections. */
const REMINDING = 'reminding server'

/** Looks for whom to remind in a server of its own, which is killed on the way, with -9. Resolves when the database is through with what it was sent. */
async function killedWhileReminding(of: string, dieAt: DieAt): Promise<void> {
  const given = JSON.stringify({ at: MORNING, of, dieAt, name: REMINDING })
  const command = ['lib/launch/run-bundled.mjs', 'tests/support/reminder-child.ts', given]
  const child = spawn(process.execPath, command, { stdio: 'inherit' })
  await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  await serverGone(REMINDING)
}

describe('a server that is killed while it reminds', () => {
  it.each(['claimed', 'committing', 'after'] as const)(
    'tells nobody twice and forgets nobody: killed %s',
    async (dieAt) => {
      const { workspace } = await aWorkspace()
      const tom = await aMember(workspace, 'member', { name: 'Tom Hale', timeZone: 'UTC' })
      const { reasonId } = await aClosedRisk(tom, (await draftProposal(tom)).id)
      await db.risk.update({ where: { reasonId }, data: { dueOn: new Date(DUE) } })
      const about = `due:${reasonId}:${DUE}`
      const told = async () => {
        const where = { personId: tom.person.id, kind: 'premortem.risk_due', detail: { path: ['when'], equals: 'due' } }
        const rows = (await db.notification.findMany({ where })).map(({ id }) => id)
        const orders = (await mailOrders(tom.person)).flatMap(({ kind, payload }) =>
          kind === 'mail.notification' && rows.includes(payload.notificationId) ? payload.messageId : [],
        )
        return { inbox: rows.length, orders }
      }
      await killedWhileReminding(reasonId, dieAt)
      const left = await told()
      // All of it or nothing: no claim without a letter, no letter without a claim.
      expect(left.orders).toHaveLength(left.inbox)
      expect(await db.premortemNotice.count({ where: { about } })).toBe(left.inbox)
      if (dieAt !== 'committing') expect(left.inbox).toBe(dieAt === 'claimed' ? 0 : 1)
      for (const moment of [MORNING, `${DUE}T09:01:00Z`, `${DUE}T17:00:00Z`]) await remindOwners(() => new Date(moment))
      const { inbox, orders } = await told()
      expect({ inbox, orders: orders.length }).toEqual({ inbox: 1, orders: 1 })
      // What was ordered before is not ordered anew under another id.
      if (left.inbox > 0) expect(orders).toEqual(left.orders)
      // It goes out under the Message-ID that was ordered; what a kill does after that: tests/integration/inbox/mail-kill.test.ts.
      const sent = (await sendAll(tom.person)).filter(({ messageId }) => orders.includes(messageId))
      expect(sent.map(({ subject }) => subject)).toEqual([expect.stringContaining('Risk 1')])
    },
    60_000,
  )
})
