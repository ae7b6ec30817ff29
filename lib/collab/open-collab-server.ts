import { Pool } from 'pg'
import { readContent } from '@/lib/editor/content'
import { systemClock } from '@/lib/server/clock'
import { refreshAnchors } from '@/lib/server/comments/refresh-anchors'
import { getLiveAccess } from '@/lib/server/writing/get-live-access'
import { noteLeaving } from '@/lib/server/writing/note-leaving'
import { writeSummary } from '@/lib/server/writing/write-summary'
import { type CollabServer, createCollabServer } from './collab-server'

/** The live-document server of the product, with connections of its own to the database. */
export function openCollabServer({ databaseUrl, origins }: { databaseUrl: string; origins: readonly string[] }): CollabServer {
  const log = (line: string) => console.log(line)
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 6,
    connectionTimeoutMillis: 5000,
    query_timeout: 20_000,
    // A commit that the database may still lose is none: "Saved" is never less than synchronous, whatever the role's setting.
    onConnect: async (client) => {
      await client.query(SYNCHRONOUS)
    },
  })
  pool.on('error', (error) => log(`live: a connection to the database was lost: ${error.message}`))
  const server = createCollabServer({
    pool,
    log,
    origins,
    now: systemClock,
    authenticate: ({ requestHeaders, documentName }) => getLiveAccess(requestHeaders, documentName),
    onSettled: async (proposalId) => {
      await writeSummary(proposalId)
      await refreshAnchors(proposalId)
    },
    onLeft: (proposalId, personId, document) => {
      noteLeaving(proposalId, personId, readContent(document)).catch((error) =>
        log(`live: a leaving was not noted: ${error.message}`),
      )
    },
  })
  return {
    ...server,
    async destroy(withinMs) {
      const isClean = await server.destroy(withinMs)
      await pool.end().catch(() => {})
      return isClean
    },
  }
}

const SYNCHRONOUS = `SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`
