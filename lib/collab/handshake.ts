import type { Extension } from '@hocuspocus/server'
import type * as Y from 'yjs'
import { z } from 'zod'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import type { Locks } from './locks'
import { Refusal } from './refusal'
import type { Authenticate, LiveContext } from './visitor'

/** What the client says in its first frame, as JSON. */
const Token = z.object({ schemaVersion: z.number().int() })

export interface HandshakeOptions {
  authenticate: Authenticate
  /** A refusal to everybody, or to this person, for reasons of their number; null when there is room. */
  checkRoom: (personId: string) => Refusal | null
  locks: Locks
  /** Told of everybody who leaves, with the document as they left it. */
  onLeft: (documentName: string, personId: string, document: Y.Doc) => unknown
}

/** The door: who comes in, and whether to write or only to read. Everything later goes by what was decided here. */
export function handshakeExtension(options: HandshakeOptions): Extension<LiveContext> {
  return {
    extensionName: 'handshake',
    async onAuthenticate({ context, documentName, requestHeaders, token, connectionConfig }) {
      const { socket } = context
      socket.locks = options.locks.of(documentName)
      const decision = await decide(options, { documentName, requestHeaders, token })
      if (decision instanceof Refusal) throw socket.turnAway(decision, false)
      socket.welcome(decision)
      connectionConfig.readOnly = !decision.canWrite
    },
    async connected({ context: { socket } }) {
      if (socket.isStale) socket.refuse(new Refusal('rights-changed', 'rights changed during the handshake'))
    },
    // One socket, one document: without it the socket is good for nothing, and nothing would sync it again.
    async onDisconnect({ context: { socket }, document, documentName }) {
      if (socket?.visitor) options.onLeft(documentName, socket.visitor.personId, document)
      socket?.close()
    },
  }
}

async function decide(
  { authenticate, checkRoom }: HandshakeOptions,
  { documentName, requestHeaders, token }: { documentName: string; requestHeaders: Headers; token: string },
) {
  const said = readToken(token)
  if (!said) return new Refusal('malformed', 'a handshake that cannot be read')
  if (said.schemaVersion !== SCHEMA_VERSION) return new Refusal('outdated', `a client with schema version ${said.schemaVersion}`)
  try {
    const found = await authenticate({ requestHeaders, documentName })
    if (typeof found === 'string') return new Refusal(found, `document ${documentName}`)
    return checkRoom(found.personId) ?? found
  } catch (error) {
    return new Refusal('unavailable', `the handshake failed: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function readToken(token: string) {
  try {
    return Token.safeParse(JSON.parse(token)).data ?? null
  } catch {
    return null
  }
}
