'use client'

import { createContext, type ReactNode, useContext } from 'react'

const Zone = createContext('UTC')

/** The time zone of whoever looks at the page, from their profile: the server draws in it, so the browser does too, wherever it happens to be. */
export function OwnZone({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return <Zone value={timeZone}>{children}</Zone>
}

export function useOwnZone(): string {
  return useContext(Zone)
}
