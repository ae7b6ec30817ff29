import { useEffect, useState } from 'react'
import type { NarrowSheet } from './narrow-bars'

const REGIONS = { sections: 'outline', coach: 'panel', clarity: 'panel', comments: 'panel' } as const

/** Brings what the coach speaks of into the part of the screen that the sheet leaves free. */
function showAbove(sheet: HTMLElement): void {
  const part = document.querySelector('.page :is(.sec, .qa).is-on')
  if (!part) return
  const { top } = part.getBoundingClientRect()
  if (top < KEPT_TOP || top > sheet.getBoundingClientRect().top - LEAST_SEEN) part.scrollIntoView({ block: 'start' })
}

/** What the bars cover at the top, and what has to be seen of a section above the sheet, in pixels. */
const KEPT_TOP = 90
const LEAST_SEEN = 60

/** Which column stands over the page as a sheet, where there is no room beside it. It takes the focus; Escape shuts it and gives the focus back. */
export function useSheet(): [NarrowSheet, (sheet: NarrowSheet) => void] {
  const [sheet, setSheet] = useState<NarrowSheet>(null)

  useEffect(() => {
    if (!sheet) return
    const cameFrom = document.activeElement
    const region = document.getElementById(REGIONS[sheet])
    region?.focus()
    if (sheet === 'coach' && region) showAbove(region)
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
