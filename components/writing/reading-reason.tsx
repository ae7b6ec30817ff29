'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { later } from '@/components/ui/later'
import { useStore } from './store'
import { useWriting } from './writing-context'

const NewDraftDialog = later(() => import('@/components/gate/new-draft-dialog').then((file) => file.NewDraftDialog))

type Props = {
  proposalId: string
  reason: string | null
  /** The revision that locks the text, for whoever may open a new draft of it. */
  cleared: number | null
  instead: { says: string; path: string } | null
}

/** Why somebody sees the text and cannot write in it. */
export function ReadingReason({ proposalId, reason, cleared, instead }: Props) {
  const session = useWriting()
  const canWrite = useStore(session.live, (state) => state.canWrite)
  const [asks, setAsks] = useState(false)
  if (canWrite) return null
  const next =
    cleared !== null ? (
      <button type="button" className="link ml-auto" onClick={() => setAsks(true)}>
        Open a new draft
      </button>
    ) : instead ? (
      <a className="link ml-auto" href={instead.path}>
        {instead.says}
      </a>
    ) : undefined
  return (
    <>
      <Banner kind="calm" action={next}>
        {reason ?? 'You can read this. Its owner can add you as a co-author.'}
      </Banner>
      {asks && cleared !== null && (
        <NewDraftDialog proposalId={proposalId} revisionNumber={cleared} onClose={() => setAsks(false)} />
      )}
    </>
  )
}
