import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type DocumentContent, readContent } from '@/lib/editor/content'
import type { SaveStatus } from '@/lib/editor/save-state'
import { isKeptReason, type KeptReason, type KeptText, keptText, loadKept, partsToPut, storeKept } from './kept-text'
import { type LiveConnection, openConnection } from './live-connection'
import type { LiveCopy, LiveState, Trouble } from './live-state'
import { hasFrame, type LocalCopy, localCopyName, openLocalCopy } from './local-copy'
import { differingParts } from './plain-text'
import type { Store } from './store'

export interface LiveDocument {
  /** Tries to connect again now, also after a stop. */
  reconnect: () => void
  /** Is there something written here that the server has not stored? */
  hasUnsaved: () => boolean
  dismissKept: () => void
  /** Puts what was kept into the text, where nobody wrote since; resolves with the titles of the parts that stay kept. */
  putKept: () => Promise<string[]>
  close: () => void
}

export interface LiveOptions {
  proposalId: string
  personId: string
  /** What the page brought along: a Yjs update in base64. */
  text: string | null
  state: Store<LiveState>
  /** Rights, or something beside the text, have changed since the page was drawn. */
  onChanged: () => void
  /** Something of somebody else's has arrived: `apply` puts it into the document. */
  onArrival: (apply: () => void) => void
}

/** Connects a proposal's text: this browser's own copy, the live server, and what to do when either refuses. */
export function startLiveDocument({ proposalId, personId, text, state, onChanged, onArrival }: LiveOptions): LiveDocument {
  const name = localCopyName(personId, proposalId)
  let isClosed = false
  state.set({ kept: loadKept(name) })
  let current = open(text ? { text: fromBase64(text) } : {})

  function open({ text, lost }: Start): OpenCopy {
    const ydoc = new Y.Doc()
    if (text) Y.applyUpdate(ydoc, text)
    const awareness = new Awareness(ydoc)
    const local = openLocalCopy(ydoc, personId, proposalId)
    const show = () => {
      if (state.get().copy?.ydoc !== ydoc && hasFrame(ydoc)) state.set({ copy: { ydoc, awareness } })
    }
    show()
    const connection = openConnection(proposalId, ydoc, awareness, {
      onEntered: (canWrite) => {
        const changed = canWrite !== state.get().canWrite
        state.set({ canWrite, connection: 'online', trouble: null })
        if (changed) onChanged()
      },
      onLost: () => state.set({ connection: 'offline' }),
      onSynced: () => {
        show()
        if (lost) returnText(lost, readContent(ydoc))
        lost = undefined
      },
      onArrival,
      onSave: (status) => follow(status),
      onChanged,
    })
    void Promise.race([local.loaded, pause(LOCAL_COPY_MS)]).then((loaded) => {
      if (isClosed || current.ydoc !== ydoc) return
      if (loaded === false) state.set({ keepsLocally: false })
      show()
      connection.attach()
    })
    return { ydoc, awareness, local, connection }
  }

  function follow(status: SaveStatus): void {
    if (status.kind === 'refused') void startWithoutRefused(status.reason)
    else if (status.kind === 'stopped') state.set({ trouble: status.reason as Trouble, connection: 'offline', save: 'offline' })
    else state.set(status.kind === 'saved' ? { save: 'saved', savedAt: new Date() } : { save: status.kind })
  }

  /** An edit was refused. What stands here is put aside for its author, and the document is fetched anew. */
  async function startWithoutRefused(reason: string): Promise<void> {
    const refused = current
    const content = readContent(refused.ydoc)
    const lost = { reason: keptReason(reason, state.get().canWrite), content }
    storeKept(name, { reason: lost.reason, parts: differingParts(content, null) })
    state.set({ copy: null, connection: 'connecting', save: 'offline' })
    await refused.local.clear()
    if (isClosed || current !== refused) return
    shut(refused)
    current = open({ lost })
  }

  /** What the server has after all needs no keeping. */
  function returnText({ reason, content }: Lost, theirs: DocumentContent): void {
    keep(keptText(reason, content, theirs))
  }

  function keep(kept: KeptText | null): void {
    state.set({ kept })
    storeKept(name, kept)
  }

  async function putKept(): Promise<string[]> {
    const { restoreContent } = await import('@/lib/editor/restore-content')
    const { kept, canWrite, copy } = state.get()
    if (!kept?.content || !canWrite || !copy) return kept?.parts.map(({ title }) => title) ?? []
    const { content } = kept
    const { fits, changed } = partsToPut(kept, readContent(copy.ydoc))
    const keys = fits.map(({ key }) => key)
    if (keys.length > 0) copy.ydoc.transact(() => restoreContent(copy.ydoc, content, keys))
    keep(changed.length > 0 ? { ...kept, parts: changed } : null)
    return changed.map(({ title }) => title)
  }

  return {
    reconnect: () => {
      const { trouble } = state.get()
      if (!trouble) return current.connection.reconnect()
      // A stop is for good: the same text goes on under a new connection.
      const text = Y.encodeStateAsUpdate(current.ydoc)
      state.set({ copy: null, connection: 'connecting', trouble: null })
      shut(current)
      current = open({ text })
    },
    hasUnsaved: () => state.get().canWrite && current.connection.hasUnsaved(),
    dismissKept: () => keep(null),
    putKept,
    close: () => {
      isClosed = true
      shut(current)
      state.set({ copy: null, connection: 'connecting', save: 'offline' })
    },
  }
}

interface OpenCopy extends LiveCopy {
  local: LocalCopy
  connection: LiveConnection
}

/** Text to go on with, or text that was refused. */
interface Start {
  text?: Uint8Array
  lost?: Lost | undefined
}

/** Text that the server did not take, until it is known what of it the server has all the same. */
interface Lost {
  reason: KeptReason
  content: DocumentContent
}

/** How long the browser's own copy may keep the handshake waiting. */
const LOCAL_COPY_MS = 400

function shut({ ydoc, awareness, local, connection }: OpenCopy): void {
  connection.close()
  local.close()
  awareness.destroy()
  ydoc.destroy()
}

/** A person who may not write is refused for that and not for what they wrote. */
function keptReason(reason: string, canWrite: boolean): KeptReason {
  if (!canWrite) return 'read-only'
  return isKeptReason(reason) ? reason : 'refused'
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
