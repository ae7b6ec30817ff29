import { createHmac } from 'node:crypto'

/**
 * Who wrote a reason while names are hidden: hmac-sha256 (hex) of the person under the session's key. It lets people mend
 * their own; once the key is destroyed, at the close, it tells nobody anything.
 */
export function authorMark(key: Uint8Array, personId: string): string {
  return createHmac('sha256', key).update(personId).digest('hex')
}
