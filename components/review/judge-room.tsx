'use client'

import { ClipboardCheck, ListTree, MessageSquare } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { later } from '@/components/ui/later'
import { Tabs } from '@/components/ui/tabs'

/** Fetched after the page: nobody needs them to begin reading. */
const PinnedComments = later(() => import('@/components/comments/pinned-comments').then((part) => part.default))

type Props = {
  outline: ReactNode
  bar: ReactNode
  sheet: ReactNode
  verdict: ReactNode
  foot: ReactNode
  /** The revision that is read. isWhole false: only what changed in it is shown, where no words are looked for. */
  pinned: { proposalId: string; revision: number; isWhole: boolean }
}
type Tab = 'verdict' | 'comments'
type Column = 'sections' | Tab

const NAMES = { verdict: 'Verdict', comments: 'Comments' } as const

/** Outline, text, and the verdict or the comments side by side; on narrow screens the outer two are sheets over the text, reached from the dock. */
export function JudgeRoom({ outline, bar, sheet, verdict, foot, pinned }: Props) {
  const [open, setOpen] = useState<Column | null>(null)
  const [tab, setTab] = useState<Tab>('verdict')
  const panel = useRef<HTMLElement>(null)
  const columns = { sections: useRef<HTMLDivElement>(null), verdict: panel, comments: panel }
  const show = useCallback((which: Tab) => {
    setTab(which)
    if (matchMedia('(max-width: 860px)').matches) setOpen(which)
  }, [])
  const showComments = useCallback(() => show('comments'), [show])
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
  // In a dialog Escape leaves the dialog alone.
  const onKeyDown = ({ key, target }: KeyboardEvent) => {
    if (key === 'Escape' && !(target as Element).closest('dialog')) setOpen(null)
  }
  const button = (which: Column, words: string, icon: typeof ListTree) => (
    <button
      type="button"
      aria-expanded={open === which}
      onClick={() => {
        if (which !== 'sections') setTab(which)
        setOpen(open === which ? null : which)
      }}
    >
      <Icon of={icon} />
      {words}
    </button>
  )
  const isOpen = (...which: Column[]) => (open && which.includes(open) ? '' : undefined)
  // Both stay where they are, so that a verdict that is not saved yet outlives a look at the comments.
  const both = (
    <>
      <div className="judge" hidden={tab !== 'verdict'}>
        {verdict}
      </div>
      <div hidden={tab !== 'comments'}>
        <PinnedComments
          proposalId={pinned.proposalId}
          revision={pinned.revision}
          page={pinned.isWhole ? 'article.page' : 'article.page.is-none'}
          isShown={tab === 'comments'}
          onOpen={showComments}
        />
      </div>
    </>
  )
  return (
    <>
      <main id="main" className="write write--panel" tabIndex={-1} onKeyDown={onKeyDown}>
        <div ref={columns.sections} className="outline" data-open={isOpen('sections')} tabIndex={-1}>
          {outline}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard has to reach it. */}
        <section className="write-sheet" aria-label="The text to judge" tabIndex={0}>
          <div className="judge-bar">{bar}</div>
          {sheet}
        </section>
        <aside
          id="panel"
          ref={panel}
          className="panel"
          aria-label={NAMES[tab]}
          data-open={isOpen('verdict', 'comments')}
          tabIndex={-1}
        >
          <Tabs
            label="Review"
            className="tabs--sm"
            panelClass="panel-body"
            tabs={(['verdict', 'comments'] as const).map((key) => ({ key, label: NAMES[key], panel: both }))}
            current={tab}
            onChange={(key) => setTab(key as Tab)}
          />
          <div className="panel-foot">{foot}</div>
        </aside>
      </main>
      <nav className="dock" aria-label="Reading">
        {button('sections', 'Sections', ListTree)}
        {button('verdict', 'Verdict', ClipboardCheck)}
        {button('comments', 'Comments', MessageSquare)}
      </nav>
    </>
  )
}
