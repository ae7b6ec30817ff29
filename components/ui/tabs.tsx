'use client'

import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { classNames } from './class-names'
import { TabWord } from './tab-word'

export type Tab = {
  key: string
  label: string
  count?: number /** Something to look at, such as findings. */
  red?: boolean
  panel: ReactNode
}

type Props = {
  label: string
  tabs: readonly Tab[]
  current: string
  onChange: (key: string) => void
  className?: string
  panelClass?: string
}

/** Real tabs: arrow keys move and choose, the panel is named by its tab. For tabs that are addresses use NavTabs. */
export function Tabs({ label, tabs, current, onChange, className, panelClass }: Props) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const index = tabs.findIndex((tab) => tab.key === current)

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -index, End: tabs.length - 1 - index }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = (index + step + tabs.length) % tabs.length
    const tab = tabs[next]
    if (!tab) return
    onChange(tab.key)
    list.current?.querySelectorAll('button')[next]?.focus()
  }

  return (
    <>
      <div ref={list} className={classNames('tabs', className)} role="tablist" aria-label={label}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            id={`${id}-${tab.key}`}
            type="button"
            className="tab"
            role="tab"
            aria-selected={tab.key === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === current ? 0 : -1}
            onKeyDown={onKeyDown}
            onClick={() => onChange(tab.key)}
          >
            <TabWord label={tab.label} count={tab.count} red={tab.red} />
          </button>
        ))}
      </div>
      {/* Words alone can be scrolled by keyboard only where they take the focus. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <div id={`${id}-panel`} className={panelClass} role="tabpanel" tabIndex={0} aria-labelledby={`${id}-${current}`}>
        {tabs[index]?.panel}
      </div>
    </>
  )
}
