'use client'

import { type FormEvent, type ReactNode, useRef } from 'react'
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
  const button = useRef<HTMLButtonElement>(null)
  const key = { premortemId: view.id, themeId: theme.id }
  async function rename(event: FormEvent) {
    event.preventDefault()
    if (name === null || name.trim() === '') return
    if (name === theme.name || (await act(() => renameThemeAction({ ...key, name })))) leave()
  }
  function leave() {
    write(null)
    button.current?.focus()
  }
  return (
    <DropPlace className="gtheme" onDrop={(reasonId) => onMove(reasonId, theme.id)}>
      {name === null ? (
        <h2>{theme.name}</h2>
      ) : (
        <form onSubmit={rename} onKeyDown={(event) => event.key === 'Escape' && leave()}>
          <textarea
            className="input input--serif"
            rows={1}
            aria-label="Name of the theme"
            // biome-ignore lint/a11y/noAutofocus: the person has just asked to rename it.
            autoFocus
            maxLength={80}
            value={name}
            onChange={({ target }) => write(onOneLine(target.value))}
            onKeyDown={sendOnEnter}
          />
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
              aria-label={`Rename ${theme.name}`}
              onClick={() => write(theme.name)}
            >
              Rename
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
