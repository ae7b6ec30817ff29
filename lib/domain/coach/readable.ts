/** No section has more characters than a reader gets through: several pages. */
const MOST_CHARACTERS = 12_000
/** No word and no address is longer. */
const LONGEST_RUN = 200

/**
 * A text as the rules of the coach read it. What nobody could read is cut short: endless runs without a space, of one mark, of space. So the time
 * that the rules take stays small whatever somebody pastes; a text that people write comes back as it is.
 */
export function readable(text: string): string {
  // An empty table is lines of nothing.
  if (!/\S/u.test(text)) return ''
  return text
    .slice(0, MOST_CHARACTERS)
    .replace(/[^\S\n]{9,}/gu, ' ')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/([.!?…,:;–—-])\1{8,}/gu, (run) => run.slice(0, 8))
    .replace(/(?<!\S)\S{201,}/gu, (run) => run.slice(0, LONGEST_RUN))
}
