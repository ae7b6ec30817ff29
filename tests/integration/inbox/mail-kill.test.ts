import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '@/lib/launch/free-port'
import { dataFolder } from '@/tests/support/data-folder'
import { endLaunches, launch } from '@/tests/support/launcher'
import { migratedDatabase, query } from '@/tests/support/scratch-database'
import { type Mailbox, openMailbox } from '@/tests/support/smtp-server'

// The whole product with a mail server beside it, in a database of its own; killed by the system, without a word.
const folder = dataFolder()
let scratch: Awaited<ReturnType<typeof migratedDatabase>>
let mailbox: Mailbox
let settings: Record<string, string>

beforeAll(async () => {
  scratch = await migratedDatabase()
  mailbox = await openMailbox()
  settings = {
    PORT: String(await freePort()),
    DATA_DIR: folder.path,
    DATABASE_URL: scratch.url,
    SECRET: randomBytes(32).toString('base64url'),
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'Dateline <dateline@northgate.example>',
  }
})
afterEach(endLaunches)
afterAll(async () => {
  await mailbox.close()
  await folder.remove()
  await scratch.drop()
})

async function running() {
  const server = launch(settings)
  await server.says('Dateline is ready')
  return {
    async kill() {
      server.child.kill('SIGKILL')
      await server.ended
    },
  }
}

/** Orders of mail, as a verb writes them into its transaction. */
async function order(...names: string[]): Promise<void> {
  for (const name of names) {
    const mail = { to: address(name), subject: name, text: 'Join us', messageId: `<${name}@dateline.example>` }
    const sql = `INSERT INTO outbox (kind, payload, created_at, not_before) VALUES ('mail', $1, now(), now())`
    await query(scratch.url, sql, [JSON.stringify(mail)])
  }
}

const address = (name: string) => `${name}@northgate.example`
const idsOf = (name: string) => mailbox.to(address(name)).map(({ messageId }) => messageId)

describe('a server that is killed', { timeout: 300_000 }, () => {
  it('while a mail is on its way loses none, and repeats at worst that one, with the same Message-ID', async () => {
    const names = ['first', 'second', 'third', 'fourth']
    const server = await running()
    await order('first')
    await expect.poll(() => idsOf('first')).toHaveLength(1)
    // The mail server has taken the second and never says so.
    mailbox.answer = 'hang'
    await order('second', 'third')
    await expect.poll(() => idsOf('second')).toHaveLength(1)
    await server.kill()
    await order('fourth')
    mailbox.answer = 'take'
    await running()
    for (const name of names) await expect.poll(() => idsOf(name).length, { timeout: 60_000 }).toBeGreaterThan(0)
    await expect
      .poll(() => query(scratch.url, `SELECT id FROM jobs.job UNION ALL SELECT NULL FROM outbox`), { timeout: 60_000 })
      .toEqual([])
    expect(names.map((name) => idsOf(name))).toEqual([
      ['<first@dateline.example>'],
      ['<second@dateline.example>', '<second@dateline.example>'],
      ['<third@dateline.example>'],
      ['<fourth@dateline.example>'],
    ])
  })

  it('while the mail server is down has everything when both are back', async () => {
    const server = await running()
    await mailbox.close()
    const port = Number(new URL(mailbox.url).port)
    await order('fifth', 'sixth')
    const retried = `SELECT id FROM jobs.job WHERE state = 'retry' AND retry_count > 1`
    await expect.poll(async () => (await query(scratch.url, retried)).length, { timeout: 60_000 }).toBe(2)
    await server.kill()
    mailbox = await openMailbox(port)
    await running()
    await expect
      .poll(() => [...idsOf('fifth'), ...idsOf('sixth')], { timeout: 60_000 })
      .toEqual(['<fifth@dateline.example>', '<sixth@dateline.example>'])
  })
})
