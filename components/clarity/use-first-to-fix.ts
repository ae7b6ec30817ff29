import { useEffect } from 'react'
import { useStore } from '@/components/writing/store'
import { useWriting } from '@/components/writing/writing-context'

/** Whoever comes from the gate to fix what the check found ("#clarity") has the first finding in hand, once the check has read the text. */
export function useFirstToFix(): void {
  const session = useWriting()
  const isReady = useStore(session.clarity, ({ status }) => status === 'ready')
  useEffect(() => {
    if (!isReady || location.hash !== '#clarity') return
    // Once: a reload later is for reading on.
    history.replaceState(history.state, '', location.pathname + location.search)
    const first = session.clarity.get().findings.find(({ severity }) => severity !== 'look')
    if (!first) return
    session.editor?.clarity.choose(first.key)
    // On a phone it lies over the foot of the page, as after a tap.
    session.clarity.set({ isOpen: true })
  }, [session, isReady])
}
