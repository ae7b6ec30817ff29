'use client'

import { Ellipsis, GripVertical } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuHeading } from '@/components/ui/menu-parts'
import { joinReasonAction, moveReasonAction, setReasonKindAction } from '@/lib/actions/premortem'
import type { BoardReason } from '@/lib/domain/premortem/board'
import { KIND_NAMES, REASON_KINDS } from '@/lib/domain/premortem/prompts'
import { joinedTo, moved } from './board-moves'
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
        if (event.key.toLowerCase() !== 'm' || event.ctrlKey || event.metaKey || event.altKey) return
        if (event.target instanceof HTMLInputElement || (event.target as Element).closest('[role=menu]')) return
        event.preventDefault()
        event.currentTarget.querySelector('button')?.click()
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
      {view.themes
        .filter(({ id }) => id !== reason.themeId)
        .map((theme) => (
          <MenuItem key={theme.id} onSelect={() => onMove(reason.id, theme.id)}>
            {theme.name}
          </MenuItem>
        ))}
      {reason.themeId && <MenuItem onSelect={() => onMove(reason.id, null)}>The pile</MenuItem>}
      {view.themes.length === 0 && <MenuHeading>Name a theme first.</MenuHeading>}
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
