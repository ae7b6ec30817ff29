import type { PhaseMinutes } from './phases'
import type { Ballot } from './votes'

/** What is planned of a session: the failure, the revision that it is of, and the rules. failsOn is a calendar day; startsAt is the start on the wall clock of whoever plans. */
export type SceneValues = Ballot & {
  failsOn: string
  startsAt: string | null
  newspaper: string
  headline: string
  story: string
  revisionNumber: number
  hidesNames: boolean
  minutes: PhaseMinutes
}
