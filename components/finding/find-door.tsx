'use client'

import { type ComponentType, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { collectKeys } from '@/components/ui/hold-keys'
import { areSingleKeysOn } from '@/components/ui/single-keys'
import { showToast } from '@/components/ui/toast-store'
import type { FindDialogProps } from './find-dialog'
import { onOpenFind } from './open-find'

/** Opens Find from anywhere in a workspace: by its button, "/" or Ctrl-K. What it consists of is loaded when it is first opened. */
export function FindDoor({ mayStart }: { mayStart: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const [Dialog, setDialog] = useState<ComponentType<FindDialogProps> | null>(null)
  const early = useEarlyKeys(isOpen && Dialog === null, () => setOpen(false))

  useEffect(() => {
    const open = () => {
      setOpen(true)
      import('./find-dialog').then(
        (loaded) => setDialog(() => loaded.FindDialog),
        () => {
          setOpen(false)
          showToast('Find did not load. Look at your connection, then open it again.')
        },
      )
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target) && areSingleKeysOn()
      const isCtrlK =
        event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !isText(event.target)
      // Looked for last: it walks the whole page, and most keys are typing.
      if ((!isSlash && !isCtrlK) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      open()
    }
    const stop = onOpenFind(open)
    document.addEventListener('keydown', onKeyDown)
    return () => {
      stop()
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [])

  if (!isOpen || !Dialog) return null
  const onClose = () => {
    early.current = ''
    setOpen(false)
  }
  return <Dialog typed={early.current} mayStart={mayStart} onClose={onClose} />
}

/** Collects what is typed until there is a field for it. */
function useEarlyKeys(isWaiting: boolean, onEscape: () => void) {
  const early = useRef('')
  const escaped = useRef(onEscape)
  escaped.current = onEscape
  // Up to the very drawing that puts the field there.
  useLayoutEffect(() => {
    if (!isWaiting) return
    early.current = ''
    return collectKeys(
      (typed) => {
        early.current = typed
      },
      () => escaped.current(),
    )
  }, [isWaiting])
  return early
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.isContentEditable
}

function isTyping(target: EventTarget | null): boolean {
  return isText(target) || (target instanceof HTMLElement && target.matches('input, textarea, select'))
}
