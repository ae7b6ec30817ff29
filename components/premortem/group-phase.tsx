'use client'

import { useCallback, useMemo, useRef, useState } from 'react'
import { moveReasonAction } from '@/lib/actions/premortem'
import type { BoardReason } from '@/lib/domain/premortem/board'
import { layBoard, moved, reasonsWords } from './board-moves'
import { cardOf, isLetter, nextCard, stepCards } from './card-keys'
import { DropPlace } from './drop-place'
import { FindCard } from './find-card'
import { GroupCard } from './group-card'
import { GroupTheme } from './group-theme'
import { NewTheme } from './new-theme'
import { BecauseField } from './silent-phase'
import { useKeysFollow } from './use-keys-follow'
import { useNaming } from './use-naming'
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
      const card = cardOf(reasonId)
      // Whoever drags one card may have the keys elsewhere, and keeps them there. The last of a pile takes them along.
      if (card?.contains(document.activeElement)) nextCard(card)?.focus()
      void act(() => moveReasonAction({ premortemId, reasonId, themeId }), moved(reasonId, themeId))
    },
    [act, hold, premortemId],
  )
  const may = view.may.group.allowed
  const keysFollow = useKeysFollow(view)
  const naming = useNaming()
  const hadFocus = useRef<Element | null>(null)
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
          onName={naming.begin}
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
      {...keysFollow}
      onPointerDown={() => {
        hadFocus.current = document.activeElement
      }}
      // A press on a card took the focus from where somebody is at work: a drag gives it back.
      onDragStart={() => hadFocus.current instanceof HTMLElement && hadFocus.current.focus({ preventScroll: true })}
      onKeyDown={(event) => {
        stepCards(event, '.moveto')
        if (event.defaultPrevented || !isLetter(event, 'n')) return
        event.preventDefault()
        naming.begin(null)
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
          <GroupTheme
            key={theme.id}
            view={view}
            act={act}
            theme={theme}
            number={at + 1}
            count={board.pile(theme.id).length}
            onMove={move}
          >
            {cards(theme.id)}
          </GroupTheme>
        ))}
        {may && <NewTheme view={view} act={act} naming={naming} />}
      </div>
    </div>
  )
}
