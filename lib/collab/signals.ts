import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { findSignedIn, type SignedIn } from '@/lib/server/signed-in'
import type { RoomFilter } from './collab-server'

/** An open page. sessionId: of its sign-in. */
type Listener = { personId: string; sessionId: string; topics: readonly string[] }

/** A listener as whoever answers it knows it. topic: the one thing, or the first. */
export type Line = Pick<Listener, 'personId' | 'sessionId'> & {
  topic: string
  say(text: string): void
  /** Its page may come back and is judged anew. */
  hangUp(): void
}

/** What somebody listens to: one thing, several, or null: nothing. */
export type Topics = string | readonly string[] | null

export type SignalsOptions = {
  origins: readonly string[]
  /** What this person may listen to by this address. */
  topicOf: (request: IncomingMessage, signedIn: SignedIn) => Promise<Topics> | Topics
  authenticate?: (headers: Headers) => Promise<SignedIn | null>
  /** What pages say on this line; without it nothing is ever asked here. */
  onSay?: (line: Line, text: string) => void
  onLeave?: (line: Line) => void
  /** Connections in all, and of one person. */
  most?: number
  perPerson?: number
}

/** Nobody is signed in, may not listen, or has too many pages open: the page does not try again. */
const NOT_FOR_YOU = 4401
/** The page may come back at once, and is judged anew. */
const AGAIN = 4000

/** A proxy that hears nothing for a minute hangs up. */
const PING_MS = 30_000

/**
 * Lines on which open pages hear that something changed, and no word of what. The page then asks as everybody asks, so that
 * rights are judged in one place. A lost signal does no harm: pages ask again when they are looked at.
 */
export function openSignals({ origins, topicOf, onSay, onLeave, ...options }: SignalsOptions) {
  const { authenticate = findSignedIn, most = 5000, perPerson = 50 } = options
  const listeners = new Map<WebSocket, Listener>()
  const alive = new WeakSet<WebSocket>()
  /** What was closed since each of those was asked for who are not in yet: they were judged by what was true before. */
  const closedMeanwhile = new Set<RoomFilter[]>()
  const upgrades = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1024 })
  const pings = setInterval(pingAll, PING_MS)
  pings.unref()

  function pingAll(): void {
    for (const socket of listeners.keys()) {
      if (!alive.delete(socket)) socket.terminate()
      else socket.ping()
    }
  }

  async function admit(request: IncomingMessage): Promise<Listener | null> {
    const { cookie = '' } = request.headers
    const signedIn = await authenticate(new Headers({ cookie }))
    if (!signedIn) return null
    const { sessionId, person } = signedIn
    const own = [...listeners.values()].filter(({ personId }) => personId === person.id).length
    if (own >= perPerson) return null
    const topics = await topicOf(request, signedIn)
    return topics === null ? null : { personId: person.id, sessionId, topics: [topics].flat() }
  }

  function welcome(socket: WebSocket, listener: Listener | null, closed: readonly RoomFilter[]): void {
    socket.on('error', () => socket.terminate())
    if (listener === null || closed.some((which) => isMeant(listener, which))) {
      socket.close(listener === null && closed.length === 0 ? NOT_FOR_YOU : AGAIN)
      return
    }
    listeners.set(socket, listener)
    alive.add(socket)
    socket.on('pong', () => alive.add(socket))
    const { personId, sessionId, topics } = listener
    const line: Line = {
      personId,
      sessionId,
      topic: topics[0] ?? '',
      say: (text) => socket.send(text),
      hangUp: () => socket.close(AGAIN),
    }
    socket.on('message', (data, isBinary) => (onSay && !isBinary ? onSay(line, String(data)) : socket.close(1008)))
    socket.on('close', () => {
      listeners.delete(socket)
      onLeave?.(line)
    })
  }

  return {
    /** Takes over an HTTP upgrade. Never throws. */
    handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      const { origin } = request.headers
      const refuse = (status: string) => socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      if (origin === undefined || !origins.includes(origin)) return void refuse('403 Forbidden')
      if (upgrades.clients.size >= most) return void refuse('503 Service Unavailable')
      const closed: RoomFilter[] = []
      closedMeanwhile.add(closed)
      admit(request)
        .then(
          (listener) => upgrades.handleUpgrade(request, socket, head, (webSocket) => welcome(webSocket, listener, closed)),
          () => refuse('503 Service Unavailable'),
        )
        .finally(() => closedMeanwhile.delete(closed))
    },

    tell(topic: string): void {
      for (const [socket, listener] of listeners) if (listener.topics.includes(topic)) socket.send('changed')
    },

    /** Says something to the pages of a topic that are open with these people. */
    sayTo(topic: string, text: string, people: ReadonlySet<string>): void {
      for (const [socket, listener] of listeners)
        if (listener.topics.includes(topic) && people.has(listener.personId)) socket.send(text)
    },

    tellAll(): void {
      for (const socket of listeners.keys()) socket.send('changed')
    },

    /** Rights or sessions changed, of somebody or of whoever listens to a proposal: who may still comes back at once, and asks anew. */
    closeConnections(which: RoomFilter): void {
      for (const closed of closedMeanwhile) closed.push(which)
      for (const [socket, listener] of listeners) if (isMeant(listener, which)) socket.close(AGAIN)
    },

    destroy(): void {
      clearInterval(pings)
      for (const socket of listeners.keys()) socket.close(1001)
      upgrades.close()
    },
  }
}

function isMeant({ topics, ...listener }: Listener, { proposalId, personId, sessionId }: RoomFilter): boolean {
  if (personId === undefined && sessionId === undefined) return proposalId !== undefined && topics.includes(proposalId)
  return (personId ?? listener.personId) === listener.personId && (sessionId ?? listener.sessionId) === listener.sessionId
}
