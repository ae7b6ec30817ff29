import type { FaqKey } from '@/lib/domain/prfaq'
import { type ActorFacts, proposalRuling } from '@/lib/domain/rights'
import { type Ruling, refuse } from '@/lib/domain/ruling'
import type { PremortemFacts } from './rulings'

/** A risk as the page shows it beside the question that answers it. */
export type RiskLink = {
  premortemId: string
  reasonId: string
  number: number
  text: string
  isTop: boolean
  /** To the risk on its session's page. */
  path: string
  /** The question that was made of it; null: nobody pressed yet. */
  entryId: string | null
}

/**
 * How the question of a risk stands in the text: on its way there, without an answer, answered, or deleted since. list: where
 * it stands now, for it may have been moved.
 */
export type RiskQuestion = { entryId: string; state: 'coming' | 'asked' | 'answered' | 'deleted'; list: FaqKey }

/** A question of the text that a risk can be linked to. */
export type FaqChoice = { entryId: string; list: FaqKey; question: string }

/** The one id of the question of a risk, so that two presses are one question. */
export function riskEntryId(reasonId: string): string {
  return `risk-${reasonId.replaceAll('-', '')}`
}

/** "nobody picked up. We rang on." becomes "What if nobody picked up?"; a sentence that begins with a capital, maybe a name, is quoted. */
export function riskQuestion(text: string): string {
  const first = text.trim().split(/(?<=[.!?…]["”’]?)\s/u)[0] ?? ''
  const words = first.replace(/[.!?…]+$/u, '')
  return /^\p{Ll}/u.test(words) ? `What if ${words}?` : `What do we do if this happens: “${words.replace(/^[“"]|[”"]$/gu, '')}”?`
}

/** May this person put a risk into the text as a question? Whoever writes the text may, once they may see the risk. */
export function askRiskRuling(session: Pick<PremortemFacts, 'proposal' | 'isInvited' | 'closedAt'>, actor: ActorFacts): Ruling {
  if (!session.isInvited && !session.closedAt)
    return refuse('forbidden', 'You are not on the list of this session. Ask whoever runs it to invite you.')
  return proposalRuling('write', session.proposal, actor)
}
