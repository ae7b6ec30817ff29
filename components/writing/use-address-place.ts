import { useEffect } from 'react'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import type { WritingSession } from './session'
import { useStore } from './store'

/** Goes to the section or question that the address names ("#problem", "#customerFaq/<id>"), once the text is there and whenever it changes. */
export function useAddressPlace(session: WritingSession): void {
  const isOpen = useStore(session.facts, ({ facts }) => facts !== null)
  useEffect(() => {
    if (!isOpen) return
    const go = () => {
      const [part, entryId = null] = decodeURIComponent(location.hash.slice(1)).split('/')
      if (PART_KEYS.includes(part as PartKey)) session.editor?.goTo(part as PartKey, entryId)
    }
    // Whoever has put the caret elsewhere meanwhile stays there.
    if (!session.editor?.editor.view.hasFocus()) go()
    addEventListener('hashchange', go)
    return () => removeEventListener('hashchange', go)
  }, [session, isOpen])
}
