'use client'

import { ChevronDown, ChevronUp, Lightbulb, ListTree, MessageSquare, SpellCheck2 } from 'lucide-react'
import { sentencesToFix } from '@/components/clarity/clarity-state'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { isFaqKey, partTitle, SECTION_KEYS, type SectionKey } from '@/lib/domain/prfaq'
import { PageMeter } from './page-meter'
import { SaveState } from './save-state'
import { useStore } from './store'
import { ToolButton } from './tool-button'
import type { Tool } from './tool-state'
import { useWriting } from './writing-context'

export type NarrowSheet = 'sections' | 'coach' | 'clarity' | 'comments' | null

/** Under the tabs: how long the release is, and whether it is saved. */
export function MeterBar() {
  return (
    <div className="meterbar">
      <PageMeter />
      <SaveState />
    </div>
  )
}

/** At the foot: opens the outline, the coach, the findings and the comments as sheets over the lower part of the screen. */
export function Dock({ open, onOpen }: { open: NarrowSheet; onOpen: (sheet: NarrowSheet) => void }) {
  const session = useWriting()
  const toFix = useStore(session.clarity, ({ findings }) => sentencesToFix(findings))
  const button = (sheet: Exclude<NarrowSheet, null>, words: string, icon: typeof ListTree, count = 0) => (
    <button type="button" aria-expanded={open === sheet} onClick={() => onOpen(open === sheet ? null : sheet)}>
      <Icon of={icon} />
      {words}
      {count > 0 && (
        <span className="n">
          {count}
          <span className="sr-only"> to fix</span>
        </span>
      )}
    </button>
  )
  return (
    <nav id="dock" className="dock" aria-label="Draft tools">
      {button('sections', 'Sections', ListTree)}
      {button('coach', 'Coach', Lightbulb)}
      {button('clarity', 'Clarity', SpellCheck2, toFix)}
      {button('comments', 'Comments', MessageSquare)}
    </nav>
  )
}

/** While the keyboard is up: which section this is, how long, and the way to its neighbours. */
export function SectionStepper() {
  const session = useWriting()
  const part = useStore(session.place, (place) => place.part)
  const entryId = useStore(session.place, (place) => place.entryId)
  const entries = useStore(session.facts, (state) => (isFaqKey(part) ? state.facts?.faqs[part].entries : undefined))
  const words = useStore(session.facts, (state) => (isFaqKey(part) ? state.facts?.faqs[part].words : state.facts?.sections[part]))
  const number = (entries?.findIndex((entry) => entry.id === entryId) ?? -1) + 1
  const at = entries
    ? number > 0 && `question ${number} of ${entries.length}`
    : `${SECTION_KEYS.indexOf(part as SectionKey) + 1} of ${SECTION_KEYS.length}`
  return (
    <div className="typing">
      <IconButton {...KEEP_FOCUS} label="Previous section" icon={ChevronUp} onClick={() => session.editor?.step(-1)} />
      <b>{partTitle(part)}</b>
      <span>{at}</span>
      <span className="meta">{words === undefined ? '' : `${words} ${words === 1 ? 'word' : 'words'}`}</span>
      <IconButton {...KEEP_FOCUS} label="Next section" icon={ChevronDown} onClick={() => session.editor?.step(1)} />
    </div>
  )
}

const NARROW_TOOLS: readonly Tool[] = ['undo', 'bold', 'italic', 'link', 'bulletList', 'orderedList', 'picture']

/** On the keyboard's edge: the tools that a thumb needs. */
export function FormatBar({ onRun }: { onRun: (tool: Tool) => void }) {
  return (
    <section className="contents" aria-label="Tools at the keyboard">
      <div className="fmt" role="toolbar" aria-label="Formatting">
        {NARROW_TOOLS.map((tool) => (
          <ToolButton key={tool} tool={tool} onRun={onRun} />
        ))}
        <Button variant="quiet" onClick={() => (document.activeElement as HTMLElement | null)?.blur()} {...KEEP_FOCUS}>
          Done
        </Button>
      </div>
    </section>
  )
}

/** The caret stays in the text while a bar is touched, else the keyboard would go down. */
const KEEP_FOCUS = { onMouseDown: (event: React.MouseEvent) => event.preventDefault() }
