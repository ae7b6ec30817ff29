'use client'

import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { keepWords, keptWords } from '@/components/ui/kept-words'
import { changeReasonAction, removeReasonAction } from '@/lib/actions/premortem'
import type { BoardReason } from '@/lib/domain/premortem/board'
import type { PremortemRoom } from './use-premortem'

type Props = Pick<PremortemRoom, 'view' | 'act'> & { reason: BoardReason; number: number }

/** A reason of one's own that nobody has heard yet: mended in place, or taken back. */
export function OwnReason({ view, act, reason, number }: Props) {
  const [text, setText] = useState<string | null>(null)
  useEffect(() => setText(keptWords(sessionStorage, `reason ${reason.id}`)), [reason.id])
  const write = (next: string | null) => {
    setText(next)
    keepWords(sessionStorage, `reason ${reason.id}`, next)
  }
  const key = { premortemId: view.id, reasonId: reason.id }
  async function save(event: FormEvent) {
    event.preventDefault()
    if (text === null || text.trim() === '') return
    if (text.trim() === reason.text || (await act(() => changeReasonAction({ ...key, text })))) write(null)
  }
  if (text === null)
    return (
      <li>
        <span className="muted">{number}</span>
        <p>Because {reason.text}</p>
        <button
          type="button"
          className="link link--quiet"
          aria-label={`Edit reason ${number}`}
          onClick={() => setText(reason.text)}
        >
          Edit
        </button>
      </li>
    )
  return (
    <li>
      <span className="muted">{number}</span>
      <form className="mine-edit" onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && write(null)}>
        <input
          className="input input--serif"
          aria-label={`Reason ${number}`}
          // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this line.
          autoFocus
          value={text}
          maxLength={300}
          onChange={({ target }) => write(target.value)}
        />
        <Button type="submit" size="sm">
          Save it
        </Button>
        <Button variant="quiet" size="sm" onClick={() => act(() => removeReasonAction(key))}>
          Take it back
        </Button>
      </form>
    </li>
  )
}
