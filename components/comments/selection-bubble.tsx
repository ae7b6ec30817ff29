'use client'

import { MessageSquarePlus, PenLine } from 'lucide-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '@/components/ui/icon'
import { useStore } from '@/components/writing/store'
import { whenIdle } from '@/components/writing/when-idle'
import type { CommentsHost } from './comments-state'

type Place = { left: number; top: number; isOneBlock: boolean }
type Props = { host: CommentsHost /** Not where a toolbar is in reach. */; isNeeded: () => boolean }

/** Pixels that it takes, with the gap to the words. */
const ROOM = 60

/** Under words that somebody selected, or over them where the screen ends: comment on them, or propose others. */
export function SelectionBubble({ host, isNeeded }: Props) {
  const mayComment = useStore(host.state, ({ view }) => view?.commentReason === null)
  const isBusy = useStore(host.state, ({ draft }) => draft !== null)
  const [place, setPlace] = useState<Place | null>(null)

  useEffect(() => {
    if (!mayComment || isBusy) return setPlace(null)
    let awaited: string | null = null
    let isShown = false
    const show = (next: Place | null) => {
      isShown = next !== null
      setPlace(next)
    }
    const look = () => {
      awaited = null
      const draft = isNeeded() ? host.selected() : null
      const selection = document.getSelection()
      const rects = selection?.rangeCount ? [...selection.getRangeAt(0).getClientRects()] : []
      const [first, last] = [rects[0], rects.at(-1)]
      if (draft?.about !== 'selection' || !first || !last || selection?.isCollapsed) return show(null)
      const hasRoomBelow = last.bottom + ROOM < innerHeight
      show({
        left: Math.max(12, Math.min(last.right - 60, innerWidth - 252)),
        top: hasRoomBelow ? last.bottom + 10 : Math.max(ROOM, first.top - ROOM),
        isOneBlock: draft.isOneBlock,
      })
    }
    const later = whenIdle(look, 150)
    later.call()
    // Text that somebody else types is told as a moved selection too: the same words do not wait for a pause of theirs.
    const onSelection = () => {
      const selection = document.getSelection()
      // A caret that moves on, as it does with every key, has nothing to show and nothing to take away.
      if (selection?.isCollapsed && awaited === null && !isShown) return
      const words = String(selection)
      if (words === awaited) return
      awaited = words
      later.call()
    }
    document.addEventListener('selectionchange', onSelection)
    document.addEventListener('scroll', later.call, { capture: true, passive: true })
    return () => {
      later.cancel()
      document.removeEventListener('selectionchange', onSelection)
      document.removeEventListener('scroll', later.call, { capture: true })
    }
  }, [host, isNeeded, isBusy, mayComment])

  if (!place) return null
  return createPortal(
    <div
      className="bubble"
      role="toolbar"
      tabIndex={-1}
      aria-label="Selected words"
      ref={(element) => {
        element?.style.setProperty('left', `${place.left}px`)
        element?.style.setProperty('top', `${place.top}px`)
      }}
      onMouseDown={(event) => event.preventDefault()}
    >
      <button type="button" onClick={() => host.begin()}>
        <Icon of={MessageSquarePlus} />
        Comment
      </button>
      {place.isOneBlock && (
        <button type="button" onClick={() => host.begin(true)}>
          <Icon of={PenLine} />
          Propose words
        </button>
      )}
    </div>,
    // A landmark, as everything on a page.
    document.querySelector('main') ?? document.body,
  )
}
