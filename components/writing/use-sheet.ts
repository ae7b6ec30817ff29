import { useEffect, useState } from 'react'
import type { NarrowSheet } from './narrow-bars'

const REGIONS = { sections: 'outline', coach: 'panel', clarity: 'panel', comments: 'panel' } as const

/** Which column stands over the page as a sheet, where there is no room beside it. It takes the focus; Escape shuts it and gives the focus back. */
export function useSheet(): [NarrowSheet, (sheet: NarrowSheet) => void] {
  const [sheet, setSheet] = useState<NarrowSheet>(null)

  useEffect(() => {
    if (!sheet) return
    const cameFrom = document.activeElement
    const region = document.getElementById(REGIONS[sheet])
    region?.focus()
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return
      event.preventDefault()
      setSheet(null)
      if (cameFrom instanceof HTMLElement) cameFrom.focus()
    }
    // Whatever puts the caret into the text wants the text to be seen.
    const onFocusIn = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('.ProseMirror')) setSheet(null)
    }
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('focusin', onFocusIn)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('focusin', onFocusIn)
    }
  }, [sheet])

  return [sheet, setSheet]
}
