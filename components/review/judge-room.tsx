'use client'

import { ClipboardCheck, ListTree } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'

type Props = { outline: ReactNode; bar: ReactNode; sheet: ReactNode; verdict: ReactNode; foot: ReactNode }
type Column = 'sections' | 'verdict'

/** Outline, text and verdict side by side; on narrow screens the outer two are sheets over the text, reached from the dock. */
export function JudgeRoom({ outline, bar, sheet, verdict, foot }: Props) {
  const [open, setOpen] = useState<Column | null>(null)
  const columns = { sections: useRef<HTMLDivElement>(null), verdict: useRef<HTMLElement>(null) }
  const column = open && columns[open]
  useEffect(() => {
    if (!column) return
    const cameFrom = document.activeElement
    column.current?.focus()
    return () => {
      if (cameFrom instanceof HTMLElement) cameFrom.focus()
    }
  }, [column])
  useEffect(() => {
    // One of its links was pressed: the text is what one wants to see now.
    const onJump = () => setOpen(null)
    addEventListener('hashchange', onJump)
    return () => removeEventListener('hashchange', onJump)
  }, [])
  const button = (which: Column, words: string, icon: typeof ListTree) => (
    <button type="button" aria-expanded={open === which} onClick={() => setOpen(open === which ? null : which)}>
      <Icon of={icon} />
      {words}
    </button>
  )
  const isOpen = (which: Column) => (open === which ? '' : undefined)
  return (
    <>
      <main id="main" className="write write--panel" tabIndex={-1} onKeyDown={({ key }) => key === 'Escape' && setOpen(null)}>
        <div ref={columns.sections} className="outline" data-open={isOpen('sections')} tabIndex={-1}>
          {outline}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard has to reach it. */}
        <section className="write-sheet" aria-label="The text to judge" tabIndex={0}>
          <div className="judge-bar">{bar}</div>
          {sheet}
        </section>
        <aside ref={columns.verdict} className="panel" aria-label="Verdict" data-open={isOpen('verdict')} tabIndex={-1}>
          <div className="panel-body judge">{verdict}</div>
          <div className="panel-foot">{foot}</div>
        </aside>
      </main>
      <nav className="dock" aria-label="Reading">
        {button('sections', 'Sections', ListTree)}
        {button('verdict', 'Verdict', ClipboardCheck)}
      </nav>
    </>
  )
}
