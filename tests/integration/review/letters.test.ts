import { expect, it } from 'vitest'
import { mentionOf } from '@/lib/domain/comments/mentions'
import { DAY_MS } from '@/lib/domain/day'
import { reply } from '@/lib/server/comments/reply'
import { db } from '@/lib/server/db'
import { clearRevision } from '@/lib/server/gate/clear-revision'
import { remindOfEnd } from '@/lib/server/gate/remind-of-end'
import { withdrawClearance } from '@/lib/server/gate/withdraw-clearance'
import { carryOutMail } from '@/lib/server/inbox/carry-out-mail'
import { smtpSender } from '@/lib/server/mail'
import type { Somebody } from '@/prisma/factories'
import { begin, commenting } from '@/tests/support/commenting'
import { inReview } from '@/tests/support/gate'
import { mailOrders } from '@/tests/support/orders'
import { type Mailbox, openMailbox } from '@/tests/support/smtp-server'

/** What the mail server is given for somebody by what waits for them, as if it were `at`. */
async function lettersTo({ person }: Somebody, mailbox: Mailbox, at = new Date()) {
  const send = smtpSender(mailbox.url, 'Dateline <dateline@northgate.example>')
  const before = mailbox.to(person.email).length
  for (const order of await mailOrders(person)) await carryOutMail(order, { now: () => at, send })
  return mailbox.to(person.email).slice(before)
}

it('writes to whoever is mentioned at once, and to whoever is answered in the letter of the day', async () => {
  const { dana, elena, sam, proposal } = await commenting()
  const mailbox = await openMailbox()
  try {
    const threadId = await begin(elena, proposal, { text: `Why these, ${mentionOf(sam.person.id)}?` })
    const [mentioned] = await lettersTo(sam, mailbox)
    expect(mentioned?.subject).toBe(`Elena Petrova mentioned you in ${proposal.title}`)
    expect(mentioned?.body).toContain('Why these, @Sam Achebe?')
    expect(mentioned?.body).toMatch(/http:\/\/\S+\/inbox\//)
    await reply(dana.ctx, { threadId, text: 'Seven lids.' })
    expect(await lettersTo(sam, mailbox)).toEqual([])
    const [daily, ...more] = await lettersTo(elena, mailbox, new Date(Date.now() + DAY_MS))
    expect(more).toEqual([])
    expect(daily?.body).toContain(`Dana Okafor answered in a discussion of yours in ${proposal.title}`)
    expect(daily?.body).toMatch(/in Second Bell\.\s+http:\/\/\S+\/inbox\//)
  } finally {
    await mailbox.close()
  }
})

it('writes to authors and reviewers that it is cleared, and to authors before that ends and when it is taken back', async () => {
  const { dana, elena, marcus, workspace, proposal, roundId } = await inReview()
  const mailbox = await openMailbox()
  try {
    await clearRevision({ proposalId: proposal.id, roundId, workspaceId: workspace.id, personId: marcus.person.id }, 0n)
    for (const who of [dana, elena]) {
      const [letter, ...more] = await lettersTo(who, mailbox)
      expect(more).toEqual([])
      expect(letter?.subject).toContain(`started engineering on revision 1 of ${proposal.title}`)
      expect(letter?.body).toMatch(/http:\/\/\S+\/inbox\//)
    }
    const { id: clearanceId, expiresAt } = await db.clearance.findFirstOrThrow({ where: { proposalId: proposal.id } })
    await remindOfEnd({ now: () => new Date(Number(expiresAt) - DAY_MS) }, { clearanceId })
    const [ends] = await lettersTo(dana, mailbox)
    expect(ends?.subject).toMatch(/^The clearance of revision 1 ends on \d+ \w+( \d{4})?: /)
    await withdrawClearance(marcus.ctx, { proposalId: proposal.id, revisionNumber: 1, reason: 'The trial found a danger.' })
    const [back] = await lettersTo(dana, mailbox)
    expect(back?.subject).toContain(`took back the clearance of revision 1 of ${proposal.title}`)
    expect(back?.body).toContain('The trial found a danger.')
    expect(await lettersTo(elena, mailbox)).toEqual([])
  } finally {
    await mailbox.close()
  }
})
