import { CircleHelp, List, Pilcrow } from 'lucide-react'
import { ProposalStatus } from '@/components/desk/proposal-status'
import { Avatar } from '@/components/people/avatar'
import { Icon } from '@/components/ui/icon'
import { useSingleKeys } from '@/components/ui/single-keys'
import type { FindItem } from './find-items'
import { Marked } from './marked'

type Props = { id: string; item: FindItem; selected: boolean; onPick: (newTab: boolean) => void; onPoint: () => void }

/** One line of Find: what kind, the words, where from. */
export function FindOption({ id, item, selected, onPick, onPoint }: Props) {
  const areOn = useSingleKeys()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and the keys.
    <div
      id={id}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      className="find-option"
      onClick={(event) => onPick(event.ctrlKey || event.metaKey)}
      onPointerMove={selected ? undefined : onPoint}
    >
      <Face face={item.face} />
      <span className="find-words">
        <Marked pieces={item.words} />
      </span>
      {item.meta && <span className="find-meta">{item.meta}</span>}
      {item.keys && areOn && !selected && (
        <span className="find-keys" aria-hidden="true">
          {item.keys.split(' ').map((key) => (
            <kbd className="key" key={key}>
              {key}
            </kbd>
          ))}
        </span>
      )}
      {selected && (
        <span className="key find-enter" aria-hidden="true">
          Enter
        </span>
      )}
    </div>
  )
}

function Face({ face }: { face: FindItem['face'] }) {
  if (face === 'list') return <Icon of={List} />
  // The word stands at the right.
  if ('status' in face)
    return (
      <span className="find-status" aria-hidden="true">
        <ProposalStatus {...face} />
      </span>
    )
  if ('place' in face) return <Icon of={face.place === 'section' ? Pilcrow : CircleHelp} />
  if ('person' in face) return <Avatar person={face.person} size="sm" decorative />
  return <Icon of={face.icon} />
}
