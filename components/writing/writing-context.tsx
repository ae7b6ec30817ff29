'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { WritingSession } from './session'

const Session = createContext<WritingSession | null>(null)

export function WritingProvider({ session, children }: { session: WritingSession; children: ReactNode }) {
  return <Session value={session}>{children}</Session>
}

/** The session of the page around. It never changes, so that nothing is drawn anew by reading it. */
export function useWriting(): WritingSession {
  const session = useContext(Session)
  if (!session) throw new Error('This component stands inside a WritingProvider.')
  return session
}
