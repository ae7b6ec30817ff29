import { inspect } from 'node:util'

/** Why the live server turned somebody away. The client shows a sentence for each; 'restarting' and 'rights-changed' only ask it to come back. */
export type RefusalReason =
  | 'signed-out'
  | 'not-found'
  | 'outdated'
  | 'unavailable'
  | 'too-many'
  | 'malformed'
  | 'too-large'
  | 'document-full'
  | 'table-full'
  | 'refused'
  | 'rights-changed'
  | 'restarting'

/** WebSocket close codes, 4000 plus the HTTP status that means the same where there is one. */
const CLOSE_CODES: Record<RefusalReason, number> = {
  'signed-out': 4401,
  'not-found': 4404,
  outdated: 4426,
  unavailable: 4503,
  'too-many': 4429,
  malformed: 4400,
  'too-large': 4413,
  'document-full': 4507,
  'table-full': 4508,
  refused: 4403,
  'rights-changed': 4205,
  restarting: 4012,
}

/**
 * Thrown inside a Hocuspocus hook. Hocuspocus closes the connection with `code` and `reason` and prints what it caught,
 * so that `detail` reaches the server's log that way, once. It is no Error: a `message` would be printed a second time.
 */
export class Refusal {
  readonly code: number

  constructor(
    readonly reason: RefusalReason,
    readonly detail: string,
  ) {
    this.code = CLOSE_CODES[reason]
  }

  [inspect.custom](): string {
    return `${this.reason}: ${this.detail}`
  }
}
