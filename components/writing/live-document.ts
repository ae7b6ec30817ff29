import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type DocumentContent, readContent } from '@/lib/editor/content'
import { type KeptReason, type KeptText, isKeptReason, keptText, loadKept, storeKept } from './kept-text'
import { type LiveConnection, openConnection, type Refusal } from './live-connection'
import { hasFrame, type LocalCopy, localCopyName, openLocalCopy } from './local-copy'
import { differingParts } from './plain-text'
import type { Store } from './store'
import { type Saving, watchSaving } from './watch-saving'

export type Trouble = Exclude<Refusal, KeptReason>

export interface LiveState {
  /** The document in hand. It is another object after a refused edit: the editor then starts anew. */
  copy: LiveCopy | null
  connection: 'connecting' | 'online' | 'offline'
  save: 'saving' | 'saved' | 'offline'
  /** When the server last said that everything written here is stored. */
  savedAt: Date | null
  canWrite: boolean
  trouble: Trouble | null
  kept: KeptText | null
  /** False where this browser cannot keep edits over a reload. */
  keepsLocally: boolean
}

/** A document and who else is in it, once its frame is there. */
export interface LiveCopy {
  ydoc: Y.Doc
  awareness: Awareness
}

export interface LiveDocument {
  /** Tries to connect again now. */
  reconnect: () => void
  /** Is there something written here that the server has not stored? */
  hasUnsaved: () => boolean
  /** Resolves when what is written now is stored on the server; rejects when that cannot happen now. */
  whenSaved: () => Promise<void>
  dismissKept: () => void
  close: () => void
}

export interface LiveOptions {
  proposalId: string
  personId: string
  state: Store<LiveState>
  /** Rights have changed since the page was drawn. */
  onRights: () => void
}

/** Connects a proposal's text: this browser's own copy, the live server, and what to do when either refuses. */
export function startLiveDocument({ proposalId, personId, state, onRights }: LiveOptions): LiveDocument {
  const name = localCopyName(personId, proposalId)
  state.set({ kept: loadKept(name) })
  let isRestarting = false
  let isClosed = false
  let current = open(null)

  function open(lost: Lost | null): OpenCopy {
    const ydoc = new Y.Doc()
    const awareness = new Awareness(ydoc)
    const local = openLocalCopy(ydoc, personId, proposalId)
    const connection = openConnection(proposalId, ydoc, awareness, {
      onEntered: (canWrite) => {
        const changed = canWrite !== state.get().canWrite
        state.set({ canWrite, connection: 'online', trouble: null })
        if (changed) onRights()
      },
      onLost: () => state.set({ connection: 'offline' }),
      onRefused: (reason) => {
        if (isKeptReason(reason)) void startAgain(reason)
        else state.set({ trouble: reason, connection: 'offline' })
        return reason === 'unavailable' || reason === 'too-many'
      },
    })
    const saving = watchSaving(connection.provider, {
      onChange: (save) => state.set(save === 'saved' ? { save, savedAt: new Date() } : { save }),
      onRefused: () => void startAgain('read-only'),
    })
    const show = () => {
      if (state.get().copy?.ydoc !== ydoc && hasFrame(ydoc)) state.set({ copy: { ydoc, awareness } })
    }
    connection.provider.on('synced', () => {
      show()
      if (!lost) return
      const kept = keptText(lost.reason, lost.content, readContent(ydoc))
      lost = null
      state.set({ kept })
      storeKept(name, kept)
    })
    void Promise.race([local.loaded, pause(LOCAL_COPY_MS)]).then((loaded) => {
      if (current.ydoc !== ydoc) return
      if (loaded === false) state.set({ keepsLocally: false })
      show()
      connection.attach()
    })
    return { ydoc, awareness, local, connection, saving }
  }

  function shut({ ydoc, awareness, local, connection, saving }: OpenCopy): void {
    saving.stop()
    connection.close()
    local.close()
    awareness.destroy()
    ydoc.destroy()
  }

  /** An edit was refused. What stands here is put aside for its author, and the document is fetched anew. */
  async function startAgain(reason: KeptReason): Promise<void> {
    if (isRestarting) return
    isRestarting = true
    const refused = current
    const content = readContent(refused.ydoc)
    storeKept(name, { reason, parts: differingParts(content, null) })
    state.set({ copy: null, connection: 'connecting', save: 'offline' })
    await refused.local.clear()
    shut(refused)
    isRestarting = false
    if (isClosed) return
    current = open({ reason, content })
  }

  return {
    reconnect: () => current.connection.reconnect(),
    hasUnsaved: () => state.get().canWrite && current.saving.hasUnsaved(),
    whenSaved: () => current.saving.whenSaved(),
    dismissKept: () => {
      state.set({ kept: null })
      storeKept(name, null)
    },
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
  saving: Saving
}

/** Text that the server did not take, until it is known what of it the server has all the same. */
interface Lost {
  reason: KeptReason
  content: DocumentContent
}

/** How long the browser's own copy may keep the handshake waiting. */
const LOCAL_COPY_MS = 400

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
