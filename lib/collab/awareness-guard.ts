import type { Extension } from '@hocuspocus/server'
import { liveDocument } from './live-document'
import type { LiveContext } from './visitor'

/**
 * Carets and who is here. A connection moves one caret, its own; the name on it is the one the server knows. Whoever
 * first shows a caret under a Yjs client id owns that id for as long as the document is in memory.
 */
export function awarenessExtension(): Extension<LiveContext> {
  return {
    extensionName: 'awareness',
    async beforeHandleAwareness({ context, connection, document, states }) {
      const visitor = context?.socket.visitor
      if (!visitor || !connection || !document.hasConnection(connection)) return states.clear()
      const { socket } = context
      const { owners } = liveDocument(document)
      const { personId: id, name, initials, colour } = visitor
      // Hocuspocus decodes into an awareness made for the purpose, whose own empty state comes first and is nobody's.
      const [scratch] = states.keys()
      if (scratch !== undefined && scratch !== socket.clientId) states.delete(scratch)
      for (const [clientId, state] of states) {
        const isFree = (owners.get(clientId) ?? id) === id && (owners.has(clientId) || owners.size < MAX_OWNERS)
        if (!isFree || (socket.clientId ?? clientId) !== clientId) states.delete(clientId)
        else {
          socket.clientId = clientId
          owners.set(clientId, id)
          state.user = { id, name, initials, colour }
        }
      }
    },
  }
}

const MAX_OWNERS = 20_000
