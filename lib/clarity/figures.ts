import type { Sentence } from './sentence'

const NUMBER_WORDS = new Set(
  'half third quarter twice double doubled doubles tripled triple two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion percent dozen zero'.split(
    ' ',
  ),
)
const MONTHS = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$/

/** The indices of tokens that are figures: amounts, shares, durations. Years, days of the month, product numbers and footnotes are none. */
export function figureTokens({ tokens, body }: Sentence): number[] {
  return tokens.flatMap((token, index) => {
    if (token.start < body) return []
    if (NUMBER_WORDS.has(token.lower)) return [index]
    if (!/\p{N}/u.test(token.text)) return []
    const before = tokens[index - 1]
    const next = tokens[index + 1]
    if (/^(?:19|20)\d\d[a-z]?$/i.test(token.text) || /^q[1-4]$/.test(token.lower)) return []
    if (before && MONTHS.test(before.lower) && /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.text)) return []
    if (next && MONTHS.test(next.lower) && /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.text)) return []
    const isName = before !== undefined && before.end === token.start - (token.joined ? 1 : 0) && /\p{L}$/u.test(before.text)
    if (isName || /^\p{L}+[\p{N}]/u.test(token.text)) return []
    const follows =
      before !== undefined && before.pos === 'PROPN' && /^\p{Lu}/u.test(before.text) && !/^[$£€¥%]/.test(next?.text ?? '')
    return follows && !/[.,]\d|%/.test(token.text) && Number(token.text) < 1000 && next?.pos !== 'NOUN' && next?.text !== '%'
      ? []
      : [index]
  })
}

/** Is one of the figures near enough to belong to this phrase? In words: 12 after it, 3 before it. */
export function hasFigureNear(figures: readonly number[], from: number, to: number): boolean {
  let [low, high] = [0, figures.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((figures[middle] as number) >= from - 3) high = middle
    else low = middle + 1
  }
  return (figures[low] ?? Number.POSITIVE_INFINITY) < to + 12
}
