import { IRREGULAR_PARTICIPLES, STATES, STATES_THAT_CAN_ACT } from '@/lib/clarity/lists/participles'
import type { Sentence } from '@/lib/clarity/sentence'
import type { Token } from '@/lib/clarity/tokens'
import type { RawFinding } from './raw-finding'

const BE = new Set("be is are was were been being am 're 'm get gets got getting gotten".split(' '))
/** "'s" may be "has": only these participles follow "is" far more often. */
const AFTER_S = new Set(
  'built made designed used called based powered given backed supported driven needed done meant offered'.split(' '),
)
const BETWEEN = new Set(
  'not never also now often already still always both all each just only even being been fully so either currently'.split(' '),
)

/** "is designed", "will be shared", "gets resolved": a form of be or get and a participle that says what somebody does. */
export function findPassives(sentence: Sentence): RawFinding[] {
  const { tokens } = sentence
  const found: RawFinding[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    const isShort = token.lower === "'s"
    if ((!BE.has(token.lower) && !isShort) || token.start < sentence.body) continue
    const at = participleAfter(tokens, index)
    const participle = tokens[at]
    if (!participle) continue
    const actor = hasActor(tokens, at + 1)
    if (isShort && !(AFTER_S.has(participle.lower) && (tokens[index - 1]?.pos === 'PRON' || actor))) continue
    if (isState(tokens, at, actor, token)) continue
    found.push({ kind: 'passive', rule: 'passive', start: token.start, end: participle.end, plain: null, hasActor: actor })
    index = at
  }
  return found
}

/** The participle that belongs to the form of be at an index, adverbs skipped; -1 without one. */
function participleAfter(tokens: readonly Token[], index: number): number {
  for (let at = index + 1; at < tokens.length && at <= index + 4; at++) {
    const token = tokens[at] as Token
    if (isParticiple(token) && !tokens[at + 1]?.joined && !(token.joined && tokens[at - 1]?.pos !== 'ADV')) return at
    const isSkipped = token.pos === 'ADV' || BETWEEN.has(token.lower) || /ly$/.test(token.lower)
    if (!isSkipped) return -1
  }
  return -1
}

function isParticiple({ lower, pos }: Token): boolean {
  if (!/^[a-z]+$/.test(lower) || pos === 'PROPN') return false
  if (IRREGULAR_PARTICIPLES.has(lower)) return pos === 'VERB' || lower !== 'left'
  return (
    /[a-z]{2}ed$/.test(lower) &&
    !/^(?:need|indeed|speed|exceed|proceed|succeed|seed|feed|breed|hundred|kindred|naked|sacred|wicked|rugged|agreed)$/.test(
      lower,
    ) &&
    pos !== 'NOUN'
  )
}

function isState(tokens: readonly Token[], at: number, actor: boolean, be: Token): boolean {
  const { lower } = tokens[at] as Token
  const next = tokens[at + 1]
  if (/^g[eo]t/.test(be.lower) && (lower === 'started' || /^(?:NOUN|ADJ|PROPN|NUM)$/.test(next?.pos ?? ''))) return true
  if (
    /^(?:come|gone|become|run|begun|read|let|put|cost)$/.test(lower) &&
    /^(?:is|are|'re|was|were)$/.test(be.lower) &&
    lower !== 'run' &&
    lower !== 'put'
  )
    return true
  if (lower === 'used' && next?.lower === 'to' && (/ing$/.test(tokens[at + 2]?.lower ?? '') || tokens[at + 2]?.pos === 'DET'))
    return true
  if (lower === 'set' && next?.lower === 'to') return true
  if (next?.joined || (next?.pos === 'NOUN' && /ed$/.test(lower) && tokens[at]?.pos === 'ADJ')) return true
  if (!STATES.has(lower)) return false
  if (!STATES_THAT_CAN_ACT.has(lower)) return true
  if (lower === 'positioned' || lower === 'closed' || lower === 'limited' || lower === 'involved' || lower === 'shut')
    return !actor
  return !actor && (next === undefined || next.pos === 'PUNCT') && !/^be(?:en|ing)?$/.test(be.lower)
}

/** "by" and somebody, within the clause; not "by 2030", "by using", "by 20 percent". */
function hasActor(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 10); at++) {
    const token = tokens[at] as Token
    if (token.pos === 'PUNCT' && /[.;:—–,]/.test(token.text)) return false
    if (token.lower !== 'by') continue
    const next = tokens[at + 1]
    return (
      next !== undefined &&
      !/ing$/.test(next.lower) &&
      !/^\p{N}|^[$£€#]/u.test(next.text) &&
      !/^(?:up|as|the end|means|default|hand|mail|post|phone|law)$/.test(next.lower)
    )
  }
  return false
}
