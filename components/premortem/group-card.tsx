'use client'

import { Ellipsis, GripVertical } from 'lucide-react'
import { memo } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuHeading } from '@/components/ui/menu-parts'
import { joinReasonAction, moveReasonAction, setReasonKindAction } from '@/lib/actions/premortem'
import type { BoardReason, BoardTheme } from '@/lib/domain/premortem/board'
import type { Dragger } from '@/lib/domain/premortem/drag'
import { KIND_NAMES, REASON_KINDS } from '@/lib/domain/premortem/prompts'
import { moved } from './board-moves'
import { isLetter, keysAt } from './card-keys'
import { REASON_TYPE } from './drop-place'
import type { PremortemRoom } from './use-premortem'

/** Themes that have a key of their own. */
export const MOST_KEYS = 9

type Props = Pick<PremortemRoom, 'act'> & {
  premortemId: string
  reason: BoardReason
  /** Reasons that are joined to it. */
  joined: readonly BoardReason[]
  /** Reasons beside it that it can be joined to. */
  others: readonly BoardReason[]
  themes: readonly BoardTheme[]
  may: boolean
  /** Who else moves it about at this moment; null: somebody whose name is hidden. */
  inHand?: Dragger | null
  /** Does it have the word that is looked for? */
  isFound: boolean
  onMove: (reasonId: string, themeId: string | null) => void
  /** A theme is named for it. */
  onName: (reasonId: string) => void
  onHold: (reasonId: string | null) => void
}

/** A reason on the board: it can be dragged, and its menu moves, joins and judges it. M opens the menu. Drawn anew only when it changed: others move theirs all the time. */
export const GroupCard = memo(DrawnCard, (before, after) =>
  (Object.keys(after) as (keyof Props)[]).every((name) => isSame(before[name], after[name])),
)

/** The same, or lists of the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && one.every((row, at) => row === other[at])
}

function DrawnCard(card: Props) {
  const { premortemId, act, reason, joined, may, inHand, isFound, onMove, onName, onHold } = card
  return (
    <li
      id={`card-${reason.id}`}
      className={classNames('gcard', inHand !== undefined && 'is-inhand', !isFound && 'is-away')}
      draggable={may}
      onDragStart={(event) => {
        event.dataTransfer.setData(REASON_TYPE, reason.id)
        event.dataTransfer.effectAllowed = 'move'
        onHold(reason.id)
      }}
      onDragEnd={() => onHold(null)}
      onKeyDown={(event) => {
        const menu = (event.target as Element).closest<HTMLElement>('[role=menu]')
        const theme = menu && elsewhere(card).find(({ number }) => number === Number(event.key))
        if (theme) {
          event.preventDefault()
          menu.hidePopover()
          onMove(reason.id, theme.id)
        }
        if (!may) return
        if (isLetter(event, 'n', menu)) {
          event.preventDefault()
          menu?.hidePopover()
          onName(reason.id)
        }
        const isJoin = isLetter(event, 'j', menu)
        if (!isJoin && !isLetter(event, 'm')) return
        event.preventDefault()
        if (!menu) openMenu(event.currentTarget.querySelector<HTMLElement>('.moveto'))
        if (isJoin) event.currentTarget.querySelector<HTMLElement>('.joins [role=menuitem]')?.focus()
      }}
    >
      {may && <Icon of={GripVertical} className="grip" />}
      <p>{reason.text}</p>
      {may && <MoveMenu {...card} />}
      {inHand !== undefined && (
        <span className={classNames('inhand', inHand && `who-${inHand.colour}`)}>{inHand?.name ?? 'Somebody'} is moving it</span>
      )}
      {(reason.isLate || reason.kind !== 'tiger') && (
        <span className="merged">
          {[reason.isLate && 'Late', reason.kind !== 'tiger' && KIND_NAMES[reason.kind]].filter(Boolean).join(', ')}
        </span>
      )}
      {joined.length > 0 && (
        <ul className="merged">
          {joined.map((one) => (
            <li key={one.id}>
              Joined: {one.text}{' '}
              {may && (
                <button
                  type="button"
                  className="link link--quiet"
                  aria-label={`Part: ${one.text}`}
                  onClick={() => {
                    keysAt(reason.id)?.focus()
                    void act(
                      () => moveReasonAction({ premortemId, reasonId: one.id, themeId: one.themeId }),
                      moved(one.id, one.themeId),
                    )
                  }}
                >
                  Part them
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function MoveMenu(card: Props) {
  const { premortemId, act, reason, others, onMove, onName } = card
  const key = { premortemId, reasonId: reason.id }
  return (
    <Menu
      label={`Move “${reason.text}”`}
      triggerClass="iconbtn moveto"
      triggerLabel={`Move “${reason.text}”`}
      trigger={<Icon of={Ellipsis} />}
    >
      <MenuHeading>Move to</MenuHeading>
      {elsewhere(card).map((theme) => (
        <MenuItem
          key={theme.id}
          meta={theme.number <= MOST_KEYS ? <kbd className="key">{theme.number}</kbd> : undefined}
          onSelect={() => onMove(reason.id, theme.id)}
        >
          {theme.name}
        </MenuItem>
      ))}
      <MenuItem meta={<kbd className="key">N</kbd>} onSelect={() => onName(reason.id)}>
        A new theme
      </MenuItem>
      {reason.themeId && <MenuItem onSelect={() => onMove(reason.id, null)}>The pile</MenuItem>}
      {others.length > 0 && (
        <div className="joins">
          <MenuHeading>
            Join with <kbd className="key">J</kbd>
          </MenuHeading>
          {others.map((other) => (
            <MenuItem
              key={other.id}
              onSelect={() => {
                keysAt(other.id)?.focus()
                void act(() => joinReasonAction({ ...key, intoId: other.id }))
              }}
            >
              {other.text.length > 48 ? `${other.text.slice(0, 46)}…` : other.text}
            </MenuItem>
          ))}
        </div>
      )}
      <MenuHeading>It is</MenuHeading>
      {REASON_KINDS.filter((kind) => kind !== reason.kind).map((kind) => (
        <MenuItem key={kind} onSelect={() => void act(() => setReasonKindAction({ ...key, kind }))}>
          {`${kind === 'elephant' ? 'An' : 'A'} ${KIND_NAMES[kind].toLowerCase()}`}
        </MenuItem>
      ))}
    </Menu>
  )
}

/** Themes that it can go to, each with its number on the board; the first nine go by their key. */
function elsewhere({ themes, reason }: Pick<Props, 'themes' | 'reason'>): (BoardTheme & { number: number })[] {
  return themes.map((theme, at) => ({ ...theme, number: at + 1 })).filter(({ id }) => id !== reason.themeId)
}

/** As its own arrow key opens it: at once, so that the next key finds the menu. */
function openMenu(button: HTMLElement | null): void {
  button?.focus()
  button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }))
}
