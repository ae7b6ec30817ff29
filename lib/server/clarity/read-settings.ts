import { type ClaritySettings, NO_CLARITY_SETTINGS } from '@/lib/domain/clarity-settings'
import type { ClaritySettings as Row } from '@/prisma/generated/client'

export type SettingsRow = Pick<Row, 'own' | 'allowed' | 'names' | 'kinds' | 'version'>

/** A row of settings in the product's words; without one, nothing is set. */
export function readSettings(row: SettingsRow | null): ClaritySettings {
  if (!row) return NO_CLARITY_SETTINGS
  const { own, allowed, names, kinds, version } = row
  return { own: own as unknown as ClaritySettings['own'], allowed, names, kinds: kinds as ClaritySettings['kinds'], version }
}
