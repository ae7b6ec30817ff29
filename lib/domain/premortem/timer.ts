import { isTimed, type Phase, type PhaseMinutes } from './phases'

const MINUTE = 60_000

/** One timer for the whole room. It runs towards an instant, or stands with what is left; both null: there is none. It closes nothing. */
export type Timer = { endsAt: Date | null; leftMs: number | null }

export const NO_TIMER: Timer = { endsAt: null, leftMs: null }

/** The timer of a phase that begins, running or standing. A phase of no minutes stays open until somebody moves the room on. */
export function timerFor(phase: Phase, minutes: PhaseMinutes, now: Date, runs: boolean): Timer {
  if (!isTimed(phase) || minutes[phase] === 0) return NO_TIMER
  const leftMs = minutes[phase] * MINUTE
  return runs ? { endsAt: new Date(now.getTime() + leftMs), leftMs: null } : { endsAt: null, leftMs }
}

/** Milliseconds that are left, below zero once the time is over; null without a timer. */
export function timeLeft(timer: Timer, now: Date): number | null {
  return timer.endsAt ? timer.endsAt.getTime() - now.getTime() : timer.leftMs
}

export function isRunning(timer: Timer): boolean {
  return timer.endsAt !== null
}

export function pause(timer: Timer, now: Date): Timer {
  return { endsAt: null, leftMs: timeLeft(timer, now) }
}

export function run(timer: Timer, now: Date): Timer {
  return timer.leftMs === null ? timer : { endsAt: new Date(now.getTime() + timer.leftMs), leftMs: null }
}

/** More minutes, counted from now where the time is over already, or where there was no timer. */
export function extend(timer: Timer, minutes: number, now: Date): Timer {
  const left = timeLeft(timer, now)
  const leftMs = Math.max(left ?? 0, 0) + minutes * MINUTE
  return isRunning(timer) || left === null ? { endsAt: new Date(now.getTime() + leftMs), leftMs: null } : { endsAt: null, leftMs }
}

/** "06:12"; "00:00" once the time is over; from two hours on "5 h 20 min", from two days on "3 days 4 h". */
export function clockWords(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  const hours = Math.floor(seconds / 3600)
  if (hours >= 48) return `${Math.floor(hours / 24)} days ${hours % 24} h`
  if (hours >= 2) return `${hours} h ${Math.floor(seconds / 60) % 60} min`
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
