import type { ReactNode } from 'react'

/** A line of words over some rows of a menu. */
export function MenuHeading({ children }: { children: ReactNode }) {
  return (
    <div className="menu-heading" role="presentation">
      {children}
    </div>
  )
}

/** A hairline between two groups of rows. */
export function MenuRule() {
  return <hr />
}
