import { z } from 'zod'
import { oneLine } from './person'

/** What a key may do. Kept in the database: these never change. */
export const KEY_SCOPES = ['clearance:read'] as const
export type KeyScope = (typeof KEY_SCOPES)[number]

export const SCOPE_NAMES: Record<KeyScope, string> = { 'clearance:read': 'Read clearance' }

/** Keys that one workspace has at a time. Our own number. */
export const MOST_KEYS = 100

/** days: until it runs out; null: never. */
export const MakeKeyInput = z.object({
  name: z
    .string()
    .overwrite(oneLine)
    .min(1, 'Say what the key is for, such as Deploy gate.')
    .max(80, 'Keep the name under 80 letters.'),
  days: z.int().min(1).max(3650).nullable(),
})
export type MakeKeyInput = z.infer<typeof MakeKeyInput>

export const OneKeyInput = z.object({ keyId: z.uuid() })
export type OneKeyInput = z.infer<typeof OneKeyInput>

/** A key that somebody wrote into a script: "dl_" and 32 letters of base64url. */
export const ApiKeyText = z.string().regex(/^dl_[\w-]{32}$/)
