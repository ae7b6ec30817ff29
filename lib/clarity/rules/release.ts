import type { Sentence } from '@/lib/clarity/sentence'
import { isWithin } from '@/lib/clarity/sentence'
import type { Token } from '@/lib/clarity/tokens'
import type { RawFinding } from './raw-finding'

const WILL = new Set(['will', "'ll", 'shall', 'wo'])

/** Before "her will", which is no tense. */
const OWNED = /^(?:my|your|his|her|its|our|their|the|a|free|good)$/

/** "will ring" outside quotes: the release is read on the day of the launch, when it rings. */
export function findFuture({ tokens, quotes, body }: Sentence): RawFinding[] {
  return tokens.flatMap((token, index) => {
    const isGoing = token.lower === 'going' && tokens[index + 1]?.lower === 'to' && tokens[index + 2]?.pos === 'VERB'
    if ((!WILL.has(token.lower) && !isGoing) || token.start < body || isWithin(token.start, quotes)) return []
    if (isWithinClause(tokens, index)) return []
    if (token.lower === 'will' && (token.pos === 'NOUN' || OWNED.test(tokens[index - 1]?.lower ?? ''))) return []
    const verb = tokens.slice(index + 1, index + 5).find(({ pos, lower }) => (pos === 'VERB' || pos === 'AUX') && lower !== "n't")
    if (!verb) return []
    return [{ kind: 'future' as const, rule: 'future', start: token.start, end: verb.end, plain: null }]
  })
}

/** What somebody does not know yet, or a time of their own, is no promise: "which hours you’ll be awake", "pick a slot you will be in for". */
function isWithinClause(tokens: readonly Token[], at: number): boolean {
  if (!PERSON.test(tokens[at - 1]?.lower ?? '')) return false
  // "Ring us and we’ll bring it": what follows what the reader is asked to do.
  if (tokens[at - 2]?.lower === 'and' && CALLS.test(tokens[0]?.lower ?? '')) return true
  const before = tokens.slice(Math.max(0, at - 8), at - 1)
  const clause = before.slice(before.findLastIndex(({ pos }) => pos === 'PUNCT') + 1)
  const asks =
    clause.length > 1 && (ASKS_WHOM.test(clause.at(-1)?.lower ?? '') || clause.slice(-3).some(({ lower }) => ASKS.test(lower)))
  if (asks) return true
  return clause.at(-1)?.pos === 'NOUN' && isObject(clause)
}

/** A verb and what it is done to, and nothing else before it: "pick a slot". After "if" or "when" a promise follows. */
function isObject(clause: readonly Token[]): boolean {
  const verb = clause.findLastIndex(({ pos }) => !/^(?:NOUN|DET|ADJ|NUM)$/u.test(pos))
  return clause[verb]?.pos === 'VERB' && !clause.some(({ lower }) => IF.test(lower))
}

const CALLS = /^(?:ring|call|phone|text|message|ask|write|e-?mail|send|bring|order|book|sign|visit|join|scan|tell|reply|post)$/
const PERSON = /^(?:you|they|he|she|we|i|it)$/
/** They open a question within a sentence: a few words before whom it asks about ("how many calls they"), or right before ("when they"). */
const ASKS = /^(?:how|which|what|whether)$/
const ASKS_WHOM = /^(?:when|where|who|if)$/
const IF = /^(?:if|when|once|after|before|as|since|unless|whenever|while)$/

/** Two things that somebody gets, joined by "and" or a comma: "save time and cut costs", "faster, safer and cheaper". */
export function findBenefits({ tokens, body }: Sentence): RawFinding[] {
  for (let index = 1; index < tokens.length - 1; index++) {
    const token = tokens[index] as Token
    if (token.start < body || !/^(?:and|&|plus|while|,)$/.test(token.lower)) continue
    const after = tokens[index + 1] as Token
    const next = after.pos === 'ADV' ? (tokens[index + 2] ?? after) : after
    const before = benefitBefore(tokens, index, next)
    if (before) return [{ kind: 'benefits', rule: 'benefits', start: before.start, end: next.end, plain: null }]
  }
  return []
}

/** A word of the same kind before the "and": another verb after "to" or "that", or another comparison. */
function benefitBefore(tokens: readonly Token[], and: number, next: Token): Token | null {
  const kind = benefitKind(next)
  if (!kind) return null
  for (let at = and - 1; at >= Math.max(0, and - 9); at--) {
    const token = tokens[at] as Token
    if (token.pos === 'PUNCT' && token.text !== ',') return null
    if (benefitKind(token) === kind && (kind !== 'verb' || isPromise(tokens, at))) return token
  }
  return null
}

function benefitKind({ lower, pos }: Token): 'verb' | 'more' | null {
  if (
    /^(?:faster|safer|cheaper|easier|simpler|smarter|better|stronger|quicker|healthier|happier|lower|higher|greater)$/.test(lower)
  )
    return 'more'
  return pos === 'VERB' && !/(?:ed|ing)$/.test(lower) ? 'verb' : null
}

/** A verb that says what the product does for somebody, not what the customer does: after "to", "can", "helps them", "lets you". */
function isPromise(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ lower }) => /^(?:to|can|helps?|lets?|makes?|that|so|will|and)$/.test(lower))
}
