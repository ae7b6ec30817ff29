'use client'

import { around } from '@/lib/domain/comments/around'
import type { ThreadView } from '@/lib/domain/comments/thread-view'
import { partTitle } from '@/lib/domain/prfaq'

type Props = {
  thread: ThreadView
  /** What is said where its words do not stand here. */
  gone: string
  standing: string | null | undefined
  isOn: boolean
  onChoose: () => void
}

/** What a thread is about: its words, a section, or the whole. Choosing it brings the words into view. */
export function ThreadAnchor({ thread, gone, standing, isOn, onChoose }: Props) {
  const { target, part, quote, revision } = thread
  if (target !== 'selection') {
    const about = target === 'whole' ? 'About the whole' : quote ? `About “${quote}”` : `About ${part ? partTitle(part) : 'it'}`
    return (
      <button type="button" className="thread-anchor" aria-pressed={isOn} onClick={onChoose}>
        {about}
      </button>
    )
  }
  const isCut = isCutNow(thread, standing)
  const { before, after } = around(thread)
  return (
    <div>
      <button type="button" className="thread-anchor" aria-pressed={isOn} onClick={onChoose}>
        {isCut ? (
          <s>{quote}</s>
        ) : (
          <>
            {before}
            <span className={isOn ? 'c is-on' : 'c'}>{quote}</span>
            {after}
          </>
        )}
      </button>
      {isCut && <p className="thread-meta">{gone}</p>}
      {!isCut && part && <span className="sr-only">In {partTitle(part)}.</span>}
      {revision !== null && <p className="thread-meta">Begun on revision {revision}</p>}
    </div>
  )
}

/** Its words are gone: from this page, where the page was read, else by what the server last saw. One whose mark is still coming is not cut. */
export function isCutNow({ target, anchor }: ThreadView, standing: string | null | undefined): boolean {
  if (target !== 'selection' || anchor === 'coming') return false
  return standing === undefined ? anchor === 'cut' : standing === null
}
