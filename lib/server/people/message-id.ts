import { randomUUID } from 'node:crypto'
import { env } from '@/lib/server/env'

/** A mail that is sent twice after a crash carries the same id, so that readers see it once. */
export function newMessageId(): string {
  return `<${randomUUID()}@${new URL(env().baseUrl).hostname}>`
}
