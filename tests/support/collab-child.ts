import http from 'node:http'
import { Server } from '@hocuspocus/server'
import { Pool } from 'pg'
import * as Y from 'yjs'
import { createCollabServer } from '@/lib/collab/collab-server'
import { UpdateLog } from '@/lib/collab/update-log'

// A live server in a process of its own, so that it can be killed. Its first argument is JSON: what to be and where.
// 'log' is the product; 'early' answers "saved" before the commit; 'delayed' is bare Hocuspocus, which stores two seconds
// later and calls an edit saved once it is in memory. The last two must lose edits, or the test that kills them is worth nothing.

export interface ChildOptions {
  mode: 'log' | 'early' | 'delayed'
  databaseUrl: string
  port: number
  /** Each commit takes so much longer, as on a slow disk. */
  slowMs: number
}

const ORIGIN = 'http://dateline.test'
const options = JSON.parse(process.argv[2] ?? '') as ChildOptions
const pool = new Pool({ connectionString: options.databaseUrl, max: 5, connectionTimeoutMillis: 3000 })
pool.on('error', () => {})
if (options.slowMs > 0) slowDown()
if (options.mode === 'early') UpdateLog.prototype.after = (done) => done()
await (options.mode === 'delayed' ? serveDelayed() : serve())
process.send?.('ready')

async function serve(): Promise<void> {
  const collab = createCollabServer({
    pool,
    origins: [ORIGIN],
    now: () => new Date(),
    log: console.log,
    onSettled: async () => {},
    authenticate: async ({ requestHeaders }) => {
      const personId = requestHeaders.get('x-person') ?? 'somebody'
      const identity = { name: personId, initials: 'P', colour: 'p1', sessionId: personId, workspaceId: 'w' } as const
      return { personId, canWrite: true, ...identity }
    },
  })
  const server = http.createServer((_request, response) => {
    const { rss } = process.memoryUsage()
    response.end(JSON.stringify({ cpu: process.cpuUsage(), rss, ...collab.stats() }))
  })
  server.on('upgrade', (request, socket, head) => collab.handleUpgrade(request, socket, head))
  process.on('SIGTERM', async () => {
    const isClean = await collab.destroy()
    process.exit(isClean ? 0 : 1)
  })
  await new Promise<void>((resolve) => server.listen(options.port, '127.0.0.1', resolve))
}

async function serveDelayed(): Promise<void> {
  const server = new Server({
    port: options.port,
    address: '127.0.0.1',
    quiet: true,
    stopOnSignals: false,
    async onLoadDocument({ documentName, document }) {
      const { rows } = await pool.query('SELECT snapshot FROM document WHERE proposal_id = $1', [documentName])
      Y.applyUpdate(document, rows[0].snapshot)
    },
    async onStoreDocument({ documentName, document }) {
      const state = Buffer.from(Y.encodeStateAsUpdate(document))
      await pool.query('UPDATE document SET snapshot = $2 WHERE proposal_id = $1', [documentName, state])
    },
    async onStateless({ connection, payload }) {
      connection.sendStateless(payload.replace('?', '!'))
    },
    async onRequest({ response }) {
      const { rss } = process.memoryUsage()
      response.end(JSON.stringify({ cpu: process.cpuUsage(), rss }))
      throw null
    },
  })
  await server.listen()
}

function slowDown(): void {
  const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<unknown>
  pool.query = (async (...given: unknown[]) => {
    await new Promise((resolve) => setTimeout(resolve, options.slowMs))
    return query(...given)
  }) as typeof pool.query
}
