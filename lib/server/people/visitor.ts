import type { Clock } from '@/lib/server/clock'

/** Whoever asks, before it is known who they are: their request's headers and the time. */
export type Visitor = { headers: Headers; now: Clock }

/** A person who is signed in, whichever workspace they are in and even in none. */
export type SignedInContext = Visitor & { person: { id: string; email: string }; sessionId: string }

/** Where the request came from, as our server saw it (it overwrites what a client claims; TRUSTED_PROXIES decides). */
export function addressOf(visitor: Visitor): string {
  return visitor.headers.get('x-dateline-address') ?? 'unknown'
}
