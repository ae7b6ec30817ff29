'use client'

import { type FormEvent, type ReactNode, useCallback, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { addThemeAction, moveReasonAction, removeThemeAction, renameThemeAction } from '@/lib/actions/premortem'
import type { BoardReason, BoardTheme } from '@/lib/domain/premortem/board'
import { layBoard, moved, reasonsWords } from './board-moves'
import { isLetter, nextCard, stepCards } from './card-keys'
import { DropPlace } from './drop-place'
import { FindCard } from './find-card'
import { GroupCard, MOST_KEYS } from './group-card'
import { JoinTheme } from './join-theme'
import { BecauseField } from './silent-phase'
import type { PremortemRoom } from './use-premortem'

/** From this many reasons on the pile becomes narrow and the themes stand four across. */
const CROWDED_FROM = 25

/** A pile of reasons on the left, named themes on the right. By drag, by menu and by keys alike. */
export function GroupPhase({ view, act, dragged, hold }: PremortemRoom) {
  const board = useMemo(() => layBoard(view), [view])
  const pile = board.pile(null)
  const premortemId = view.id
  const move = useCallback(
    (reasonId: string, themeId: string | null) => {
      // A card that went to another place has no end of its drag any more.
      hold(null)
      const next = nextCard()
      requestAnimationFrame(() => next?.focus())
      void act(() => moveReasonAction({ premortemId, reasonId, themeId }), moved(reasonId, themeId))
    },
    [act, hold, premortemId],
  )
  const may = view.may.group.allowed
  const [word, setWord] = useState('')
  const sought = word.trim().toLocaleLowerCase()
  const isFound = ({ id, text }: BoardReason) =>
    [text, ...board.joinedTo(id).map((one) => one.text)].some((one) => one.toLocaleLowerCase().includes(sought))
  const cards = (themeId: string | null) => (
    <ul>
      {board.pile(themeId).map((reason) => (
        <GroupCard
          key={reason.id}
          {...{ premortemId, act, reason, may }}
          themes={view.themes}
          joined={board.joinedTo(reason.id)}
          others={board.others(reason)}
          inHand={dragged.get(reason.id)}
          isFound={isFound(reason)}
          onMove={move}
          onHold={hold}
        />
      ))}
    </ul>
  )
  const leads = view.reasons.filter(({ joinedToId }) => joinedToId === null).length
  const isCrowded = leads >= CROWDED_FROM
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: short cuts; every card and field is reached by Tab as well.
    <div
      className={isCrowded ? 'group group--crowd' : 'group'}
      onKeyDown={(event) => {
        stepCards(event, '.moveto')
        if (!isLetter(event, 'n')) return
        event.preventDefault()
        document.getElementById('new-theme')?.focus()
      }}
    >
      <DropPlace className="pile" onDrop={(reasonId) => move(reasonId, null)}>
        <h2 className="h-sec h-ruled">
          No theme yet{' '}
          <span className="meta">
            {leads === 0 ? 'No reason was written yet. Add the first.' : `${pile.length} of ${reasonsWords(leads)}. `}
            {may && leads > 0 && <span className="keyhint">Drag one, or press M for its menu, N for a new theme.</span>}
          </span>
        </h2>
        {isCrowded && <FindCard word={word} onWord={setWord} found={sought ? view.reasons.filter(isFound).length : null} />}
        {cards(null)}
        {view.may.write.allowed && <BecauseField view={view} act={act} hint="It joins the pile, marked late." />}
      </DropPlace>
      <div className="gthemes">
        {view.themes.map((theme, at) => (
          <Theme
            key={theme.id}
            view={view}
            act={act}
            theme={theme}
            number={at + 1}
            count={board.pile(theme.id).length}
            onMove={move}
          >
            {cards(theme.id)}
          </Theme>
        ))}
        {may && <NewTheme view={view} act={act} />}
      </div>
    </div>
  )
}

type ThemeProps = Pick<PremortemRoom, 'view' | 'act'> & {
  theme: BoardTheme
  /** On the board, from 1: the key that moves a card there. */
  number: number
  count: number
  onMove: (reasonId: string, themeId: string | null) => void
  /** Its cards. */
  children: ReactNode
}

function Theme({ view, act, theme, number, count, onMove, children }: ThemeProps) {
  const [name, setName] = useState<string | null>(null)
  const key = { premortemId: view.id, themeId: theme.id }
  async function rename(event: FormEvent) {
    event.preventDefault()
    if (name === null || name.trim() === '') return
    if (name === theme.name || (await act(() => renameThemeAction({ ...key, name })))) setName(null)
  }
  return (
    <DropPlace className="gtheme" onDrop={(reasonId) => onMove(reasonId, theme.id)}>
      {name === null ? (
        <h2>{theme.name}</h2>
      ) : (
        <form onSubmit={rename} onKeyDown={(event) => event.key === 'Escape' && setName(null)}>
          <input
            className="input input--serif"
            aria-label="Name of the theme"
            // biome-ignore lint/a11y/noAutofocus: the person has just asked to rename it.
            autoFocus
            maxLength={80}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </form>
      )}
      <div className="sum">
        <span>{reasonsWords(count)}</span>
        {view.may.group.allowed && (
          <span>
            <button
              type="button"
              className="link link--quiet"
              aria-label={`Rename ${theme.name}`}
              onClick={() => setName(theme.name)}
            >
              Rename
            </button>{' '}
            <JoinTheme view={view} act={act} theme={theme} />{' '}
            <button
              type="button"
              className="link link--quiet"
              aria-label={`Take ${theme.name} apart`}
              onClick={() => act(() => removeThemeAction(key))}
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
      {count === 0 && <p className="dropslot">Empty. Move the first reason here.</p>}
      {children}
    </DropPlace>
  )
}

function NewTheme({ view, act }: Pick<PremortemRoom, 'view' | 'act'>) {
  const [name, setName] = useState('')
  async function add(event: FormEvent) {
    event.preventDefault()
    if (name.trim() !== '' && (await act(() => addThemeAction({ premortemId: view.id, name, reasonId: null })))) setName('')
  }
  return (
    <DropPlace
      className="newtheme"
      onDrop={(reasonId) => act(() => addThemeAction({ premortemId: view.id, name: 'New theme', reasonId }))}
    >
      <form onSubmit={add}>
        <label htmlFor="new-theme">New theme</label>
        <input
          id="new-theme"
          className="input input--serif"
          maxLength={80}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" size="sm">
          Add the theme
        </Button>
      </form>
    </DropPlace>
  )
}
