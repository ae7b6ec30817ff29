'use client'

import { useEffect, useLayoutEffect, useRef } from 'react'
import { announce } from '@/components/ui/announce'
import { useStore } from './store'
import { useWriting } from './writing-context'

/** What "/" offers. The caret stays in the text, so the menu is told to those who listen and not focused. */
export function SlashMenu() {
  const session = useWriting()
  const items = useStore(session.slash, (state) => state.items)
  const current = useStore(session.slash, (state) => state.current)
  const box = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const element = box.current
    if (!element || items.length === 0) return
    const { left, top, bottom } = session.slash.get()
    const below = bottom + 6 + element.offsetHeight < innerHeight
    element.style.left = `${Math.max(8, Math.min(left, innerWidth - element.offsetWidth - 8))}px`
    element.style.top = `${below ? bottom + 6 : top - 6 - element.offsetHeight}px`
  }, [items, session])

  useEffect(() => {
    const item = items[current]
    if (item) announce(`${item.title}, ${current + 1} of ${items.length}. Enter chooses, Escape closes.`)
  }, [items, current])

  if (items.length === 0) return null
  return (
    <div ref={box} className="menu slash" role="listbox" aria-label="Insert" tabIndex={-1}>
      {items.map((item, index) => (
        <div
          key={item.choice}
          role="option"
          tabIndex={-1}
          aria-selected={index === current}
          className={index === current ? 'slash-item is-on' : 'slash-item'}
          onMouseDown={(event) => {
            event.preventDefault()
            session.editor?.pickSlash(item.choice)
          }}
        >
          {item.title}
        </div>
      ))}
    </div>
  )
}
