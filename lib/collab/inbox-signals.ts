import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { findSignedIn, type SignedIn } from '@/lib/server/signed-in'
import type { RoomFilter } from './collab-server'

type Options = {
  origins: readonly string[]
  authenticate?: (headers: Headers) => Promise<SignedIn | null>
  /** Connections in all, and of one person. */
  most?: number
  perPerson?: number
}
type Who = { personId: string; sessionId: string }

/** Nobody is signed in, or has too many pages open: the page does not try again. */
const NOT_FOR_YOU = 4401

/** A proxy that hears nothing for a minute hangs up. */
const PING_MS = 30_000

/**
 * Tells a person's open pages that something in their inbox is new, and nothing else: no word of what. The page then asks as
 * everybody asks, so that rights are judged in one place. A lost signal does no harm: pages ask again when they are looked at.
 */
export function openInboxSignals({ origins, authenticate = findSignedIn, most = 5000, perPerson = 50 }: Options) {
  const people = new Map<WebSocket, Who>()
  const alive = new WeakSet<WebSocket>()
  const upgrades = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1024 })
  const pings = setInterval(pingAll, PING_MS)
  pings.unref()

  function pingAll(): void {
    for (const socket of people.keys()) {
      if (!alive.delete(socket)) socket.terminate()
      else socket.ping()
    }
  }

  /** Who it is, or null for nobody who may come in. */
  async function admit({ headers: { cookie = '' } }: IncomingMessage): Promise<Who | null> {
    const signedIn = await authenticate(new Headers({ cookie }))
    if (!signedIn) return null
    const { sessionId, person } = signedIn
    const own = [...people.values()].filter(({ personId }) => personId === person.id).length
    return own < perPerson ? { personId: person.id, sessionId } : null
  }

  function welcome(socket: WebSocket, who: Who | null): void {
    socket.on('error', () => socket.terminate())
    if (who === null) {
      socket.close(NOT_FOR_YOU)
      return
    }
    people.set(socket, who)
    alive.add(socket)
    socket.on('pong', () => alive.add(socket))
    // Nothing is ever asked here.
    socket.on('message', () => socket.close(1008))
    socket.on('close', () => people.delete(socket))
  }

  function tell(personId: string): void {
    for (const [socket, who] of people) if (who.personId === personId) socket.send('changed')
  }

  return {
    tell,

    /** Takes over an HTTP upgrade. Never throws. */
    handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      const { origin } = request.headers
      const refuse = (status: string) => socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      if (origin === undefined || !origins.includes(origin)) return void refuse('403 Forbidden')
      if (upgrades.clients.size >= most) return void refuse('503 Service Unavailable')
      admit(request).then(
        (who) => upgrades.handleUpgrade(request, socket, head, (webSocket) => welcome(webSocket, who)),
        () => refuse('503 Service Unavailable'),
      )
    },

    /** Rights or sessions changed: who may still comes back at once, and asks anew. Of one proposal, it is enough to ask anew. */
    closeConnections({ personId, sessionId, proposalId }: RoomFilter): void {
      if (personId === undefined && sessionId === undefined) return
      if (personId !== undefined && proposalId !== undefined) tell(personId)
      else
        for (const [socket, who] of people) {
          if ((personId ?? who.personId) === who.personId && (sessionId ?? who.sessionId) === who.sessionId) socket.close(4000)
        }
    },

    destroy(): void {
      clearInterval(pings)
      for (const socket of people.keys()) socket.close(1001)
      upgrades.close()
    },
  }
}
