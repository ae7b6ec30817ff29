/** A stretch of a text in UTF-16 code units, end exclusive. */
export type Span = { start: number; end: number }

/** Does one of these spans, which are sorted and apart from each other, share a place with this one? */
export function overlapsOne({ start, end }: Span, spans: readonly Span[]): boolean {
  const next = spans[firstEndingAfter(start, spans)]
  return next !== undefined && next.start < end
}

/** The index of the first of sorted spans that ends after a place. */
function firstEndingAfter(at: number, spans: readonly Span[]): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).end > at) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Where the sentences of a text lie, without the space around them. Short forms ("Dr.", "Inc.", "U.S.", initials), decimals and addresses end
 * none; a line break ends one. Linear in the length of the text.
 */
export function splitSentences(text: string): Span[] {
  const found: Span[] = []
  let from = 0
  const take = (to: number) => {
    const span = trimmed(text, from, to)
    if (span) found.push(span)
    from = to
  }
  for (const end of text.matchAll(ENDS)) {
    const mark = end[0].charAt(0)
    const to = end.index + end[0].length
    if (mark === '.' && SHORT_FORM.test(text.slice(Math.max(from, end.index - 14), end.index))) continue
    take(to)
  }
  take(text.length)
  return found
}

/** The end of a sentence: its mark, closing quotes and brackets, and before what begins another; or a line break. */
const ENDS = /[.!?…]{1,8}[”"’')\]]{0,4}(?=[ \t\u00a0]{1,9}[“"‘'([]{0,3}[\p{Lu}\p{N}£$€¥#])|[\n\u2028\u2029]/gu

/** What stands before a full stop that ends nothing. */
const SHORT_FORM =
  /(?:^|[\s(“"‘'/-])(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Gen|Lt|Col|Sgt|Capt|Rev|Hon|Gov|Sen|Rep|vs|e\.g|i\.e|No|Nos|Inc|Ltd|Co|Corp|Bros|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Ave|Blvd|Ft|Mt|Fig|Neb|Calif|Mass|Conn|Tenn|Ill|Wash|Fla|Ariz|Colo|Minn|Mich|Okla|Pa|Va|\p{Lu}|(?:\p{Lu}\.){1,4}\p{Lu})$/u

function trimmed(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return start < end ? { start, end } : null
}

/** Words as they are counted everywhere: runs between spaces with a letter or digit in them. */
export function countWords(text: string): number {
  let count = 0
  for (const [run] of text.matchAll(/\S+/gu)) if (/[\p{L}\p{N}]/u.test(run)) count++
  return count
}
