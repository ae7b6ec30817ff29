'use client'

import { useEffect, useMemo } from 'react'
import { announce } from '@/components/ui/announce'
import { useOwnZone } from '@/components/ui/own-zone'
import { useStore } from './store'
import { useWriting } from './writing-context'

/** "Saved 09:41" stands only once the server has stored everything written here. */
export function SaveState() {
  const { live } = useWriting()
  const timeZone = useOwnZone()
  const clock = useMemo(() => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }), [timeZone])
  const words = useStore(live, (state) => {
    if (state.connection === 'connecting') return 'Opening'
    if (!state.canWrite) return state.connection === 'online' ? 'Reading live' : 'Offline'
    if (state.connection === 'offline') return 'Offline'
    // Let in, and the first question is on its way.
    if (state.save === 'offline' && !state.savedAt) return 'Opening'
    if (state.save !== 'saved') return 'Saving'
    return state.savedAt ? `Saved ${clock.format(state.savedAt)}` : 'Saved'
  })
  return <span className={words === 'Offline' ? 'save save--offline' : 'save'}>{words}</span>
}

/** Reads the state out once it has settled; nobody wants to hear every "Saving". Stands once on the page. */
export function SaveAnnouncer() {
  const { live } = useWriting()
  const state = useStore(live, ({ connection, save, canWrite }) => {
    if (connection === 'offline') return 'offline'
    return canWrite && connection === 'online' ? save : 'none'
  })
  useEffect(() => {
    if (state === 'none' || state === 'saving') return
    const timer = setTimeout(() => announce(state === 'saved' ? 'Saved' : 'Offline. Keep writing.'), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [state])
  return null
}

const SETTLED_MS = 1500
