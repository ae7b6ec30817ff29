'use client'

import { Ellipsis, GripVertical } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuHeading } from '@/components/ui/menu-parts'
import { addThemeAction, joinReasonAction, moveReasonAction, setReasonKindAction } from '@/lib/actions/premortem'
import type { BoardReason, BoardTheme, PremortemView } from '@/lib/domain/premortem/board'
import { KIND_NAMES, REASON_KINDS } from '@/lib/domain/premortem/prompts'
import { joinedTo, moved } from './board-moves'
import { isLetter } from './card-keys'
import { REASON_TYPE } from './drop-place'
import type { PremortemRoom } from './use-premortem'

type Props = Pick<PremortemRoom, 'view' | 'act'> & {
  reason: BoardReason
  onMove: (reasonId: string, themeId: string | null) => void
}

/** A reason on the board: it can be dragged, and its menu moves, joins and judges it. M opens the menu. */
export function GroupCard({ view, act, reason, onMove }: Props) {
  const joined = joinedTo(view, reason.id)
  const may = view.may.group.allowed
  return (
    <li
      className="gcard"
      draggable={may}
      onDragStart={(event) => {
        event.dataTransfer.setData(REASON_TYPE, reason.id)
        event.dataTransfer.effectAllowed = 'move'
      }}
      onKeyDown={(event) => {
        const menu = (event.target as Element).closest<HTMLElement>('[role=menu]')
        const theme = menu && elsewhere(view, reason)[Number(event.key) - 1]
        if (theme) {
          event.preventDefault()
          menu.hidePopover()
          onMove(reason.id, theme.id)
        }
        if (!isLetter(event, 'm')) return
        event.preventDefault()
        openMenu(event.currentTarget.querySelector<HTMLElement>('.moveto'))
      }}
    >
      {may && <Icon of={GripVertical} className="grip" />}
      <p>{reason.text}</p>
      {may && <MoveMenu view={view} act={act} reason={reason} onMove={onMove} />}
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
                  onClick={() =>
                    act(
                      () => moveReasonAction({ premortemId: view.id, reasonId: one.id, themeId: one.themeId }),
                      moved(one.id, one.themeId),
                    )
                  }
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

function MoveMenu({ view, act, reason, onMove }: Props) {
  const others = view.reasons.filter(
    ({ id, joinedToId, themeId }) => id !== reason.id && !joinedToId && themeId === reason.themeId,
  )
  const key = { premortemId: view.id, reasonId: reason.id }
  return (
    <Menu
      label={`Move “${reason.text}”`}
      triggerClass="iconbtn moveto"
      triggerLabel={`Move “${reason.text}”`}
      trigger={<Icon of={Ellipsis} />}
    >
      <MenuHeading>Move to</MenuHeading>
      {elsewhere(view, reason).map((theme, place) => (
        <MenuItem
          key={theme.id}
          meta={place < 9 ? <kbd className="key">{place + 1}</kbd> : undefined}
          onSelect={() => onMove(reason.id, theme.id)}
        >
          {theme.name}
        </MenuItem>
      ))}
      <MenuItem onSelect={() => void act(() => addThemeAction({ ...key, name: 'New theme' }))}>A new theme</MenuItem>
      {reason.themeId && <MenuItem onSelect={() => onMove(reason.id, null)}>The pile</MenuItem>}
      {others.length > 0 && <MenuHeading>Join with</MenuHeading>}
      {others.slice(0, 8).map((other) => (
        <MenuItem key={other.id} onSelect={() => void act(() => joinReasonAction({ ...key, intoId: other.id }))}>
          {other.text.length > 48 ? `${other.text.slice(0, 46)}…` : other.text}
        </MenuItem>
      ))}
      <MenuHeading>It is</MenuHeading>
      {REASON_KINDS.filter((kind) => kind !== reason.kind).map((kind) => (
        <MenuItem key={kind} onSelect={() => void act(() => setReasonKindAction({ ...key, kind }))}>
          {`${kind === 'elephant' ? 'An' : 'A'} ${KIND_NAMES[kind].toLowerCase()}`}
        </MenuItem>
      ))}
    </Menu>
  )
}

/** Themes that it can go to; the first nine by their number. */
function elsewhere(view: PremortemView, reason: BoardReason): BoardTheme[] {
  return view.themes.filter(({ id }) => id !== reason.themeId)
}

/** As its own arrow key opens it: at once, so that the next key finds the menu. */
function openMenu(button: HTMLElement | null): void {
  button?.focus()
  button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }))
}
