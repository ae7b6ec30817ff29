import type { EditorView } from '@tiptap/pm/view'
import { useEffect, useState } from 'react'
import { placedFindings } from '@/components/clarity/clarity-plugin'
import { useStore } from '@/components/writing/store'
import { whenIdle } from '@/components/writing/when-idle'
import type { ThreadView } from '@/lib/domain/comments/thread-view'
import type { CommentsDesk } from './comments-desk'
import { markedPieces } from './comments-plugin'

export type CommentPlace = {
  thread: ThreadView
  /** Pixels within the page, to the middle of the line. */
  top: number
  left: number
  /** Behind the findings and comments that stand on its line already. */
  column: number
}

/** How far beyond the screen marks are placed already, in pixels. */
const BEYOND = 600
const SAME_LINE = 14

/** Where the squares belong. Measured when threads came or the layout changed, after a pause, and only near the screen. */
export function useCommentPlaces(comments: CommentsDesk): readonly CommentPlace[] {
  const view = useStore(comments.state, (state) => state.view)
  const standing = useStore(comments.state, (state) => state.standing)
  const [places, setPlaces] = useState<readonly CommentPlace[]>([])

  useEffect(() => {
    const page = document.querySelector<HTMLElement>('article.page')
    const editor = comments.view()
    if (!page || !editor || !view || !standing) return
    const open = view.threads.filter(({ resolved }) => !resolved)
    const measure = () => setPlaces(measurePlaces(editor, page, open))
    const later = whenIdle(measure, 80)
    measure()
    const observer = new ResizeObserver(later.call)
    observer.observe(editor.dom)
    document.addEventListener('scroll', later.call, { capture: true, passive: true })
    return () => {
      later.cancel()
      observer.disconnect()
      document.removeEventListener('scroll', later.call, { capture: true })
    }
  }, [comments, view, standing])

  return places
}

function measurePlaces(view: EditorView, page: HTMLElement, open: readonly ThreadView[]): CommentPlace[] {
  if (view.isDestroyed) return []
  const byId = new Map(open.map((thread) => [thread.id, thread]))
  const frame = page.getBoundingClientRect()
  const findings = placedFindings(view.state).map(({ from }) => from)
  const places: CommentPlace[] = []
  for (const { id, from } of markedPieces(view.state.doc, new Set(byId.keys()))) {
    const thread = byId.get(id)
    const { node } = view.domAtPos(from)
    const body = (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>('.body')
    const section = body?.parentElement
    if (!thread || !body || !section || places.some((other) => other.thread.id === id)) continue
    const rect = section.getBoundingClientRect()
    if (rect.bottom < -BEYOND || rect.top > innerHeight + BEYOND) continue
    const at = middleOf(view, from)
    const near = findings.filter((finding) => Math.abs(finding - from) < 400)
    const circles = near.filter((finding) => Math.abs(middleOf(view, finding) - at) < SAME_LINE).length
    const squares = places.filter(({ top }) => Math.abs(top + frame.top - at) < SAME_LINE).length
    const left = body.getBoundingClientRect().right - frame.left
    places.push({ thread, top: at - frame.top, left, column: circles + squares })
  }
  return places
}

function middleOf(view: EditorView, position: number): number {
  const { top, bottom } = view.coordsAtPos(position, 1)
  return (top + bottom) / 2
}
