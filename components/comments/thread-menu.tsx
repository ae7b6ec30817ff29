'use client'

import { Ellipsis } from 'lucide-react'
import { answered } from '@/components/ui/answered'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { showToast } from '@/components/ui/toast-store'
import { setBlockingAction } from '@/lib/actions/comments'
import type { ThreadView } from '@/lib/domain/comments/thread-view'
import type { CommentsHost } from './comments-state'

/** What whoever began a thread, or a lead, may say of it. */
export function ThreadMenu({ host, thread }: { host: CommentsHost; thread: ThreadView }) {
  const { id, blocks, may } = thread
  if (may.setBlocking !== null) return null
  const change = async () => {
    const answer = await answered(setBlockingAction({ threadId: id, blocks: !blocks }))
    showToast(answer.ok ? SAID[String(!blocks) as 'true'] : answer.message)
    await host.refresh()
  }
  return (
    <Menu
      label="This comment"
      trigger={<Icon of={Ellipsis} />}
      triggerClass="iconbtn iconbtn--sm"
      triggerLabel="More about this comment"
    >
      <MenuItem onSelect={() => void change()}>
        {blocks ? 'Do not block the gate' : 'Block the gate until it is resolved'}
      </MenuItem>
    </Menu>
  )
}

const SAID = { true: 'It blocks the gate until it is resolved.', false: 'It does not block the gate any more.' }
