import type { ClarityReport } from './clarity'

/** What the clarity check counted in a revision when it was kept, without the findings that somebody let stand. */
export type CheckCounts = {
  fix: number
  look: number
  readingAge: number | null
  version: string
  language: ClarityReport['language']
}

/** A revision that was kept before there was a check has null in place of counts. */
type Counted = CheckCounts | null

export type Fact = { label: string; value: string }

/** How the check's judgement went from one revision to another: "Findings to fix", "17 to 0". */
export function checkFacts(before: Counted, after: Counted): Fact[] {
  if (!before && !after) return [{ label: 'Findings', value: 'not checked' }]
  const fromTo = (value: (one: CheckCounts) => string) => {
    const [from, to] = [before, after].map((one) => said(one, value))
    return from === to ? `${to}` : `${from} to ${to}`
  }
  const facts = [
    { label: 'Findings to fix', value: fromTo(({ fix }) => String(fix)) },
    { label: 'Worth a look', value: fromTo(({ look }) => String(look)) },
  ]
  const [was, is] = [before?.readingAge ?? null, after?.readingAge ?? null]
  if (was === null || is === null) return facts
  return [...facts, { label: 'Reading level', value: `Age ${was === is ? is : `${was} to ${is}`}` }]
}

/** Why two counts cannot be set against each other; null where they can. */
export function checkNote(before: Counted, after: Counted): string | null {
  return before && after && before.version !== after.version
    ? 'The rules of the check changed between the two, so part of the difference may be theirs.'
    : null
}

/** What a list says of one revision: "9 to fix", "none to fix", "not checked", "not English". */
export function toFixInWords(check: Counted): string {
  return said(check, ({ fix }) => (fix === 0 ? 'none to fix' : `${fix} to fix`))
}

function said(check: Counted, value: (one: CheckCounts) => string): string {
  if (!check) return 'not checked'
  return check.language === 'other' ? 'not English' : value(check)
}
