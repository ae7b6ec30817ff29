'use client'

import { useRouter } from 'next/navigation'
import { type ComponentType, useEffect, useState } from 'react'
import { areSingleKeysOn } from '@/components/ui/single-keys'
import { showToast } from '@/components/ui/toast-store'
import { GO_KEYS } from './go-keys'
import { onOpenKeys } from './open-keys'

/** So long after "G" a letter still goes somewhere. */
const GO_WITHIN_MS = 1_500

/** The keys of every page: "?" opens the list, "G" and a letter go to a page. Outside fields, and only where single keys are on. */
export function KeysDoor() {
  const router = useRouter()
  const [List, setList] = useState<ComponentType<{ onClose: () => void }> | null>(null)
  useEffect(() => {
    let goingSince = Number.NEGATIVE_INFINITY
    const open = () =>
      import('./keys-dialog').then(
        (loaded) => setList(() => loaded.KeysDialog),
        () => showToast('The list of keys did not load. Look at your connection, then open it again.'),
      )
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if (key === 'shift') return
      const place = event.timeStamp - goingSince < GO_WITHIN_MS && GO_KEYS.find(({ letter }) => letter === key)
      goingSince = Number.NEGATIVE_INFINITY
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return
      if (key === 'g' && !event.repeat) goingSince = event.timeStamp
      else if (place) router.push(place.href)
      else if (key === '?') void open()
      if (!place && key !== '?') return
      // The letter is spent: on a page where it does something else, it does not do that too.
      event.preventDefault()
      event.stopPropagation()
    }
    const stop = onOpenKeys(() => void open())
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      stop()
      document.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [router])
  return List && <List onClose={() => setList(null)} />
}

/** Letters belong to whoever types, and to an open dialog or menu. */
function isBusy(target: EventTarget | null): boolean {
  const isTyping = target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  return isTyping || document.querySelector('dialog[open], [role=menu]:popover-open') !== null || !areSingleKeysOn()
}
