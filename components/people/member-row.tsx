'use client'

import { Ellipsis } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import type { PersonCard } from '@/lib/domain/person-card'
import { ROLE_NAMES } from '@/lib/domain/role-names'
import type { Role } from '@/lib/domain/roles'
import type { Ruling } from '@/lib/domain/ruling'
import { PersonCell } from './person-cell'
import { RoleSelect } from './role-select'

export type Member = {
  person: PersonCard
  email: string
  role: Role
  functions: string[]
  /** "08:12", "Yesterday", "3 November". */
  lastHere: string
  isSelf: boolean
  may: { toRole: Record<Role, Ruling>; remove: Ruling }
}

type Props = { member: Member; mayChange: Ruling; onFunctions: () => void; onRemove: () => void }

export function MemberRow({ member, mayChange, onFunctions, onRemove }: Props) {
  const { person, email, role, functions, lastHere, isSelf, may } = member
  return (
    <tr>
      <td>
        <PersonCell person={person} detail={email} isSelf={isSelf} />
        {functions.length > 0 && <span className="meta ml-[37px] block wide:hidden">{functions.join(', ')}</span>}
      </td>
      <td>{mayChange.allowed ? <RoleSelect person={person} role={role} may={may.toRole} /> : ROLE_NAMES[role]}</td>
      <td className="hide max-w-[260px] break-words">{functions.join(', ')}</td>
      <td className="hide whitespace-nowrap text-ink-2">{lastHere}</td>
      <td className="num">
        {(mayChange.allowed || isSelf) && (
          <Menu
            label={`More for ${person.name}`}
            triggerLabel={`More for ${person.name}`}
            triggerClass="iconbtn"
            trigger={<Icon of={Ellipsis} />}
          >
            {mayChange.allowed && <MenuItem onSelect={onFunctions}>Change functions</MenuItem>}
            <MenuItem onSelect={onRemove}>{isSelf ? 'Leave the workspace' : 'Remove from the workspace'}</MenuItem>
          </Menu>
        )}
      </td>
    </tr>
  )
}
