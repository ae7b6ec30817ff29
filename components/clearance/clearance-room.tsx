import type { ReactNode } from 'react'
import { Wordmark } from '@/components/desk/wordmark'

/** The room of one answer: the wordmark, a way on, and the card. */
export function ClearanceRoom({ action, children }: { action: ReactNode; children: ReactNode }) {
  return (
    <>
      <header className="topbar clearbar">
        <div>
          <Wordmark />
        </div>
        <div className="topbar-end">{action}</div>
      </header>
      <main id="main" className="clear" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
