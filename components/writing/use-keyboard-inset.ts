import { useEffect } from 'react'

/**
 * On narrow screens: marks the body while somebody types in the page, and tells the stylesheet how much of the screen the
 * keyboard covers (--kb, from visualViewport), so that the formatting bar can stand on its edge.
 */
export function useKeyboardInset(): void {
  useEffect(() => {
    const viewport = window.visualViewport
    const narrow = matchMedia('(max-width: 860px)')
    const measure = () => {
      const covered = viewport ? Math.max(0, innerHeight - viewport.height - viewport.offsetTop) : 0
      document.documentElement.style.setProperty('--kb', `${Math.round(covered)}px`)
    }
    const update = () => {
      const active = document.activeElement
      document.body.classList.toggle('is-typing', narrow.matches && active?.classList.contains('ProseMirror') === true)
      measure()
    }
    // The focus is nowhere while it moves, and bars that come back under a thumb would take its press away: look when both have passed.
    const later = () => requestAnimationFrame(update)
    document.addEventListener('focusin', later)
    document.addEventListener('focusout', later)
    narrow.addEventListener('change', update)
    viewport?.addEventListener('resize', measure)
    viewport?.addEventListener('scroll', measure)
    return () => {
      document.removeEventListener('focusin', later)
      document.removeEventListener('focusout', later)
      narrow.removeEventListener('change', update)
      viewport?.removeEventListener('resize', measure)
      viewport?.removeEventListener('scroll', measure)
      document.body.classList.remove('is-typing')
    }
  }, [])
}
