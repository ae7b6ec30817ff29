'use client'

import { Ban, Check, RotateCcw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { FormError } from '@/components/ui/form-error'
import { Icon } from '@/components/ui/icon'
import { useStore } from '@/components/writing/store'
import { reopenThreadAction, replyAction, resolveThreadAction } from '@/lib/actions/comments'
import type { ThreadView } from '@/lib/domain/comments/thread-view'
import type { CommentsHost } from './comments-state'
import { Compose } from './compose'
import { ProposedChange } from './proposed-change'
import { Remark } from './remark'
import { showInPanel } from './show-in-panel'
import { ThreadAnchor } from './thread-anchor'
import { ThreadMenu } from './thread-menu'
import { useAct } from './use-act'

type Props = {
  host: CommentsHost
  thread: ThreadView
  people: Readonly<Record<string, string>>
  /** The words under its mark on this page; null: it has none here. Undefined: the page was not read yet. */
  standing: string | null | undefined
  isOn: boolean
  onChoose: (id: string) => void
}

/** One discussion: where it stands, what was said, and what one may do. */
export function ThreadRow({ host, thread, people, standing, isOn, onChoose }: Props) {
  const row = useRef<HTMLLIElement>(null)
  const [isReplying, setReplying] = useState(() => host.begun.has(thread.id))
  const [start, setStart] = useState('')
  const { act, busy, error } = useAct(host)
  const mayWrite = useStore(host.state, ({ view }) => view?.mayWrite ?? false)
  const { id, may, resolved } = thread
  useEffect(() => {
    if (isOn) showInPanel(row.current)
  }, [isOn])
  const nameOf = (personId: string) => people[personId] ?? 'somebody'
  const close = async (words: string, verb: typeof resolveThreadAction) => {
    if (!(await act(words, () => verb({ threadId: id })))) return
    // What is settled is not in hand any more: its words lose their highlight.
    if (verb === resolveThreadAction) host.choose(null)
    document.getElementById('panel')?.focus()
  }
  const answer = (words: string) => {
    setStart(words)
    setReplying(true)
  }
  const held = thread.blocks && may.reply === null ? may.resolve : null
  const reason = may.reply && may.reply !== 'It is resolved. Reopen it first.' ? may.reply : null
  return (
    <li ref={row} className={classNames('thread', isOn && 'is-on')} data-thread={id} aria-current={isOn || undefined}>
      <div className="thread-head">
        <ThreadAnchor thread={thread} gone={host.gone} standing={standing} isOn={isOn} onChoose={() => onChoose(id)} />
        <ThreadMenu host={host} thread={thread} />
      </div>
      {thread.blocks && !resolved && (
        <p className="thread-blocks">
          <Icon of={Ban} /> Blocks the gate
        </p>
      )}
      {thread.change && <ProposedChange host={host} thread={thread} standing={standing} />}
      {thread.comments.map((comment) => (
        <Remark key={comment.id} host={host} comment={comment} nameOf={nameOf} isShort={thread.change !== null} />
      ))}
      {resolved && <p className="thread-meta">Resolved by {resolved.by.name}</p>}
      {isReplying && may.reply === null ? (
        <Compose
          host={host}
          name={id}
          label="Reply"
          verb="Reply"
          start={start}
          send={(text) => replyAction({ threadId: id, text })}
          onDone={() => setReplying(false)}
          beside={may.resolve === null && <Resolve busy={busy} onClick={() => close('Resolving', resolveThreadAction)} framed />}
        />
      ) : (
        <div className="thread-acts">
          {may.reply === null && (
            <Button size="sm" variant="quiet" data-reply="" onClick={() => answer('')}>
              Reply
            </Button>
          )}
          {held && mayWrite && (
            <Button size="sm" variant="quiet" onClick={() => answer(ASK)}>
              Ask to resolve
            </Button>
          )}
          {may.resolve === null && <Resolve busy={busy} onClick={() => close('Resolving', resolveThreadAction)} />}
          {may.reopen === null && (
            <Button size="sm" variant="quiet" busy={busy} onClick={() => close('Reopening', reopenThreadAction)}>
              <Icon of={RotateCcw} />
              Reopen
            </Button>
          )}
        </div>
      )}
      {(reason ?? held) && isOn && <p className="hint">{reason ?? held}</p>}
      <FormError>{error}</FormError>
    </li>
  )
}

/** What an author begins with who thinks that a blocking comment is settled; it is theirs to change. */
const ASK = 'I think this is settled. Please look again, and resolve it if you agree.'

function Resolve({ busy, onClick, framed = false }: { busy: string | false; onClick: () => void; framed?: boolean }) {
  return (
    <Button size="sm" variant={framed ? undefined : 'quiet'} busy={busy} onClick={onClick}>
      {framed && <Icon of={Check} />}
      Resolve
    </Button>
  )
}
