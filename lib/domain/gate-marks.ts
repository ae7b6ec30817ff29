import type { Requirement, RequirementState } from './gate'

/** How a requirement stands, as ticks, sentences and lists count it. What a lead waived is not met: it is told apart. */
export type GateMark = RequirementState | 'waived'

export function markOf({ state, waiver }: Pick<Requirement, 'state'> & { waiver: object | null }): GateMark {
  return waiver ? 'waived' : state
}

/** "5 of 7 met, 2 waived". marks: one of GateMark a requirement; as text where they come from a list. */
export function marksInWords(marks: readonly string[]): string {
  const count = (mark: GateMark) => marks.filter((one) => one === mark).length
  const waived = count('waived')
  return `${count('met')} of ${marks.length} met${waived > 0 ? `, ${waived} waived` : ''}`
}

/** Does it let engineering start? */
export function isThrough(mark: string): boolean {
  return mark === 'met' || mark === 'waived'
}
