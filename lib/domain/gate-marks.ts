import type { Requirement, RequirementState } from './gate'

/** How a requirement stands, as ticks, sentences and lists count it. What a lead waived is not met: it is told apart. */
export type GateMark = RequirementState | 'waived'

export function markOf({ state, waiver }: Pick<Requirement, 'state'> & { waiver: object | null }): GateMark {
  return waiver ? 'waived' : state
}

/** "5 of 7 met, 2 waived". marks: one of GateMark a requirement; as text where they come from a list. */
export function marksInWords(marks: readonly string[]): string {
  const met = marks.filter((mark) => mark === 'met').length
  const waived = waivedInWords(countWaived(marks))
  return `${met} of ${marks.length} met${waived && `, ${waived}`}`
}

/** "2 waived"; '' where nothing is. It stands beside every word that says that a proposal came through its gate. */
export function waivedInWords(waived: number): string {
  return waived > 0 ? `${waived} waived` : ''
}

export function countWaived(marks: readonly string[]): number {
  return marks.filter((mark) => mark === 'waived').length
}

/** Does it let engineering start? */
export function isThrough(mark: string): boolean {
  return mark === 'met' || mark === 'waived'
}
