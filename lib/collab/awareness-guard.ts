import type { Extension } from '@hocuspocus/server'
import { liveDocument } from './live-document'
import type { LiveContext } from './visitor'

/**
 * Carets and who is here. A connection moves one caret, its own; the name on it is the one the server knows. Whoever
 * first shows a caret under a Yjs client id owns that id: while the document is in memory, and for good once they write.
 */
export function awarenessExtension(): Extension<LiveContext> {
  return {
    extensionName: 'awareness',
    async beforeHandleAwareness({ context, connection, document, states }) {
      const visitor = context?.socket.visitor
      if (!visitor || !connection || !document.hasConnection(connection)) return states.clear()
      const { socket } = context
      const { owners, carets } = liveDocument(document)
      const { personId: id, name, initials, colour } = visitor
      // Hocuspocus decodes into an awareness made for the purpose, whose own empty state comes first and is nobody's.
      const [scratch] = states.keys()
      if (scratch !== undefined && scratch !== socket.clientId) states.delete(scratch)
      for (const [clientId, state] of states) {
        const owner = owners.get(clientId) ?? carets.get(clientId)
        const isFree = owner === undefined ? carets.size < MAX_CARETS : owner === id
        if (!isFree || (socket.clientId ?? clientId) !== clientId) states.delete(clientId)
        else {
          socket.clientId = clientId
          carets.set(clientId, id)
          state.user = { id, name, initials, colour }
        }
      }
    },
  }
}

const MAX_CARETS = 20_000
