import { DomainError } from '@/lib/domain/errors'
import { db } from '@/lib/server/db'
import { holdPremortem } from '@/lib/server/premortem/hold-premortem'
import { PREMORTEM_CHANNEL } from '@/lib/server/premortem/signal-premortem'
import type { SignedIn } from '@/lib/server/signed-in'
import { boardLooks } from './board-looks'
import { openChannelSignals } from './channel-signals'
import type { Line } from './signals'

/** Fifteen changes a second are ten looks. Our own number. */
const GATHER_MS = 80

/** Tells the open screens of a session that it changed, and answers each that looks again. */
export function openPremortemSignals(options: { databaseUrl: string; origins: readonly string[] }) {
  const looks = boardLooks()
  const onSay = (line: Line, text: string) => (text === 'look' ? looks.look(line) : line.hangUp())
  return openChannelSignals({
    ...options,
    channel: PREMORTEM_CHANNEL,
    gatherMs: GATHER_MS,
    onSay,
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
