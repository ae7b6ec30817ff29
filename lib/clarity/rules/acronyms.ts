import { COMPANY_ACRONYMS, INSIDER_ACRONYMS, KNOWN_ACRONYMS } from '@/lib/clarity/lists/acronyms'
import { isFirstWord, type Sentence } from '@/lib/clarity/sentence'
import type { Token } from '@/lib/clarity/tokens'
import type { RawFinding } from './raw-finding'

/** Acronyms that this text has explained so far, and those that name companies in it. Grows from sentence to sentence. */
export type KnownHere = Set<string>

const SHAPE = /^(?:[A-Z][A-Z0-9&]{1,6}s?|[A-Z]{1,3}[a-z]?[A-Z]{1,3}s?|(?!iOS)[a-z][A-Z]{2,3}s?)$/
const ODD_SHAPE = /^(?:SaaS|PaaS|IaaS|IoT|IIoT|DaaS|UCaaS|CCaaS|CPaaS|DeFi|mRNA|DevSecOps|LLMs|KPIs|EVs|APIs|GPUs)$/

/** Acronyms that nobody spelled out, here or earlier in the text. Writes down those that this sentence explains. */
export function findAcronyms(sentence: Sentence, known: KnownHere): RawFinding[] {
  learn(sentence, known)
  const { tokens } = sentence
  return tokens.flatMap((token, index) => {
    if (token.start < sentence.body || !isAcronym(token)) return []
    const letters = baseOf(token.text)
    if (KNOWN_ACRONYMS.has(letters) || COMPANY_ACRONYMS.has(letters) || known.has(letters)) return []
    if (!INSIDER_ACRONYMS.has(letters) && (letters.length > 4 || isPartOfName(sentence, index))) return []
    if (isTail(tokens, index) || isCode(tokens, index) || isShouting(tokens, index)) return []
    return [{ kind: 'acronym' as const, rule: `acronym ${letters}`, start: token.start, end: token.end, plain: null }]
  })
}

function isAcronym({ text }: Token): boolean {
  return (
    ODD_SHAPE.test(text) || (SHAPE.test(text) && (text.match(/[A-Z]/g) ?? []).length >= 2 && text.replace(/s$/, '').length <= 6)
  )
}

function baseOf(text: string): string {
  return text.replace(/s$/, '').toUpperCase()
}

/** "return on investment (ROI)", "ROI (return on investment)", a ticker, or a name that acts: "(NYSE: ABC)", "ABC announced". */
function learn({ tokens }: Sentence, known: KnownHere): void {
  for (const [index, token] of tokens.entries()) {
    if (!isAcronym(token)) continue
    const [before, next] = [tokens[index - 1], tokens[index + 1]]
    const inBrackets = before !== undefined && /^[("“‘]$/.test(before.text) && next !== undefined && /^[)"”’,;]$/.test(next.text)
    const spelled = inBrackets && index > 1 && /\p{L}/u.test(tokens[index - 2]?.text ?? '')
    const opens = next?.text === '(' && (tokens[index + 2]?.text.charAt(0).toUpperCase() ?? '') === token.text.charAt(0)
    const acts =
      next !== undefined && /^(?:announced|announces|said|says|today|employs|operates|serves|launched|unveiled)$/.test(next.lower)
    const isTicker = before?.text === ':' && /^(?:NYSE|NASDAQ|LSE|TSX|EURONEXT|ASX|TSE)$/i.test(tokens[index - 2]?.text ?? '')
    const owns = next?.lower === "'s" && !INSIDER_ACRONYMS.has(baseOf(token.text))
    if (spelled || opens || acts || owns || isTicker) known.add(baseOf(token.text))
  }
}

/** Beside a word with a capital: "NATO Summit", "Condor Mk3 ASR-XM". The first word of a sentence has its capital anyway. */
function isPartOfName(sentence: Sentence, index: number): boolean {
  const { tokens } = sentence
  const capital = (at: number) => {
    const token = tokens[at]
    return token !== undefined && /^\p{Lu}/u.test(token.text) && !isFirstWord(sentence, at) && Math.abs(at - index) === 1
  }
  const next = tokens[index + 1]
  return capital(index - 1) || (next !== undefined && /^\p{Lu}\p{Ll}/u.test(next.text)) || /^[®™]/.test(next?.text ?? '')
}

/** The rest of a word that the tagger cut: "TH" of "5TH". */
function isTail(tokens: readonly Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index] as Token]
  return before !== undefined && before.end === token.start && /[\p{L}\p{N}]$/u.test(before.text)
}

/** A model number: letters with a hyphen or a digit beside them. */
function isCode(tokens: readonly Token[], index: number): boolean {
  const [token, next, before] = [tokens[index] as Token, tokens[index + 1], tokens[index - 1]]
  if (/\d/.test(token.text) && !INSIDER_ACRONYMS.has(baseOf(token.text))) return true
  if (next?.joined && /^[\p{Lu}\p{N}]+$/u.test(next.text)) return true
  if (token.joined && before !== undefined && /^[\p{Lu}\p{N}]+$/u.test(before.text)) return true
  return next !== undefined && next.start === token.end && /^[\d/@#]/.test(next.text)
}

/** Several words in capitals are a heading or a dateline. */
function isShouting(tokens: readonly Token[], index: number): boolean {
  const loud = (at: number) => /^\p{Lu}{3,}$/u.test(tokens[at]?.text ?? '')
  return (loud(index - 1) && loud(index)) || (loud(index) && loud(index + 1))
}
