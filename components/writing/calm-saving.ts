import type { SaveStatus } from '@/lib/editor/save-state'

/** An edit that follows an answer closer than this goes on with a burst of typing, in milliseconds. */
const BURST_MS = 400

/**
 * Passes on the state of saving. In a burst of typing the server answers each key before the next: drawing "Saved" and "Saving" every time
 * would cost two frames a key, so "saved" waits for a pause. It is only ever late, never early.
 */
export function calmSaving(show: (status: SaveStatus) => void): { show: (status: SaveStatus) => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let answeredAt = Number.NEGATIVE_INFINITY
  let inBurst = false
  return {
    show: (status) => {
      clearTimeout(timer)
      if (status.kind === 'saving') inBurst = performance.now() - answeredAt < BURST_MS
      if (status.kind === 'saved') answeredAt = performance.now()
      if (status.kind === 'saved' && inBurst) timer = setTimeout(() => show(status), BURST_MS)
      else show(status)
    },
    cancel: () => clearTimeout(timer),
  }
}
