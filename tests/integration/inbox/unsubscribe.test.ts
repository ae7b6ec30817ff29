import { describe, expect, it } from 'vitest'
import { systemClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { carryOutMail } from '@/lib/server/inbox/carry-out-mail'
import { changeMailChoices } from '@/lib/server/inbox/change-mail-choices'
import { getMailChoices } from '@/lib/server/inbox/get-mail-choices'
import { unsubscribe } from '@/lib/server/inbox/unsubscribe'
import { unsubscribeToken } from '@/lib/server/inbox/unsubscribe-token'
import { smtpSender } from '@/lib/server/mail'
import { namePerson } from '@/lib/server/proposals/name-person'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { mailOrders, sendAll } from '@/tests/support/orders'
import { aVisitor, signedIn } from '@/tests/support/signed-in'
import { openMailbox } from '@/tests/support/smtp-server'

async function setting() {
  const { workspace } = await aWorkspace()
  const dana = await aMember(workspace)
  const priya = await aMember(workspace)
  const share = async () =>
    namePerson(dana.ctx, { proposalId: (await draftProposal(dana)).id, personId: priya.person.id, relation: 'coauthor' })
  return { dana, priya, share }
}

describe('one click', () => {
  const click = (token: string) => unsubscribe(aVisitor(), { token })

  it('stops one kind without signing in, and a second one changes nothing', async () => {
    const { priya, share } = await setting()
    await share()
    const [mail] = await sendAll(priya.person)
    const token = mail?.unsubscribe?.split('/').at(-1) ?? ''
    await share()
    await click(token)
    await click(token)
    expect(await sendAll(priya.person)).toEqual([])
    const choices = await getMailChoices(priya.person.id)
    expect(choices.filter(({ choice }) => choice === 'never').map(({ kind }) => kind)).toEqual(['proposal.coauthor'])
  })

  it('is offered in the head of the letter, where mail programs look for it, and leads to what stops the kind', async () => {
    const { priya, share } = await setting()
    await share()
    const mailbox = await openMailbox()
    try {
      const send = smtpSender(mailbox.url, 'Dateline <dateline@northgate.example>')
      for (const order of await mailOrders(priya.person)) await carryOutMail(order, { now: systemClock, send })
    } finally {
      await mailbox.close()
    }
    const head = mailbox.to(priya.person.email)[0]?.head ?? ''
    const [, path] = /^List-Unsubscribe: <https?:\/\/[^/>]+(\/[^>]+)>$/im.exec(head) ?? []
    expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/im)
    expect(path).toMatch(/^\/api\/unsubscribe\/[^/]+$/)
    await click(path?.split('/').at(-1) ?? '')
    await share()
    expect(await sendAll(priya.person)).toEqual([])
  })

  it('in a daily mail stops every kind that is in it', async () => {
    const { priya } = await setting()
    await changeMailChoices(await signedIn(priya.person), { choices: [{ kind: 'proposal.coauthor', choice: 'daily' }] })
    await click(unsubscribeToken({ personId: priya.person.id, what: 'daily' }))
    const after = await getMailChoices(priya.person.id)
    const kinds = (choice: string) => after.filter((row) => row.choice === choice).map(({ kind }) => kind)
    expect(kinds('daily')).toEqual([])
    expect(kinds('never')).toEqual(expect.arrayContaining(['proposal.coauthor', 'proposal.shared', 'proposal.handed_on']))
    expect(kinds('now')).toContain('proposal.handed_over')
  })

  it('needs a token that we made', async () => {
    const { priya, dana } = await setting()
    const token = unsubscribeToken({ personId: priya.person.id, what: 'proposal.coauthor' })
    const [said, signature] = token.split('.')
    const forged = Buffer.from(JSON.stringify([dana.person.id, 'proposal.coauthor'])).toString('base64url')
    for (const wrong of [
      '',
      'x',
      `${said}.`,
      `${said}`,
      `${forged}.${signature}`,
      `${token}x`,
      `${token}.${signature}`,
      'a'.repeat(501),
    ])
      await expect(click(wrong), wrong).rejects.toMatchObject({ code: 'not_found' })
    await db.person.update({ where: { id: priya.person.id }, data: { deletedAt: new Date() } })
    await expect(click(token)).rejects.toMatchObject({ code: 'not_found' })
    expect(await db.mailPreference.count({ where: { personId: { in: [dana.person.id, priya.person.id] } } })).toBe(0)
  })
})
