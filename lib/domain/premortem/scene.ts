import type { PhaseMinutes } from './phases'
import type { Ballot } from './votes'

/** What is planned of a session: the failure, the revision that it is of, and the rules. failsOn is a calendar day. */
export type SceneValues = Ballot & {
  failsOn: string
  newspaper: string
  headline: string
  story: string
  revisionNumber: number
  hidesNames: boolean
  minutes: PhaseMinutes
}
