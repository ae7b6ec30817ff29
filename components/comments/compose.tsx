'use client'

import { type ReactNode, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { passFocusOn } from '@/components/ui/when-gone'
import { MOST_LETTERS } from '@/lib/domain/comments/limits'
import { withMentions } from '@/lib/domain/comments/mentions'
import type { CommentsHost } from './comments-state'
import { type Mentioned, MentionField } from './mention-field'
import { useAct } from './use-act'

type Props = {
  host: CommentsHost
  /** What is being written: a thread's id, a remark's, or "new". Its words are kept under it. */
  name: string
  label: string
  /** Shown over the field, not only said. */
  isLabelled?: boolean
  verb: string
  start?: string
  known?: readonly Mentioned[]
  send: (text: string) => Promise<{ ok: true } | { ok: false; message: string }>
  onDone: () => void
  /** Left of the buttons' end. */
  beside?: ReactNode
  /** Over the buttons. */
  children?: ReactNode
  /** Nothing need be said: a proposed change says it. */
  mayBeEmpty?: boolean
}

const BUSY: Record<string, string> = { Reply: 'Replying', Save: 'Saving', Comment: 'Sending', Propose: 'Sending' }

/** A field for a remark and its buttons. What somebody began to write stays when they look at something else. */
export function Compose({
  host,
  name,
  label,
  isLabelled = false,
  verb,
  start = '',
  known = [],
  send,
  onDone,
  beside,
  children,
  mayBeEmpty,
}: Props) {
  const [text, setText] = useState(() => host.begun.get(name) ?? start)
  const [mentioned, setMentioned] = useState<readonly Mentioned[]>(known)
  const { act, busy, error } = useAct(host)
  const form = useRef<HTMLFormElement>(null)
  const isTooLong = text.length > MOST_LETTERS
  const change = (next: string) => {
    setText(next)
    host.begun.set(name, next)
  }
  // Cancel throws the words away, Escape only closes the field; the keyboard goes on from the discussion.
  const close = () => {
    const field = form.current
    if (field) passFocusOn(field, focusAfter(field.closest('.thread')))
    onDone()
  }
  const leave = () => {
    host.begun.delete(name)
    close()
  }
  const submit = async () => {
    if (busy || isTooLong || (text.trim() === '' && !mayBeEmpty)) return
    if (await act(BUSY[verb] ?? 'Sending', () => send(withMentions(text, mentioned)))) leave()
  }
  return (
    <form
      ref={form}
      className="compose"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault()
          close()
        }
      }}
    >
      <MentionField
        proposalId={host.proposalId}
        label={label}
        isLabelled={isLabelled}
        value={text}
        onChange={change}
        onMention={(person) => setMentioned((list) => [...list.filter(({ id }) => id !== person.id), person])}
      />
      {isTooLong && <p className="err">That is {text.length - MOST_LETTERS} letters too long.</p>}
      {children}
      <FormError>{error}</FormError>
      <div className="thread-acts">
        <Button size="sm" variant="go" type="submit" busy={busy}>
          {verb}
        </Button>
        <Button size="sm" variant="quiet" onClick={leave}>
          Cancel
        </Button>
        {beside && <span className="thread-beside">{beside}</span>}
      </div>
    </form>
  )
}

/** The discussion in which was written; where it was a new one, that which it became, else the way to begin another. */
function focusAfter(thread: Element | null): () => HTMLElement | null | undefined {
  return () => {
    const find = (selector: string) => document.querySelector(`.comments ${selector}`)
    const place = thread?.isConnected ? thread : (find('.thread.is-on') ?? find('.comments-bar'))
    return place?.querySelector<HTMLElement>('[data-reply]') ?? place?.querySelector('button')
  }
}
