import { randomBytes } from 'node:crypto'
import { connect, createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { LARGEST_UPLOAD } from '@/lib/launch/at-the-door'
import { freePort } from '@/lib/launch/free-port'
import { isAlive } from '@/lib/launch/postgres/postmaster'
import { dataFolder } from '@/tests/support/data-folder'
import { endLaunches, type Launch, launch } from '@/tests/support/launcher'
import { migratedDatabase, query } from '@/tests/support/scratch-database'

const SECRET = randomBytes(32).toString('base64url')
const folder = dataFolder()
let scratch: Awaited<ReturnType<typeof migratedDatabase>>

beforeAll(async () => {
  scratch = await migratedDatabase()
})
afterEach(endLaunches)
afterAll(async () => {
  await folder.remove()
  await scratch.drop()
})

async function settings(more: Record<string, string> = {}): Promise<Record<string, string>> {
  return { PORT: String(await freePort()), DATA_DIR: folder.path, ...more }
}

const ownDatabase = () => settings({ DATABASE_URL: scratch.url, SECRET })

async function health(PORT: string | undefined): Promise<number | string> {
  return fetch(`http://localhost:${PORT}/api/health`).then(
    ({ status }) => status,
    () => 'no answer',
  )
}

async function expectRefusal(given: Record<string, string>, line: RegExp): Promise<void> {
  const { ended, said } = launch(given)
  expect(await ended, said()).toBe(1)
  expect(said().trim()).toMatch(line)
  expect(
    said()
      .trim()
      .split('\n')
      .filter((each) => !each.startsWith('- ')),
  ).toHaveLength(1)
}

describe('npm start refuses in one line', { timeout: 60_000 }, () => {
  it('a variable that is wrong', async () => {
    await expectRefusal({ PORT: 'abc' }, /^PORT must be a port/)
  })

  it('a secret that is missing', async () => {
    await expectRefusal(await settings({ DATABASE_URL: scratch.url }), /^SECRET is missing/)
  })

  it('a port that is taken', async () => {
    const given = await ownDatabase()
    const squatter = createServer()
    await new Promise<void>((resolve) => squatter.listen(Number(given.PORT), '127.0.0.1', resolve))
    await expectRefusal(given, /^PORT: \d+ is taken by another program/)
    squatter.close()
  })

  it('a host that is not of this machine', async () => {
    await expectRefusal({ ...(await ownDatabase()), HOST: '192.0.2.1' }, /^HOST: the server cannot listen on 192\.0\.2\.1/)
  })

  it('a database that cannot be reached', async () => {
    const DATABASE_URL = `postgresql://nobody@127.0.0.1:${await freePort()}/nothing`
    await expectRefusal(
      { ...(await ownDatabase()), DATABASE_URL },
      /^DATABASE_URL: the database cannot be reached: connect ECONNREFUSED/,
    )
  })

  it('an owner that the database does not let in', async () => {
    const wrong = new URL(scratch.url)
    wrong.username = 'nobody_at_all'
    const given = { ...(await ownDatabase()), DATABASE_ADMIN_URL: wrong.href }
    await expectRefusal(given, /^DATABASE_ADMIN_URL: the database cannot be reached: (password|role)/)
  })

  it('an owner of another database', async () => {
    const other = new URL(scratch.url)
    other.pathname = '/postgres'
    await expectRefusal(
      { ...(await ownDatabase()), DATABASE_ADMIN_URL: other.href },
      /^DATABASE_ADMIN_URL leads to another database than DATABASE_URL\./,
    )
  })

  it('a database that cannot hold any text', async () => {
    const other = new URL(scratch.url)
    other.pathname = `/ascii_${randomBytes(6).toString('hex')}`
    const name = other.pathname.slice(1)
    await query(scratch.url, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'`)
    await expectRefusal(
      { ...(await ownDatabase()), DATABASE_URL: other.href },
      /^DATABASE_URL: the database must be made with ENCODING 'UTF8'; this one is SQL_ASCII\.$/,
    )
    await query(scratch.url, `DROP DATABASE ${name}`)
  })

  it('a database that is newer than the code', async () => {
    const row = `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_later', now())`
    await query(scratch.url, row)
    await expectRefusal(await ownDatabase(), /The database is newer than this version of Dateline: .*29990101000000_later/)
    await query(scratch.url, `DELETE FROM _prisma_migrations WHERE id = 'x'`)
  })
})

describe('npm start', { timeout: 300_000 }, () => {
  it('begun twice at once for the first time, serves once, tells its accounts, and leaves nothing behind on Ctrl-C', async () => {
    const both = await Promise.all([settings(), settings()])
    const [one, other] = both.map((given) => launch(given)) as [Launch, Launch]
    const first = await Promise.any([one, other].map((each) => each.says('Dateline is ready').then(() => each)))
    const refused = first === one ? other : one
    expect(await refused.ended, refused.said()).toBe(1)
    expect(refused.said()).toMatch(/^Another Dateline server runs on this database/m)

    const { PORT } = first === one ? both[0] : both[1]
    await expect.poll(first.said).toMatch(/Demo accounts:\n( {2}\S+@\S+ .+\n)+/)
    expect(await health(PORT)).toBe(200)
    expect(folder.postmaster()).not.toBe(null)
    first.child.kill('SIGINT')
    expect(await first.ended, first.said()).toBe(0)
    expect(folder.postmaster()).toBe(null)
    expect(await health(PORT)).toBe('no answer')
  })

  it('refuses a database that another server uses', async () => {
    await query(
      scratch.url,
      `INSERT INTO workspace (id, name, city, created_at) VALUES (gen_random_uuid(), 'Ours', 'Leeds', now())`,
    )
    const first = launch(await ownDatabase())
    await first.says('Dateline is ready')
    // Those of the embedded database, which an earlier start loaded into the same folder, are not here.
    expect(first.said()).not.toContain('Demo accounts')
    await expectRefusal(await ownDatabase(), /^Another Dateline server runs on this database/)
    expect(first.child.exitCode).toBe(null)
  })

  it('takes over what a killed launcher left running', async () => {
    const given = await settings()
    const killed = launch(given)
    await killed.says('Dateline is ready')
    const before = folder.postmaster()
    killed.child.kill('SIGKILL')
    await killed.ended
    expect(isAlive(Number(before))).toBe(true)
    const next = launch(given)
    await next.says('Dateline is ready')
    expect(folder.postmaster()).toBe(before)
    next.child.kill('SIGTERM')
    expect(await next.ended, next.said()).toBe(0)
    expect(folder.postmaster()).toBe(null)
  })

  it('outlives its database: unavailable while it is gone, then as before', async () => {
    const given = await settings()
    const { says } = launch(given)
    await says('Dateline is ready')
    expect(await health(given.PORT)).toBe(200)
    process.kill(Number(folder.postmaster()), 'SIGKILL')
    await expect.poll(() => health(given.PORT), { interval: 5 }).toBe(503)
    await says('is back')
    await expect.poll(() => health(given.PORT), { timeout: 30_000 }).toBe(200)
    await says('Dateline is ready')
  })

  it('does not take the database of a running server with it when it is refused', async () => {
    const first = launch(await settings())
    await first.says('Dateline is ready')
    const before = folder.postmaster()
    const second = launch(await settings())
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain('Another Dateline server runs on this database')
    expect(folder.postmaster()).toBe(before)
  })

  it('asks the length of a body, limits it, and knows one live path', async () => {
    const given = await ownDatabase()
    await launch(given).says('Dateline is ready')
    const port = Number(given.PORT)
    expect(await firstLine(port, 'POST / HTTP/1.1', ['Transfer-Encoding: chunked'])).toMatch(/^HTTP\/1.1 411/)
    expect(await firstLine(port, 'POST /api/health HTTP/1.1', [`Content-Length: ${LARGEST_UPLOAD + 1}`])).toMatch(
      /^HTTP\/1.1 413/,
    )
    expect(await firstLine(port, 'GET /somewhere HTTP/1.1', UPGRADE)).toMatch(/^HTTP\/1.1 404/)
    expect(await firstLine(port, 'GET /collab HTTP/1.1', UPGRADE)).toMatch(/^HTTP\/1.1 403/)
    // By these names the next server knows what this one left behind.
    const names = `SELECT DISTINCT application_name AS name FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY 1`
    expect(await query(scratch.url, names)).toEqual([{ name: 'dateline server' }, { name: 'dateline server at work' }])
  })
})

/** A WebSocket handshake as a program makes it: without an origin. */
const UPGRADE = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
]

/** The first line of the answer to a request that is sent as it stands. */
function firstLine(port: number, request: string, headers: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write([request, `Host: localhost:${port}`, ...headers, '', ''].join('\r\n'))
    })
    socket.once('error', reject)
    socket.once('data', (answer) => {
      resolve(answer.toString().split('\r\n')[0] ?? '')
      socket.destroy()
    })
  })
}
