import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { KeptText } from './kept-text'
import type { Store } from './store'

/** Why there is no use in connecting again as things are. */
export type Trouble = 'signed-out' | 'not-found' | 'outdated'

/** A document and who else is in it, once its frame is there. */
export interface LiveCopy {
  ydoc: Y.Doc
  awareness: Awareness
}

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

/** Resolves once the server has stored everything written so far; rejects when it cannot be reached, or after 15 s. */
export function whenSaved(state: Store<LiveState>): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { save, connection } = state.get()
      if (save === 'saving' && connection === 'online') return
      stop()
      clearTimeout(timer)
      if (save === 'saved') resolve()
      else reject(new Error('not saved'))
    }
    const timer = setTimeout(() => {
      stop()
      reject(new Error('not saved in time'))
    }, 15_000)
    const stop = state.subscribe(look)
    look()
  })
}
