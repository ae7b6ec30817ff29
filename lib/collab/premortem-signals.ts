import { DomainError } from '@/lib/domain/errors'
import { db } from '@/lib/server/db'
import { holdPremortem } from '@/lib/server/premortem/hold-premortem'
import { ASIDE, PREMORTEM_CHANNEL } from '@/lib/server/premortem/signal-premortem'
import type { SignedIn } from '@/lib/server/signed-in'
import { boardDrags } from './board-drags'
import { boardLooks } from './board-looks'
import { openChannelSignals } from './channel-signals'
import type { Line } from './signals'

/** Fifteen changes a second are ten looks. Our own number. */
const GATHER_MS = 80

/** Tells the open screens of a session that it changed, answers each that looks again, and says which card is in whose hand. */
export function openPremortemSignals(options: { databaseUrl: string; origins: readonly string[] }) {
  const looks = boardLooks()
  const drags = boardDrags((...said) => signals.sayTo(...said))
  const onSay = (line: Line, text: string) => {
    const [, lifted] = /^lift ([\da-f-]{36})$/.exec(text) ?? []
    if (text === 'look') looks.look(line)
    else if (line.topic.startsWith(ASIDE)) line.hangUp()
    else if (lifted) drags.lift(line, lifted)
    else if (text === 'drop') drags.drop(line)
    else line.hangUp()
  }
  const signals = openChannelSignals({
    ...options,
    channel: PREMORTEM_CHANNEL,
    gatherMs: GATHER_MS,
    onSay,
    onLeave: drags.drop,
    topicOf: (request, signedIn) =>
      findSession(new URL(request.url ?? '/', 'http://localhost').searchParams.get('id') ?? '', signedIn),
  })
  return signals
}

/** The session itself is the topic, or what stands aside of it, then its proposal, for whoever may read that in one of their workspaces. */
async function findSession(premortemId: string, { person, workspaces }: SignedIn): Promise<string[] | null> {
  for (const { id: workspaceId, role } of workspaces) {
    const actor = { personId: person.id, workspaceId, role }
    const found = await holdPremortem(db, { actor }, premortemId, 'none').catch((error) => {
      if (error instanceof DomainError) return null
      throw error
    })
    if (found) return [found.facts.isInvited ? premortemId : `${ASIDE}${premortemId}`, found.row.proposalId]
  }
  return null
}
