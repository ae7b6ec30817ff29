'use client'

import { X } from 'lucide-react'
import { type MouseEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { classNames } from './class-names'
import { IconButton } from './icon-button'
import { keepPlace } from './when-gone'

type Props = {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** The buttons, least dangerous first; put them inside `children` where a form holds them. */
  footer?: ReactNode
  size?: 'md' | 'keys'
  /** Shows a cross, and a press beside it closes it too; a dialog that asks a question is left by its buttons and by Escape alone. */
  closable?: boolean
  /** What takes the focus first; without it the first field or button does. */
  initialFocus?: RefObject<HTMLElement | null>
}

/** A native modal dialog: focus stays inside, Escape closes, focus goes back to where it came from. */
export function Dialog({ open, onClose, title, children, footer, size = 'md', closable = false, initialFocus }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    if (!open || !element) return
    const cameFrom = document.activeElement
    element.showModal()
    initialFocus?.current?.focus()
    return () => {
      element.close()
      if (!(cameFrom instanceof HTMLElement)) return
      cameFrom.focus()
      keepPlace(cameFrom)()
    }
  }, [open, initialFocus])

  if (!open) return null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop; Escape is the dialog's own.
    <dialog
      ref={dialog}
      className={classNames('dialog', size !== 'md' && `dialog--${size}`)}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={closable ? (event) => isBackdrop(event) && onClose() : undefined}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        {closable && <IconButton label="Close" icon={X} onClick={onClose} />}
      </header>
      {children}
      {footer && <footer>{footer}</footer>}
    </dialog>
  )
}

function isBackdrop(event: MouseEvent<HTMLDialogElement>): boolean {
  if (event.target !== event.currentTarget) return false
  const box = event.currentTarget.getBoundingClientRect()
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom
}
