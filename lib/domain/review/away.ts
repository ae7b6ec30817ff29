import { allow, type Ruling, refuse } from '@/lib/domain/ruling'

/** Who decides for somebody while they are away, as their own page shows it. */
export type AwaySetting = { id: string; to: { id: string; name: string }; until: Date }

/** May somebody be named to decide in one's place? */
export function awayRuling({ isSelf, isHere }: { isSelf: boolean; isHere: boolean }): Ruling {
  if (isSelf) return refuse('invalid', 'Choose somebody else than yourself.')
  if (!isHere) return refuse('not_found', 'They are not in this workspace any more. Choose somebody else.')
  return allow
}
