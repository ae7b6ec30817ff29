import { useCallback, useEffect, useLayoutEffect, useState } from 'react'
import type { WritingSession } from '@/components/writing/session'
import { useStore } from '@/components/writing/store'
import { whenIdle } from '@/components/writing/when-idle'
import { placedFindings } from './clarity-plugin'
import type { ShownFinding } from './clarity-state'

export type MarkPlace = {
  finding: ShownFinding
  /** Pixels within the page, to the middle of the line. */
  top: number
  left: number /** 0 unless others stand on the line. */
  column: number
  /** For which the line has no room: this mark stands for them, too. */
  others: ShownFinding[]
}

/** How far beyond the screen marks are placed already, in pixels. Farther sections are not laid out, and asking would lay them out. */
const BEYOND = 600
/** Pixels that a mark takes, and that the margin begins with. */
const MARK = 24
const MARGIN = 18
/** On narrow screens a thumb needs this much for each. */
const THUMB = 44
const SAME_LINE = 14

/** Where the marks belong. Measured when findings came or the layout changed, after a pause, and only near the screen. */
export function useMarkPlaces(session: WritingSession): readonly MarkPlace[] {
  const findings = useStore(session.clarity, (state) => state.findings)
  const [places, setPlaces] = useState<readonly MarkPlace[]>([])

  const measure = useCallback(() => {
    const page = document.querySelector<HTMLElement>('article.page')
    const next = page ? measurePlaces(session, page, session.clarity.get().findings) : []
    setPlaces((before) => keepPlaces(before, next))
  }, [session])

  useEffect(() => {
    const page = document.querySelector('article.page')
    if (!page) return
    const later = whenIdle(measure, 80)
    const observer = new ResizeObserver(later.call)
    observer.observe(page)
    document.addEventListener('scroll', later.call, { capture: true, passive: true })
    return () => {
      later.cancel()
      observer.disconnect()
      document.removeEventListener('scroll', later.call, { capture: true })
    }
  }, [measure])
  // At once, so that one frame draws the panel and the marks.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other findings have other places
  useLayoutEffect(measure, [measure, findings])

  return places
}

/** Keeps objects of `before` that say the same, so that a mark that stays is not drawn again. */
function keepPlaces(before: readonly MarkPlace[], next: readonly MarkPlace[]): readonly MarkPlace[] {
  const known = new Map(before.map((place) => [place.finding.key, place]))
  const kept = next.map((place) => {
    const old = known.get(place.finding.key)
    return old && isSame(old, place) ? old : place
  })
  return kept.length === before.length && kept.every((place, index) => place === before[index]) ? before : kept
}

function isSame(a: MarkPlace, b: MarkPlace): boolean {
  if (a.finding !== b.finding || a.top !== b.top || a.left !== b.left || a.column !== b.column) return false
  return a.others.length === b.others.length && a.others.every((other, index) => other === b.others[index])
}

function measurePlaces(session: WritingSession, page: HTMLElement, findings: readonly ShownFinding[]): MarkPlace[] {
  const view = session.editor?.editor.view
  if (!view || view.isDestroyed) return []
  const byKey = new Map(findings.map((finding) => [finding.key, finding]))
  const frame = page.getBoundingClientRect()
  const isNarrow = matchMedia('(max-width: 860px)').matches
  const sections = new Map<HTMLElement, DOMRect>()
  const places: MarkPlace[] = []
  for (const { key, from } of placedFindings(view.state)) {
    const finding = byKey.get(key)
    const { node } = view.domAtPos(from)
    const body = (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>('.body')
    const section = body?.parentElement
    if (!finding || !body || !section) continue
    const rect = sections.get(section) ?? section.getBoundingClientRect()
    sections.set(section, rect)
    if (rect.bottom < -BEYOND || rect.top > innerHeight + BEYOND) continue
    const line = view.coordsAtPos(from, 1)
    const top = (line.top + line.bottom) / 2 - frame.top
    const left = body.getBoundingClientRect().right - frame.left
    const room = isNarrow ? 1 : Math.max(1, Math.floor((frame.width - left - MARGIN) / MARK))
    const onLine = places.filter((other) => Math.abs(other.top - top) < (isNarrow ? THUMB : SAME_LINE))
    if (onLine.length >= room) onLine.at(-1)?.others.push(finding)
    else places.push({ finding, top, left, column: onLine.length, others: [] })
  }
  return places
}
