import type { SaveStatus } from '@/lib/editor/save-state'

/** Edits closer together than this are one burst of typing, in milliseconds. */
const BURST_MS = 400

/**
 * Passes on the state of saving. In a burst of typing the server answers each key before the next: drawing "Saved" and "Saving" every time
 * would cost two frames a key, so "saved" waits for a pause. It is only ever late, never early.
 */
export function calmSaving(show: (status: SaveStatus) => void): { show: (status: SaveStatus) => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let editedAt = Number.NEGATIVE_INFINITY
  let inBurst = false
  return {
    show: (status) => {
      clearTimeout(timer)
      if (status.kind === 'saving') {
        const now = performance.now()
        inBurst = now - editedAt < BURST_MS
        editedAt = now
      }
      if (status.kind === 'saved' && inBurst) timer = setTimeout(() => show(status), BURST_MS)
      else show(status)
    },
    cancel: () => clearTimeout(timer),
  }
}
