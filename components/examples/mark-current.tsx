'use client'

import { useEffect } from 'react'

/** Marks in the outline which part of the example is being read: the last one that has come up to the bars. */
export function MarkCurrent() {
  useEffect(() => {
    const parts = [...document.querySelectorAll<HTMLAnchorElement>('.outline a[href^="#"]')].flatMap((link) => {
      const part = document.getElementById(link.hash.slice(1))
      return part ? [{ link, part }] : []
    })
    let frame = 0
    const mark = () => {
      frame = 0
      const current = parts.findLast(({ part }) => part.getBoundingClientRect().top < UNDER_BARS) ?? parts[0]
      for (const { link } of parts) {
        if (link === current?.link) link.setAttribute('aria-current', 'location')
        else link.removeAttribute('aria-current')
      }
    }
    const ask = () => {
      frame ||= requestAnimationFrame(mark)
    }
    mark()
    // The text scrolls in a column of its own, on a phone with the page: both are heard on their way down.
    document.addEventListener('scroll', ask, { capture: true, passive: true })
    return () => {
      document.removeEventListener('scroll', ask, { capture: true })
      cancelAnimationFrame(frame)
    }
  }, [])
  return null
}

/** Where a link in the outline brings a part to, and a little below, in pixels. */
const UNDER_BARS = 170
