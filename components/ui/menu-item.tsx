import Link from 'next/link'
import type { ReactNode } from 'react'

type Props = {
  children: ReactNode
  icon?: ReactNode
  /** At the right: a number, a key, a word. */
  meta?: ReactNode
  /** Goes there, instead of doing something. */
  href?: string
  onSelect?: () => void
  /** Why it cannot be chosen now; it is said in place of meta. */
  reason?: string
  /** Makes it one choice of several. */
  checked?: boolean
  /** Sends the form around it. */
  type?: 'button' | 'submit'
}

/** One row of a menu. */
export function MenuItem({ children, icon, meta, href, onSelect, reason, checked, type = 'button' }: Props) {
  const face = (
    <>
      {icon}
      <span className="flex-1">{children}</span>
      {(reason ?? meta) && <span className="meta">{reason ?? meta}</span>}
    </>
  )
  if (href && !reason) {
    return (
      <Link role="menuitem" tabIndex={-1} href={href}>
        {face}
      </Link>
    )
  }
  const choice = checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': checked }
  return (
    <button
      {...choice}
      type={reason ? 'button' : type}
      tabIndex={-1}
      aria-disabled={reason ? true : undefined}
      onClick={reason ? undefined : onSelect}
    >
      {face}
    </button>
  )
}
