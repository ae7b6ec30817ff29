import type { LiveState } from '@/components/writing/live-state'
import type { Store } from '@/components/writing/store'
import { forgetFile, keepFile } from './kept-files'
import { drawPendingRow } from './pending-row'
import type { ComingPicture, DeskRoom } from './picture-desk'
import { OFFLINE, type Sent, sendPicture } from './send-picture'

/** Sends a picture and puts it into the text, however often it takes. What fails is shown at its place, with the file kept. */
export async function bringPicture(coming: ComingPicture, room: DeskRoom): Promise<void> {
  void keepFile(room.owner, coming)
  const row = drawPendingRow(coming.dom, nameOf(coming))
  let sent: Sent | null = null
  for (;;) {
    row.showProgress(0)
    if (!sent?.ok) sent = isOnline(room.live) ? await sendPicture(room.proposalId, coming.source, row.showProgress) : OFFLINE
    if (sent.ok && room.insert(coming, sent.kept)) return forgetFile(room.owner, coming.key)
    const { message, mayRetry, isOffline } = sent.ok ? NO_PLACE : sent
    const choice = await row.ask(message, mayRetry, isOffline ? backOnline(room.live) : null)
    if (choice === 'leave') {
      room.leave(coming)
      return forgetFile(room.owner, coming.key)
    }
  }
}

const NO_PLACE = { message: 'The text cannot be changed just now. The picture is kept.', mayRetry: true, isOffline: false }

function nameOf({ source }: ComingPicture): string {
  if (source instanceof File && source.name) return source.name
  return 'copyOf' in source ? 'Copied picture' : 'Pasted picture'
}

function isOnline(live: Store<LiveState>): boolean {
  return live.get().connection !== 'offline'
}

/** Resolves the next time that the connection is there. */
function backOnline(live: Store<LiveState>): Promise<void> {
  return new Promise((resolve) => {
    let wasOffline = !isOnline(live)
    const stop = live.subscribe(() => {
      wasOffline ||= !isOnline(live)
      if (!wasOffline || live.get().connection !== 'online') return
      stop()
      resolve()
    })
  })
}

/** What was on its way when this page was last left, to be brought now. */
export { takeKept } from './kept-files'
