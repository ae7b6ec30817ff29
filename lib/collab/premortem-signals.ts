import { Client } from 'pg'
import { DomainError } from '@/lib/domain/errors'
import { db } from '@/lib/server/db'
import { holdPremortem } from '@/lib/server/premortem/hold-premortem'
import { PREMORTEM_CHANNEL } from '@/lib/server/premortem/signal-premortem'
import type { SignedIn } from '@/lib/server/signed-in'
import { openSignals } from './signals'

const AGAIN_AFTER_MS = 500

/**
 * Tells the open screens of a session that it changed. Hears it from the database, at the commit. After a lost connection
 * every screen is told once, because nobody knows what was missed.
 */
export function openPremortemSignals({ databaseUrl, origins }: { databaseUrl: string; origins: readonly string[] }) {
  const signals = openSignals({
    origins,
    topicOf: (request, signedIn) =>
      findSession(new URL(request.url ?? '/', 'http://localhost').searchParams.get('id') ?? '', signedIn),
  })
  let isOver = false
  let client: Client | null = null
  let again: NodeJS.Timeout | undefined

  function listen(): void {
    const next = new Client({ connectionString: databaseUrl, keepAlive: true })
    client = next
    next.on('notification', ({ payload }) => payload && signals.tell(payload))
    next.once('error', () => void next.end().catch(() => {}))
    next.once('end', () => {
      if (!isOver) again = setTimeout(listen, AGAIN_AFTER_MS)
    })
    next
      .connect()
      .then(() => next.query(`LISTEN ${PREMORTEM_CHANNEL}`))
      .then(() => signals.tellAll())
      .catch(() => next.end().catch(() => {}))
  }

  listen()
  return {
    ...signals,
    async destroy(): Promise<void> {
      isOver = true
      clearTimeout(again)
      signals.destroy()
      await client?.end().catch(() => {})
    },
  }
}

/** The session itself is the topic, for whoever may read its proposal in one of their workspaces. */
async function findSession(premortemId: string, { person, workspaces }: SignedIn): Promise<string | null> {
  for (const { id: workspaceId, role } of workspaces) {
    const actor = { personId: person.id, workspaceId, role }
    const found = await holdPremortem(db, { actor }, premortemId, 'none').catch((error) => {
      if (error instanceof DomainError) return null
      throw error
    })
    if (found) return premortemId
  }
  return null
}
