'use client'

import type { FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { addThemeAction } from '@/lib/actions/premortem'
import { DropPlace } from './drop-place'
import { useKeptText } from './use-kept-text'
import type { Naming } from './use-naming'
import type { PremortemRoom } from './use-premortem'

/** A theme has a name before it is there. */
export function NewTheme({ view, act, naming }: Pick<PremortemRoom, 'view' | 'act'> & { naming: Naming }) {
  const [kept, write] = useKeptText(`theme ${view.id}`)
  const name = kept ?? ''
  const reason = view.reasons.find(({ id }) => id === naming.reasonId)
  async function add(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '') return
    if (!(await act(() => addThemeAction({ premortemId: view.id, name, reasonId: reason?.id ?? null })))) return
    write(null)
    naming.done()
  }
  function leave() {
    write(null)
    naming.leave()
  }
  return (
    <DropPlace className="newtheme" onDrop={naming.begin}>
      <form onSubmit={add} onKeyDown={(event) => event.key === 'Escape' && leave()}>
        <label htmlFor="new-theme">New theme</label>
        <input
          id="new-theme"
          className="input input--serif"
          required
          maxLength={80}
          autoComplete="off"
          aria-describedby={reason && 'new-theme-for'}
          value={name}
          onChange={({ target }) => write(target.value || null)}
        />
        {reason && (
          <p id="new-theme-for" className="hint">
            Name it, and “{reason.text}” goes there.
          </p>
        )}
        <Button type="submit" size="sm">
          Add the theme
        </Button>
      </form>
    </DropPlace>
  )
}
