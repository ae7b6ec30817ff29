'use client'

import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { removeThemeAction, renameThemeAction } from '@/lib/actions/premortem'
import type { BoardTheme } from '@/lib/domain/premortem/board'
import { reasonsWords } from './board-moves'
import { nextTheme } from './card-keys'
import { DropPlace } from './drop-place'
import { MOST_KEYS } from './group-card'
import { onOneLine, sendOnEnter } from './growing-line'
import { JoinTheme } from './join-theme'
import { useKeptText } from './use-kept-text'
import type { PremortemRoom } from './use-premortem'

type Props = Pick<PremortemRoom, 'view' | 'act'> & {
  theme: BoardTheme
  /** On the board, from 1: the key that moves a card there. */
  number: number
  count: number
  onMove: (reasonId: string, themeId: string | null) => void
  /** Its cards. */
  children: ReactNode
}

/** A named theme on the board, with its cards. */
export function GroupTheme({ view, act, theme, number, count, onMove, children }: Props) {
  const [name, write] = useKeptText(`theme ${theme.id}`)
  const [isShut, setShut] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const isOpen = name !== null && !isShut
  const errorId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const key = { premortemId: view.id, themeId: theme.id }
  async function rename(event: FormEvent) {
    event.preventDefault()
    if (name === null) return
    if (name.trim() === '') return setMissing(true)
    if (name === theme.name || (await act(() => renameThemeAction({ ...key, name })))) leave()
  }
  function reopen() {
    if (name === null) write(theme.name)
    setShut(false)
  }
  /** kept: what was typed of another name, for the next time. */
  function leave(kept: string | null = null) {
    write(kept)
    setShut(kept !== null)
    setMissing(false)
    button.current?.focus()
  }
  return (
    <DropPlace className="gtheme" onDrop={(reasonId) => onMove(reasonId, theme.id)}>
      {!isOpen ? (
        <h2>{theme.name}</h2>
      ) : (
        <form
          onSubmit={rename}
          onKeyDown={(event) => event.key === 'Escape' && leave(name.trim() && name !== theme.name ? name : null)}
        >
          <textarea
            className="input input--serif"
            rows={1}
            aria-label="Name of the theme"
            aria-invalid={isMissing || undefined}
            aria-describedby={isMissing ? errorId : undefined}
            // biome-ignore lint/a11y/noAutofocus: the person has just asked to rename it.
            autoFocus
            maxLength={80}
            value={name}
            onChange={({ target }) => {
              write(onOneLine(target.value))
              setMissing(false)
            }}
            onKeyDown={sendOnEnter}
          />
          {isMissing && (
            <p id={errorId} className="err" role="alert">
              Write a name for the theme, or leave it as it was.
            </p>
          )}
        </form>
      )}
      <div className="sum">
        <span>{reasonsWords(count)}</span>
        {view.may.group.allowed && (
          <span>
            <button
              ref={button}
              id={`rename-${theme.id}`}
              type="button"
              className="link link--quiet"
              aria-label={isOpen ? undefined : `Rename ${theme.name}`}
              onClick={() => (isOpen ? leave() : reopen())}
            >
              {isOpen ? 'Leave it as it was' : 'Rename'}
            </button>{' '}
            <JoinTheme view={view} act={act} theme={theme} />{' '}
            <button
              type="button"
              className="link link--quiet"
              aria-label={`Take ${theme.name} apart`}
              onClick={(event) => {
                // Only the keys: a thumb would open the keyboard of its phone.
                if (event.detail === 0) nextTheme(event.currentTarget)?.focus()
                void act(() => removeThemeAction(key))
              }}
            >
              Take apart
            </button>
            {number <= MOST_KEYS && (
              <kbd className="key" title={`M, then ${number}, moves a reason here`}>
                {number}
              </kbd>
            )}
          </span>
        )}
      </div>
      <div>
        {count === 0 && <p className="dropslot">Empty. Move the first reason here.</p>}
        {children}
      </div>
    </DropPlace>
  )
}
