'use client'

import { Fragment, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useStore } from './store'
import { TableTools } from './table-tools'
import { ToolButton } from './tool-button'
import { TOOLS, type Tool } from './tool-state'
import { useWriting } from './writing-context'

const GROUP_ENDS: readonly Tool[] = ['redo', 'link', 'blockquote']

type Props = {
  onRun: (tool: Tool) => void
  /** Before the tools. */
  start: ReactNode
  /** Behind the tools, for readers too. */
  after: ReactNode
  /** At the right end. */
  children: ReactNode
}

/** The formatting tools: one stop of the Tab key, arrow keys between them. */
export function Toolbar({ onRun, start, after, children }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState<Tool>('undo')
  const { live } = useWriting()
  const canWrite = useStore(live, (state) => state.canWrite)

  function onKeyDown(event: KeyboardEvent) {
    const buttons = [...(bar.current?.querySelectorAll<HTMLButtonElement>('[data-tool]') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (target === undefined || at < 0) return
    event.preventDefault()
    buttons[(target + buttons.length) % buttons.length]?.focus()
  }

  return (
    <div className="toolbar">
      {start}
      {canWrite && (
        <div
          ref={bar}
          className="tools"
          role="toolbar"
          tabIndex={-1}
          aria-label="Formatting"
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            const tool = (event.target as HTMLElement).dataset.tool
            if (tool) setStop(tool as Tool)
          }}
        >
          {TOOLS.map((tool) => (
            <Fragment key={tool}>
              <ToolButton tool={tool} tabIndex={tool === stop ? 0 : -1} onRun={onRun} />
              {GROUP_ENDS.includes(tool) && <span className="sep" aria-hidden="true" />}
            </Fragment>
          ))}
          <TableTools />
        </div>
      )}
      {canWrite && <span className="sep" aria-hidden="true" />}
      {after}
      <div className="end">{children}</div>
    </div>
  )
}
