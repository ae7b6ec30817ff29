'use client'

import { useEffect, useState } from 'react'
import CommentsPanel from './comments-panel'
import { createPinnedHost, type PinnedHost } from './pinned-host'
import { SelectionBubble } from './selection-bubble'
import { useComments } from './use-comments'

type Props = {
  proposalId: string
  /** The revision that the page shows. */
  revision: number
  /** Selector of the element in which RevisionText stands. */
  page?: string
  /** A thread was pointed at or begun in the text: the place to show the panel, where it is not in view. */
  onOpen?: () => void
}

/**
 * The comments of a proposal beside a pinned revision, as a panel to put where one likes. What one selects in the text can be
 * commented on: the thread is anchored in the live text where the words stand there still, and keeps the quote where not.
 */
export default function PinnedComments({ proposalId, revision, page = 'article.page', onOpen }: Props) {
  const [host, setHost] = useState<PinnedHost | null>(null)
  useEffect(() => {
    const made = createPinnedHost(proposalId, revision, () => document.querySelector(page))
    setHost(made)
    return () => made.destroy()
  }, [proposalId, revision, page])
  return host && <Beside host={host} onOpen={onOpen} />
}

function Beside({ host, onOpen }: { host: PinnedHost; onOpen: (() => void) | undefined }) {
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
      <CommentsPanel host={host} />
      <SelectionBubble host={host} isNeeded={always} />
    </>
  )
}

const always = () => true
