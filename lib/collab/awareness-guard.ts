import type { Document, Extension } from '@hocuspocus/server'
import { colourBeside, type PersonColour } from '@/lib/domain/person-card'
import { liveDocument } from './live-document'
import type { LiveContext, Visitor } from './visitor'

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
      const { personId: id, name, initials } = visitor
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
          socket.colour ??= colourIn(document, visitor)
          state.user = { id, name, initials, colour: socket.colour }
        }
      }
    },
  }
}

const MAX_CARETS = 20_000

/** Somebody with a second tab looks the same in both; six people who are here at once look different. */
function colourIn({ awareness }: Document, { personId, colour }: Visitor): PersonColour {
  const here = new Map<string, PersonColour>()
  for (const { user } of awareness.getStates().values()) if (user) here.set(user.id, user.colour)
  return here.get(personId) ?? colourBeside(colour, [...here.values()])
}
