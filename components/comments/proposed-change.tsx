'use client'

import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { useStore } from '@/components/writing/store'
import { acceptChangeAction, declineChangeAction } from '@/lib/actions/comments'
import type { ThreadView } from '@/lib/domain/comments/thread-view'
import type { CommentsHost } from './comments-state'
import { useAct } from './use-act'

type Props = { host: CommentsHost; thread: ThreadView; standing: string | null | undefined }

/** Words that somebody proposes in place of others. Those who write the text accept or decline; other words that stand there by now are shown first. */
export function ProposedChange({ host, thread, standing }: Props) {
  const mayWrite = useStore(host.state, ({ view }) => view?.mayWrite ?? false)
  const { act, busy, error } = useAct(host)
  const { id, quote, change, may } = thread
  if (!change) return null
  const now = standing ?? null
  // While it is being written, what stands there is on its way to being what was proposed.
  const isChanged = change.state === 'open' && !busy && now !== null && now !== quote && now !== change.replacement
  return (
    <div className="change">
      <p className="change-words">
        <s>{isChanged ? now : quote}</s> {change.replacement === '' ? <em>cut</em> : <ins>{change.replacement}</ins>}
      </p>
      {change.state !== 'open' && (
        <p className="thread-meta">
          {change.state === 'accepted' ? 'Accepted' : 'Declined'}
          {change.by ? ` by ${change.by.name}` : ''}
        </p>
      )}
      {isChanged && (
        <p className="hint">
          The text has changed since this was proposed: it was “{quote}”. Accepting replaces what stands there now.
        </p>
      )}
      {mayWrite && change.state === 'open' && may.declineChange === null && (
        <div className="thread-acts">
          {now !== null && (
            <Button
              size="sm"
              variant="go"
              busy={busy}
              onClick={() => void act('Replacing', () => acceptChangeAction({ threadId: id, standing: now }))}
            >
              Accept
            </Button>
          )}
          <Button size="sm" variant="quiet" onClick={() => void act('Declining', () => declineChangeAction({ threadId: id }))}>
            Decline
          </Button>
          {now === null && <span className="hint">Its words are gone, so there is nothing to replace.</span>}
        </div>
      )}
      <FormError>{error}</FormError>
    </div>
  )
}
