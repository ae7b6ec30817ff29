'use client'

import { MessageSquarePlus } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { useStore } from '@/components/writing/store'
import { useWriting } from '@/components/writing/writing-context'

/** In the toolbar: a comment on what is selected, or on the section of the caret. For readers too. */
export function CommentButton() {
  const { comments } = useWriting()
  const reason = useStore(comments.state, ({ view }) => view?.commentReason ?? null)
  return (
    <IconButton
      label={reason ? `Comment. ${reason}` : 'Comment on the selection'}
      icon={MessageSquarePlus}
      keys="Ctrl+Alt+M"
      aria-disabled={reason ? true : undefined}
      // The selection stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => comments.begin()}
    />
  )
}
