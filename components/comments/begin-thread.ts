import { flushSync } from 'react-dom'
import { holdKeys } from '@/components/ui/hold-keys'
import type { CommentsHost, Draft } from './comments-state'

/** Opens the field for a new thread. The next key is its first letter, and never one over the words that are selected. */
export function beginThread(host: Pick<CommentsHost, 'setDraft'>, draft: Draft): void {
  holdKeys(() => host.setDraft(null))
  // Anew where one is begun already: it takes the focus once more, with what was written in it.
  flushSync(() => host.setDraft(null))
  flushSync(() => host.setDraft(draft))
}
