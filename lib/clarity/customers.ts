import { DOERS, PEOPLE, THINGS } from '@/lib/domain/coach/people'
import { excerpt } from '@/lib/domain/coach/words'
import { readTokens, type Token } from './tokens'

/** Words for anybody at all, where nothing narrows them. Source: issue and method: "everyone", "users", "businesses". */
const ALWAYS_WIDE = new Set('everyone everybody anyone anybody'.split(' '))
const WIDE = new Set(
  'users customers consumers businesses companies organisations organizations enterprises people individuals clients firms'.split(
    ' ',
  ),
)

/** What follows a word and narrows it: "people who take four medicines", "households in Leeds". */
const NARROWS = new Set('who whose with without in of over under that aged living on at from between near'.split(' '))
/** Before a word they narrow nothing: "all users", "our customers", "modern businesses". */
const NOT_NARROWING = new Set(
  'all many most more other others new existing our its their your these those such different various modern today potential real global everyday busy individual some both few future current'.split(
    ' ',
  ),
)

/** The words that name a customer narrower than anybody, as far as the comma; null where nobody is named. */
export function findNarrow(text: string): string | null {
  const tokens = readTokens(text)
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    const isWide = WIDE.has(token.lower)
    const isKind = PEOPLE.has(token.lower) || (DOERS.test(token.lower) && !THINGS.test(token.lower) && token.pos === 'NOUN')
    const isFollowed = next !== undefined && NARROWS.has(next.lower)
    if ((isWide && (isFollowed || isQualified(text, tokens, index))) || isKind) {
      const from = isQualified(text, tokens, index) ? (tokens[index - 1] as Token).start : token.start
      return isFollowed ? upToComma(text, from) : excerpt(text, from, token.end)
    }
  }
  return null
}

/** The word for anybody at all, or null. */
export function findWide(text: string): string | null {
  const tokens = readTokens(text)
  const found = tokens.find(({ lower }, index) => {
    if (ALWAYS_WIDE.has(lower)) return true
    return WIDE.has(lower) && !NARROWS.has(tokens[index + 1]?.lower ?? '') && !isQualified(text, tokens, index)
  })
  return found ? found.text : null
}

/** Does an adjective or a noun stand directly before, in the same line? */
function isQualified(text: string, tokens: readonly Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index] as Token]
  if (before === undefined || !/^(?:[ \u00a0]|[-\u2010\u2011])$/.test(text.slice(before.end, token.start))) return false
  return /^(?:ADJ|NOUN|PROPN|NUM)$/.test(before.pos) && !NOT_NARROWING.has(before.lower)
}

function upToComma(text: string, from: number): string {
  const phrase = /^[^,.;:\n]{2,90}/u.exec(text.slice(from))?.[0] ?? ''
  return phrase.length < 90 ? phrase.trim() : phrase.slice(0, phrase.lastIndexOf(' '))
}
