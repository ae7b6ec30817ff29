'use client'

import { X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { IconButton } from './icon-button'
import { dismissToast, type Toast, toastStore } from './toast-store'

const SHOWN_MS = 6000

/** Draws what showToast was told; stands once in the root layout. New toasts are read out politely. */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.snapshot, toastStore.serverSnapshot)
  return (
    <section className="toasts" aria-label="What just happened" aria-live="polite" aria-relevant="additions">
      {toasts.map((toast) => (
        <ToastRow key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function ToastRow({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false)

  // While somebody points at it or is in it, the clock stands; it starts anew when they leave.
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismissToast(toast.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [held, toast.id])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only holds it; its buttons act.
    <div
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.message}</span>
      {toast.action ? (
        <button
          type="button"
          className="link"
          onClick={() => {
            toast.action?.run()
            dismissToast(toast.id)
          }}
        >
          {toast.action.label}
        </button>
      ) : (
        <IconButton label="Close" icon={X} onClick={() => dismissToast(toast.id)} />
      )}
    </div>
  )
}
