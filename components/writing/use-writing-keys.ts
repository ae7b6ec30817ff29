import { useEffect } from 'react'
import { applyActive, stepFinding } from '@/components/clarity/step-finding'
import type { CommentsHost } from '@/components/comments/comments-state'
import { stepThread } from '@/components/comments/step-thread'
import { holdKeys } from '@/components/ui/hold-keys'
import { areSingleKeysOn } from '@/components/ui/single-keys'
import type { WritingSession } from './session'
import { questionVerbs } from './use-question-verbs'

/** The regions that F6 walks through, by id: those of them that are there. On narrow screens the dock stands for the columns. */
const REGIONS = ['outline', 'page', 'panel', 'dock'] as const

/** Keys of the whole page. Those of the text itself belong to the editor. */
export function useWritingKeys(session: WritingSession): void {
  useEffect(() => {
    const verbs = questionVerbs(session)
    const onKeyDown = (event: KeyboardEvent) => {
      // First what is said at once: looking for a dialog walks the whole page.
      if (event.defaultPrevented || isPlainTyping(event) || document.querySelector('dialog[open]')) return
      if (event.key === 'F6') {
        event.preventDefault()
        return focusRegion(session, event.shiftKey ? -1 : 1)
      }
      if (event.key === 'F8') {
        event.preventDefault()
        return stepFinding(session, event.shiftKey ? -1 : 1)
      }
      if (event.key === 'F9') {
        event.preventDefault()
        return stepThread(session.comments, event.shiftKey ? -1 : 1)
      }
      if (event.code === 'KeyM' && event.altKey && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        if (session.comments.state.get().view?.commentReason === null) session.comments.begin()
        return
      }
      if (event.key === '.' && (event.ctrlKey || event.metaKey) && session.live.get().canWrite && applyActive(session))
        return event.preventDefault()
      const direction = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
      if (event.altKey && direction && !event.ctrlKey && !event.metaKey) {
        const { entryId } = session.place.get()
        if (!event.shiftKey) session.editor?.step(direction)
        else if (entryId && session.live.get().canWrite) direction < 0 ? verbs.up(entryId) : verbs.down(entryId)
        else return
        return event.preventDefault()
      }
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || !areSingleKeysOn()) return
      const single = {
        j: () => stepThread(session.comments, 1),
        k: () => stepThread(session.comments, -1),
        r: () => answerThread(session.comments),
      }
      const act = single[event.key as keyof typeof single]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [session])
}

/** Opens the field under the thread in hand. Where the panel is still on its way, the thread comes with its field open. */
function answerThread({ state, begun }: CommentsHost): void {
  document.querySelector<HTMLButtonElement>('.thread[aria-current] [data-reply]')?.click()
  const { view, active } = state.get()
  if (
    document.querySelector('.comments') ||
    !active ||
    view?.threads.find(({ id }) => id === active)?.may.reply !== null ||
    begun.has(active)
  )
    return
  begun.set(active, '')
  holdKeys(() => begun.delete(active))
}

function focusRegion(session: WritingSession, direction: -1 | 1): void {
  // The dock makes room while somebody types, and this is the way out of the text.
  document.body.classList.remove('is-typing')
  const visible = REGIONS.filter((id) => document.getElementById(id)?.checkVisibility())
  const at = visible.findIndex((id) => document.getElementById(id)?.contains(document.activeElement))
  const next = visible[(at + direction + visible.length) % visible.length]
  const region = next && document.getElementById(next)
  if (next === 'page') session.editor?.focus()
  if (next === 'page' || !region) return
  const first = region.querySelector<HTMLElement>('[aria-current], [aria-selected=true], a[href], button:not([tabindex="-1"])')
  ;(first ?? region).focus()
}

/** A key that goes into a text field and means nothing else. */
function isPlainTyping({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && !/^F\d/.test(key) && isTyping(target)
}

/** Single letters belong to text fields. A page that may only be read is none. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
