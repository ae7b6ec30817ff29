import { createHmac, randomUUID } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool } from 'pg'
import { type CollabServerOptions, createCollabServer } from '@/lib/collab/collab-server'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { getLiveAccess } from '@/lib/server/writing/get-live-access'
import { writeSummary } from '@/lib/server/writing/write-summary'

/** A live-document server in this process, on a port of its own, with the product's own door. */
export async function startCollab(options: Partial<CollabServerOptions> = {}) {
  const lines: string[] = []
  const pool = new Pool({ connectionString: env().databaseUrl, max: 5 })
  pool.on('error', () => {})
  const collab = createCollabServer({
    pool,
    origins: [ORIGIN],
    now: () => new Date(),
    log: (line) => lines.push(line),
    authenticate: ({ requestHeaders, documentName }) => getLiveAccess(requestHeaders, documentName),
    onSettled: writeSummary,
    ...options,
  })
  const server = http.createServer()
  server.on('upgrade', (request, socket, head) => collab.handleUpgrade(request, socket, head))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    collab,
    pool,
    /** What it wrote to its log. */
    lines,
    url: `ws://127.0.0.1:${port}/collab`,
    async stop(): Promise<boolean> {
      const isClean = await collab.destroy()
      server.closeAllConnections()
      server.close()
      await pool.end()
      return isClean
    },
  }
}

export type StartedCollab = Awaited<ReturnType<typeof startCollab>>

export const ORIGIN = 'http://dateline.test'

/** A cookie with a new session of this person, as signing in would set it. */
export async function cookieOf(person: { id: string }): Promise<{ cookie: string; sessionId: string }> {
  const id = randomUUID()
  const token = randomUUID()
  await db.session.create({ data: { id, token, personId: person.id, expiresAt: new Date(Date.now() + 3600_000) } })
  const signature = createHmac('sha256', env().secret).update(token).digest('base64')
  return { cookie: `dateline.session_token=${encodeURIComponent(`${token}.${signature}`)}`, sessionId: id }
}
