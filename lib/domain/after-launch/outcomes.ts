/** What became of a promise, as whoever wrote it says. */
export const OUTCOMES = ['kept', 'better', 'missed', 'not_measured'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const OUTCOME_NAMES: Record<Outcome, string> = {
  kept: 'Kept',
  better: 'Better',
  missed: 'Missed',
  not_measured: 'Not measured',
}
