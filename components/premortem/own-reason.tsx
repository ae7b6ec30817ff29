'use client'

import { type FormEvent, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/input-class'
import { changeReasonAction, removeReasonAction } from '@/lib/actions/premortem'
import type { BoardReason } from '@/lib/domain/premortem/board'
import { onOneLine, sendOnEnter } from './growing-line'
import { useKeptText } from './use-kept-text'
import type { PremortemRoom } from './use-premortem'

type Props = Pick<PremortemRoom, 'view' | 'act'> & { reason: BoardReason; number: number }

/** A reason of one's own that nobody has heard yet: mended in place, or taken back. */
export function OwnReason({ view, act, reason, number }: Props) {
  const [text, write] = useKeptText(`reason ${reason.id}`)
  const key = { premortemId: view.id, reasonId: reason.id }
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const errorId = useId()
  const [isMissing, setMissing] = useState(false)
  const [isBack, setBack] = useState(false)
  // Whoever has gone on elsewhere meanwhile stays there.
  const isHere = () => form.current?.contains(document.activeElement) ?? false
  function close() {
    setBack(isHere())
    setMissing(false)
    write(null)
  }
  async function save(event: FormEvent) {
    event.preventDefault()
    if (text === null) return
    if (text.trim() === '') {
      setMissing(true)
      field.current?.focus()
      return
    }
    if (text.trim() === reason.text || (await act(() => changeReasonAction({ ...key, text })))) close()
  }
  async function takeBack() {
    const list = form.current?.closest('section')
    if ((await act(() => removeReasonAction(key))) && (isHere() || document.activeElement === document.body))
      list?.querySelector('h2')?.focus()
  }
  if (text === null)
    return (
      <li>
        <span className="muted">{number}</span>
        <p>Because {reason.text}</p>
        <button
          // biome-ignore lint/a11y/noAutofocus: it stands where the line was that they have just closed.
          autoFocus={isBack}
          type="button"
          className="link link--quiet"
          aria-label={`Edit reason ${number}`}
          onClick={() => write(reason.text)}
        >
          Edit
        </button>
      </li>
    )
  return (
    <li>
      <span className="muted">{number}</span>
      <form
        ref={form}
        className="mine-edit"
        onSubmit={save}
        // Words that were typed are not thrown away by a key.
        onKeyDown={(event) => event.key === 'Escape' && text === reason.text && close()}
      >
        <div>
          <textarea
            ref={field}
            className={inputClass({ serif: true })}
            rows={1}
            aria-label={`Reason ${number}`}
            aria-invalid={isMissing || undefined}
            aria-describedby={isMissing ? errorId : undefined}
            // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this line.
            autoFocus
            value={text}
            maxLength={300}
            onChange={({ target }) => {
              write(onOneLine(target.value))
              setMissing(false)
            }}
            onKeyDown={sendOnEnter}
          />
          {isMissing && (
            <p className="err" id={errorId} role="alert">
              Write why it failed, or take the reason back.
            </p>
          )}
        </div>
        <Button type="submit" size="sm">
          Save it
        </Button>
        <Button variant="quiet" size="sm" onClick={close}>
          Leave it as it was
        </Button>
        <Button variant="quiet" size="sm" onClick={takeBack}>
          Take it back
        </Button>
      </form>
    </li>
  )
}
