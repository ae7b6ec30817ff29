import { type HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { isAlone } from '@/lib/editor/presence'
import { SaveState, type SaveStatus, SOMETHING_CHANGED } from '@/lib/editor/save-state'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { calmSaving } from './calm-saving'
import { PatientProvider } from './patient-provider'

export interface ConnectionEvents {
  /** The server let us in, with or without the right to write. */
  onEntered: (canWrite: boolean) => void
  /** The connection is gone; unless it was stopped it comes back by itself. */
  onLost: () => void
  onSynced: () => void
  /** Something of somebody else's has arrived: `apply` puts it into the document. */
  onArrival: (apply: () => void) => void
  onSave: (status: SaveStatus) => void
  /** Something beside the text changed. */
  onChanged: () => void
}

export interface LiveConnection {
  /** Lets the document onto the socket. Until then the socket opens, so that the browser's own copy loads meanwhile. */
  attach: () => void
  /** Tries again now. */
  reconnect: () => void
  hasUnsaved: () => boolean
  close: () => void
}

/** The socket to /collab with the one document on it, and whether what is written is saved. */
export function openConnection(proposalId: string, ydoc: Y.Doc, awareness: Awareness, events: ConnectionEvents): LiveConnection {
  let failures = 0
  const socket = new HocuspocusProviderWebsocket({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/collab`,
    delay: 200,
    minDelay: 200,
    maxDelay: 8000,
    factor: 1.6,
  })
  const provider = new PatientProvider(
    {
      name: proposalId,
      websocketProvider: socket,
      document: ydoc,
      awareness,
      token: JSON.stringify({ schemaVersion: SCHEMA_VERSION }),
      flushDelay: GATHER_MS,
      onAuthenticated: ({ scope }) => {
        failures = 0
        events.onEntered(scope !== 'readonly')
      },
      onClose: events.onLost,
      onAuthenticationFailed: events.onLost,
      onSynced: () => {
        // The first word of who is here goes out before the server knows us: say it again.
        awareness.setLocalState({ ...awareness.getLocalState() })
        provider.flushPendingUpdates()
        events.onSynced()
      },
      onStateless: ({ payload }) => {
        if (payload === SOMETHING_CHANGED) events.onChanged()
      },
    },
    events.onArrival,
  )
  const stopGathering = gatherWhileAlone(provider, awareness)
  const stopWatching = watchNetwork(socket)
  const calm = calmSaving(events.onSave)
  const saving = new SaveState(provider, {
    onChange: (status) => {
      // The server closes a document and leaves the socket open; nothing would happen on it any more.
      if (status.kind === 'stopped' || status.kind === 'refused') socket.disconnect()
      calm.show(status)
    },
    askEvery: GATHER_MS,
    askAfter: PAUSE_MS,
    // Changed rights want an answer within a second; a server that is in trouble wants to be left alone.
    retryDelay: () => Math.min(LONGEST_PAUSE, 100 * 2 ** failures++) * (0.5 + Math.random() / 2),
  })
  return {
    attach: () => provider.attach(),
    reconnect: () => void socket.connect(),
    hasUnsaved: () => saving.hasUnsavedEdits,
    close: () => {
      calm.cancel()
      stopGathering()
      stopWatching()
      saving.destroy()
      provider.destroy()
      socket.destroy()
    },
  }
}

const LONGEST_PAUSE = 15_000
/** How often the server is asked in a burst of typing, and how long edits wait while nobody else is in the document: each question sends them. */
const GATHER_MS = 1000
/** A burst has paused. The first edit after it is asked for at once. */
const PAUSE_MS = 250

/** The browser knows at once that the network is gone, and back; a socket that falls silent is found out after half a minute. */
function watchNetwork(socket: HocuspocusProviderWebsocket): () => void {
  const lose = () => socket.webSocket?.close()
  const comeBack = () => {
    if (socket.shouldConnect) void socket.connect()
  }
  window.addEventListener('offline', lose)
  window.addEventListener('online', comeBack)
  return () => {
    window.removeEventListener('offline', lose)
    window.removeEventListener('online', comeBack)
  }
}

/** Whoever writes alone sends what they typed when they pause, and once a second; as soon as somebody else is there, each key goes out at once. */
function gatherWhileAlone(provider: HocuspocusProvider, awareness: Awareness): () => void {
  const look = () => {
    provider.configuration.flushDelay = isAlone(awareness) && GATHER_MS
    if (!provider.configuration.flushDelay) provider.flushPendingUpdates()
  }
  const leave = () => provider.flushPendingUpdates()
  awareness.on('change', look)
  window.addEventListener('pagehide', leave)
  return () => {
    awareness.off('change', look)
    window.removeEventListener('pagehide', leave)
  }
}
