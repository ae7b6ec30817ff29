import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type StatusKind = 'draft' | 'review' | 'changes' | 'approved' | 'rejected' | 'waiting' | 'archived'

/** A state said three ways: shape, word, colour. The word is the child. */
export function Status({ kind, children, className }: { kind: StatusKind; children: ReactNode; className?: string }) {
  return (
    <span className={classNames('status', `status--${kind}`, className)}>
      <svg viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5">
        {GLYPHS[kind]}
      </svg>
      {children}
    </span>
  )
}

const GLYPHS: Record<StatusKind, ReactNode> = {
  draft: <circle cx="7" cy="7" r="5.2" strokeDasharray="2.4 1.7" />,
  review: (
    <>
      <circle cx="7" cy="7" r="5.4" />
      <path d="M7 1.6a5.4 5.4 0 0 1 0 10.8z" fill="currentColor" stroke="none" />
    </>
  ),
  changes: <path d="M2 12l.7-2.9L9.900 1.900l2.200 2.200-7.200 7.200z" strokeLinejoin="round" />,
  approved: (
    <>
      <circle cx="7" cy="7" r="6.200" fill="currentColor" stroke="none" />
      <path
        d="M4.200 7.200l2 2 3.700-4.200"
        stroke="var(--paper)"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  rejected: <path d="M2.500 2.500l9 9m0-9l-9 9" strokeWidth="1.9" strokeLinecap="round" />,
  waiting: (
    <>
      <circle cx="7" cy="7" r="5.600" />
      <path d="M7 3.900V7l2.100 1.500" strokeLinecap="round" />
    </>
  ),
  archived: <path d="M1.5 3h11v2.500h-11zM2.500 5.500V12h9V5.500M5.500 8h3" strokeLinejoin="round" />,
}
