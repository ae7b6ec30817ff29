import type { ClarityContext, ClarityKnown, ClarityReport, DocumentAnswer, Finding, IgnoredFinding } from '@/lib/domain/clarity'

/** A finding that the page shows, with the number that stands in the margin and in the panel. */
export type ShownFinding = Finding & {
  /** Its own, also where the same sentence stands twice. */
  key: string
  number: number
}

/** What the server told of the workspace and the proposal. */
export type ClarityGiven = {
  context: ClarityContext
  known: ClarityKnown
  ignored: readonly IgnoredFinding[]
  /** The terms that this proposal's customer uses, with the version that was read. */
  terms: { list: readonly string[]; version: number }
}

export interface ClarityState {
  given: ClarityGiven
  status: 'opening' | 'ready' | 'failed'
  language: ClarityReport['language']
  readingAge: number | null
  /** Those that nobody ignored, in reading order. */
  findings: readonly ShownFinding[]
  /** Those that somebody ignored and that still stand in the text. */
  ignored: readonly IgnoredFinding[]
  answers: readonly DocumentAnswer[]
  /** The key of the one in hand; null when none is. */
  active: string | null
  /** On narrow screens: the sheet with the one in hand is open. */
  isOpen: boolean
}

export function openingState(given: ClarityGiven): ClarityState {
  return {
    given,
    status: 'opening',
    language: 'english',
    readingAge: null,
    findings: [],
    ignored: [],
    answers: [],
    active: null,
    isOpen: false,
  }
}

/** Numbers what is shown, without what somebody ignored. */
export function showFindings(findings: readonly Finding[], ignored: readonly IgnoredFinding[]): ShownFinding[] {
  const ids = new Set(ignored.map(({ findingId }) => findingId))
  const seen = new Map<string, number>()
  return findings
    .filter(({ id }) => !ids.has(id))
    .map((finding, index) => {
      const times = seen.get(finding.id) ?? 0
      seen.set(finding.id, times + 1)
      return { ...finding, key: times === 0 ? finding.id : `${finding.id}.${times}`, number: index + 1 }
    })
}

/** Keeps objects of `before` that say the same as in `after`, so that what shows them is not drawn again. */
export function keepFindings(before: readonly ShownFinding[], after: readonly ShownFinding[]): readonly ShownFinding[] {
  const known = new Map(before.map((finding) => [finding.key, finding]))
  return after.map((finding) => keepSame(known.get(finding.key), finding))
}

/** The one before where both say the same. */
export function keepSame<T>(before: T | undefined, after: T): T {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(after) ? before : after
}

/** Sentences with something to fix: two findings in one are one sentence to write anew. */
export function sentencesToFix(findings: readonly ShownFinding[]): number {
  return new Set(findings.filter(({ severity }) => severity === 'fix').map(({ block, from }) => `${block}:${from}`)).size
}
