import type { PersonColour } from '@/lib/domain/person-card'
import type { LiveSocket } from './live-socket'
import type { RefusalReason } from './refusal'

/** Who came through the door of a live document, and with which rights. */
export interface Visitor {
  personId: string
  name: string
  initials: string
  colour: PersonColour
  canWrite: boolean
  sessionId: string
  workspaceId: string
}

/**
 * The one place that decides who may open a live document: asked at every handshake with what came along with it.
 * Returns the visitor, or why not: 'signed-out' without a session, 'not-found' for a document this person does not see.
 */
export type Authenticate = (request: { requestHeaders: Headers; documentName: string }) => Promise<Visitor | RefusalReason>

/** What Hocuspocus hands to every hook of a connection. */
export interface LiveContext {
  socket: LiveSocket
}
