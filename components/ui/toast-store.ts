export type Toast = { id: number; message: string; action?: ToastAction }
export type ToastAction = { label: string; run: () => void }

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

/** Says what has just happened, for six seconds, with a way to take it back where something changed:
 *  showToast('“Why would a rival not copy this?” deleted.', { label: 'Undo', run: restore }). Returns its id. */
export function showToast(message: string, action?: ToastAction): number {
  const toast = { id: ++lastId, message, action }
  // Three at once are enough to read; an older one gives way.
  toasts = [...toasts, toast].slice(-3)
  tell()
  return toast.id
}

export function dismissToast(id: number): void {
  toasts = toasts.filter((toast) => toast.id !== id)
  tell()
}

/** For useSyncExternalStore. */
export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  snapshot: (): readonly Toast[] => toasts,
  serverSnapshot: (): readonly Toast[] => NONE,
}

const NONE: readonly Toast[] = []

function tell(): void {
  for (const listener of listeners) listener()
}
