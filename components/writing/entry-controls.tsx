'use client'

import { ArrowDown, ArrowUp, Move, Trash2 } from 'lucide-react'
import { createPortal } from 'react-dom'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuRule } from '@/components/ui/menu-parts'
import { isFaqKey, partTitle } from '@/lib/domain/prfaq'
import { PopupMenu } from './popup-menu'
import { otherList } from './question-lists'
import { useStore } from './store'
import { useQuestionVerbs } from './use-question-verbs'
import { useWriting } from './writing-context'

/** The verbs of the current question, in words, under its answer. They are drawn into the page where the caret is. */
export function EntryBar({ host }: { host: HTMLElement }) {
  const session = useWriting()
  const verbs = useQuestionVerbs()
  const part = useStore(session.place, (place) => place.part)
  const id = useStore(session.place, (place) => place.entryId)
  const canWrite = useStore(session.live, (state) => state.canWrite)
  const words = useStore(session.facts, (state) =>
    isFaqKey(part) ? state.facts?.faqs[part].entries.find((entry) => entry.id === id)?.words : undefined,
  )
  if (!id || !isFaqKey(part) || !canWrite) return null
  const other = partTitle(otherList(part)).replace(/^./, (letter) => letter.toLowerCase())
  return createPortal(
    <div className="qbar" role="toolbar" aria-label="This question">
      <Button size="sm" variant="quiet" onClick={() => verbs.up(id)}>
        <Icon of={ArrowUp} />
        Up
      </Button>
      <Button size="sm" variant="quiet" onClick={() => verbs.down(id)}>
        <Icon of={ArrowDown} />
        Down
      </Button>
      <Button size="sm" variant="quiet" onClick={() => verbs.toOther(id)}>
        <Icon of={Move} />
        Move to {other}
      </Button>
      <Button size="sm" variant="quiet" onClick={() => verbs.remove(id)}>
        <Icon of={Trash2} />
        Delete
      </Button>
      {words !== undefined && <span className="meta">{words === 1 ? '1 word' : `${words} words`}</span>}
    </div>,
    host,
  )
}

type MenuProps = { entryId: string; anchor: HTMLElement; onClose: () => void }

/** The same verbs behind the dots of any question. */
export function EntryMenu({ entryId, anchor, onClose }: MenuProps) {
  const session = useWriting()
  const verbs = useQuestionVerbs()
  const at = session.editor?.questions.place(entryId)
  if (!at) return null
  const first = at.index === 0 && at.list === 'customerFaq'
  const last = at.index === at.count - 1 && at.list === 'internalFaq'
  const other = partTitle(otherList(at.list)).replace(/^./, (letter) => letter.toLowerCase())
  // The menu gives the focus back to its button first. A question that moved is drawn anew, and so is the button.
  const later = (verb: (id: string) => void) => () =>
    queueMicrotask(() => {
      verb(entryId)
      session.editor?.parts.entries.get(entryId)?.focusDots()
    })
  return (
    <PopupMenu anchor={anchor} label={`Question ${at.index + 1}`} onClose={onClose}>
      <MenuItem icon={<Icon of={ArrowUp} />} onSelect={later(verbs.up)} reason={first ? 'It is the first' : undefined}>
        Up
      </MenuItem>
      <MenuItem icon={<Icon of={ArrowDown} />} onSelect={later(verbs.down)} reason={last ? 'It is the last' : undefined}>
        Down
      </MenuItem>
      <MenuItem icon={<Icon of={Move} />} onSelect={later(verbs.toOther)}>
        Move to {other}
      </MenuItem>
      <MenuRule />
      <MenuItem icon={<Icon of={Trash2} />} onSelect={later(verbs.remove)}>
        Delete
      </MenuItem>
    </PopupMenu>
  )
}
