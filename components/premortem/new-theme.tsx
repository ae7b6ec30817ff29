'use client'

import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { addThemeAction } from '@/lib/actions/premortem'
import { DropPlace } from './drop-place'
import { onOneLine, sendOnEnter } from './growing-line'
import { useKeptText } from './use-kept-text'
import type { Naming } from './use-naming'
import type { PremortemRoom } from './use-premortem'

/** A theme has a name before it is there. */
export function NewTheme({ view, act, naming }: Pick<PremortemRoom, 'view' | 'act'> & { naming: Naming }) {
  const [kept, write] = useKeptText(`theme ${view.id}`)
  const name = kept ?? ''
  const field = useRef<HTMLTextAreaElement>(null)
  const [busy, setBusy] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const reason = view.reasons.find(({ id }) => id === naming.reasonId)
  async function add(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    if (name.trim() === '') {
      setMissing(true)
      field.current?.focus()
      return
    }
    setBusy(true)
    if (await act(() => addThemeAction({ premortemId: view.id, name, reasonId: reason?.id ?? null }))) {
      // Whoever types on while it is being added goes on with the next one.
      const isNextBegun = field.current !== null && field.current.value !== name
      if (!isNextBegun) write(null)
      naming.done(naming.reasonId, isNextBegun)
    }
    setBusy(false)
  }
  // What was typed of the name stays for the next time.
  function leave() {
    setMissing(false)
    naming.leave()
  }
  return (
    <DropPlace className="newtheme" onDrop={naming.begin}>
      <form onSubmit={add} onKeyDown={(event) => event.key === 'Escape' && leave()}>
        <label htmlFor="new-theme">New theme</label>
        <textarea
          id="new-theme"
          ref={field}
          className="input input--serif"
          rows={1}
          maxLength={80}
          autoComplete="off"
          aria-invalid={isMissing || undefined}
          aria-describedby={[reason && 'new-theme-for', isMissing && 'new-theme-error'].filter(Boolean).join(' ') || undefined}
          value={name}
          onChange={({ target }) => {
            write(onOneLine(target.value) || null)
            setMissing(false)
          }}
          onKeyDown={sendOnEnter}
        />
        {isMissing && (
          <p id="new-theme-error" className="err" role="alert">
            Write a name for the theme.
          </p>
        )}
        {reason && (
          <p id="new-theme-for" className="hint">
            Name it, and “{reason.text}” goes there.
          </p>
        )}
        <Button type="submit" size="sm" busy={busy && 'Adding'}>
          Add the theme
        </Button>
      </form>
    </DropPlace>
  )
}
