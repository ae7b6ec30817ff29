import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { isKeptReason, type KeptReason } from './kept-text'

/** Why the server turns somebody away, or an edit. Other reasons, such as changed rights, only ask us to come back. */
export type Refusal = KeptReason | 'signed-out' | 'not-found' | 'outdated' | 'unavailable' | 'too-many'

export interface ConnectionEvents {
  /** The server let us in, with or without the right to write. */
  onEntered: (canWrite: boolean) => void
  /** The connection is gone; it comes back by itself unless `onRefused` follows. */
  onLost: () => void
  /** The server turned us, or an edit, away. True: come back by ourselves after a pause. */
  onRefused: (reason: Refusal) => boolean
}

export interface LiveConnection {
  provider: HocuspocusProvider
  /** Lets the document onto the socket. Until then the socket opens, so that the browser's own copy loads meanwhile. */
  attach: () => void
  /** Tries again now. */
  reconnect: () => void
  close: () => void
}

/** Frames over the limit of the socket itself: the browser is told only by this code. */
const TOO_BIG = 1009

/** The socket to /collab and the one document on it. A refused or closed document leaves the socket open and nothing
 *  syncs it again, so that every refusal ends in closing the socket. */
export function openConnection(proposalId: string, ydoc: Y.Doc, awareness: Awareness, events: ConnectionEvents): LiveConnection {
  const socket = new HocuspocusProviderWebsocket({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/collab`,
    delay: 200,
    minDelay: 200,
    maxDelay: 8000,
    factor: 1.6,
  })
  let pause = FIRST_PAUSE
  let timer: ReturnType<typeof setTimeout> | undefined

  const refused = (reason: Refusal) => {
    const returns = events.onRefused(reason)
    socket.disconnect()
    if (!returns) return
    clearTimeout(timer)
    timer = setTimeout(() => socket.connect(), pause)
    pause = Math.min(pause * 2, LAST_PAUSE)
  }

  const provider = new HocuspocusProvider({
    name: proposalId,
    websocketProvider: socket,
    document: ydoc,
    awareness,
    token: JSON.stringify({ schemaVersion: SCHEMA_VERSION }),
    onAuthenticated: ({ scope }) => {
      pause = FIRST_PAUSE
      events.onEntered(scope !== 'readonly')
    },
    onAuthenticationFailed: ({ reason }) => refused(isRefusal(reason) ? reason : 'unavailable'),
    onClose: ({ event }) => {
      events.onLost()
      if (event.code === TOO_BIG) refused('too-large')
      else if (isRefusal(event.reason)) refused(event.reason)
      else socket.webSocket?.close()
    },
  })

  return {
    provider,
    attach: () => provider.attach(),
    reconnect: () => {
      clearTimeout(timer)
      void socket.connect()
    },
    close: () => {
      clearTimeout(timer)
      provider.destroy()
      socket.destroy()
    },
  }
}

const FIRST_PAUSE = 1000
const LAST_PAUSE = 15_000

function isRefusal(reason: string): reason is Refusal {
  return isKeptReason(reason) || STANDING.has(reason)
}

const STANDING = new Set(['signed-out', 'not-found', 'outdated', 'unavailable', 'too-many'])
