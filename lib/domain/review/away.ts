import type { ActorFacts } from '@/lib/domain/rights'
import { allow, type Ruling, refuse } from '@/lib/domain/ruling'

/** Who decides for somebody while they are away, as their own page shows it. */
export type AwaySetting = { id: string; to: { id: string; name: string }; until: Date }

/** May somebody be named to decide in one's place, wherever one is asked? Not by guests: they see nobody of the workspace, and would bring people to a proposal who may not read it. */
export function awayRuling({ actor, isSelf, isHere }: { actor: ActorFacts; isSelf: boolean; isHere: boolean }): Ruling {
  if (actor.role === 'guest') return refuse('forbidden', 'A guest hands each review on by itself, on its page.')
  if (isSelf) return refuse('invalid', 'Choose somebody else than yourself.')
  if (!isHere) return refuse('not_found', 'They are not in this workspace any more. Choose somebody else.')
  return allow
}
