/** The phases of a pre-mortem, in order. Source: section 2 of the method. */
export const PHASES = ['scene', 'silent', 'reveal', 'group', 'vote', 'plan', 'close'] as const
export type Phase = (typeof PHASES)[number]

export const PHASE_NAMES: Record<Phase, string> = {
  scene: 'Set the scene',
  silent: 'Write silently',
  reveal: 'Reveal',
  group: 'Group',
  vote: 'Vote',
  plan: 'Plan',
  close: 'Close',
}

/** What the minutes that are left are for: "left to write". */
export const PHASE_VERBS: Record<Phase, string> = {
  scene: 'begin',
  silent: 'write',
  reveal: 'reveal',
  group: 'group',
  vote: 'vote',
  plan: 'plan',
  close: 'close',
}

/** The button that moves the room on from a phase. */
export const NEXT_WORDS: Record<Exclude<Phase, 'close'>, string> = {
  scene: 'Start writing',
  silent: 'Reveal now',
  reveal: 'Go to grouping',
  group: 'Go to voting',
  vote: 'Count the votes',
  plan: 'Go to the memo',
}

/** Phases that have a timer. Closing takes as long as it takes. */
export const TIMED_PHASES = ['scene', 'silent', 'reveal', 'group', 'vote', 'plan'] as const
export type TimedPhase = (typeof TIMED_PHASES)[number]
export type PhaseMinutes = Record<TimedPhase, number>

/** Source: section 2 of the method. */
export const DEFAULT_MINUTES: PhaseMinutes = { scene: 5, silent: 10, reveal: 15, group: 10, vote: 10, plan: 20 }

export function isTimed(phase: Phase): phase is TimedPhase {
  return phase !== 'close'
}

export function isBefore(one: Phase, other: Phase): boolean {
  return PHASES.indexOf(one) < PHASES.indexOf(other)
}

export function nextPhase(phase: Phase): Phase | null {
  return PHASES[PHASES.indexOf(phase) + 1] ?? null
}

/** Going back to the vote or to anything before it empties the ballots: what they were cast on may change. */
export function clearsVotes(from: Phase, to: Phase): boolean {
  return isBefore(to, from) && !isBefore('vote', to) && !isBefore(from, 'vote')
}
