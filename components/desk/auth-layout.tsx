import type { ReactNode } from 'react'
import { Wordmark } from './wordmark'

/** Rooms outside a workspace: the form at the left; at the right, on wide screens, a page of paper that is only looked at. */
export function AuthLayout({ children, art }: { children: ReactNode; art: ReactNode }) {
  return (
    <div className="auth">
      <main id="main" className="auth-form" tabIndex={-1}>
        <Wordmark />
        <div className="auth-body">{children}</div>
      </main>
      <div className="auth-art" aria-hidden="true" inert>
        {art}
      </div>
    </div>
  )
}
