'use client'

import { useEffect, useState } from 'react'
import { Galley } from '@/components/ui/galley'
import { later } from '@/components/ui/later'
import { createPinnedHost, type PinnedHost } from './pinned-host'
import { SelectionBubble } from './selection-bubble'
import { useComments } from './use-comments'

/** Fetched when it is first looked at: whoever reads a revision may do without. */
const CommentsPanel = later(() => import('./comments-panel').then((part) => part.default), {
  waiting: <Galley label="Fetching the comments" lines={4} />,
})

type Props = {
  proposalId: string
  /** The revision that the page shows. */
  revision: number
  /** Selector of the element in which RevisionText stands. */
  page?: string
  /** Whether the panel is in view. It is made when it first is, and stays. */
  isShown: boolean
  /** A thread was pointed at or begun in the text: the place to show the panel, where it is not in view. */
  onOpen?: () => void
}

/**
 * The comments of a proposal beside a pinned revision, as a panel to put where one likes. What one selects in the text can be
 * commented on: the thread is anchored in the live text where the words stand there still, and keeps the quote where not.
 */
export default function PinnedComments({ proposalId, revision, page = 'article.page', isShown, onOpen }: Props) {
  const [host, setHost] = useState<PinnedHost | null>(null)
  useEffect(() => {
    const made = createPinnedHost(proposalId, revision, () => document.querySelector(page))
    setHost(made)
    return () => made.destroy()
  }, [proposalId, revision, page])
  return host && <Beside host={host} isShown={isShown} onOpen={onOpen} />
}

type BesideProps = { host: PinnedHost; isShown: boolean; onOpen: (() => void) | undefined }

function Beside({ host, isShown, onOpen }: BesideProps) {
  const [isMade, setMade] = useState(isShown)
  if (isShown && !isMade) setMade(true)
  useComments(host, onOpen)
  useEffect(() => {
    const onClick = ({ clientX, clientY, target }: MouseEvent) => {
      if (!(target instanceof Element) || !target.closest('.page') || document.getSelection()?.isCollapsed === false) return
      const id = host.threadAt(clientX, clientY)
      if (!id) return
      host.choose(id)
      onOpen?.()
    }
    let had = host.state.get().draft
    const stop = host.state.subscribe(() => {
      const { draft } = host.state.get()
      if (draft && !had) onOpen?.()
      had = draft
    })
    document.addEventListener('click', onClick)
    return () => {
      stop()
      document.removeEventListener('click', onClick)
    }
  }, [host, onOpen])
  return (
    <>
      {isMade && <CommentsPanel host={host} />}
      <SelectionBubble host={host} isNeeded={always} />
    </>
  )
}

const always = () => true
