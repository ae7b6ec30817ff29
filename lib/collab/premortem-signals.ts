import { DomainError } from '@/lib/domain/errors'
import { db } from '@/lib/server/db'
import { holdPremortem } from '@/lib/server/premortem/hold-premortem'
import { PREMORTEM_CHANNEL } from '@/lib/server/premortem/signal-premortem'
import type { SignedIn } from '@/lib/server/signed-in'
import { openChannelSignals } from './channel-signals'

/** Tells the open screens of a session that it changed. */
export function openPremortemSignals(options: { databaseUrl: string; origins: readonly string[] }) {
  return openChannelSignals({
    ...options,
    channel: PREMORTEM_CHANNEL,
    topicOf: (request, signedIn) =>
      findSession(new URL(request.url ?? '/', 'http://localhost').searchParams.get('id') ?? '', signedIn),
  })
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
