'use client'

import { useOptimistic, useTransition } from 'react'
import { showToast } from '@/components/ui/toast-store'
import { changeRoleAction } from '@/lib/actions/people'
import type { PersonCard } from '@/lib/domain/person-card'
import { ROLE_NAMES, ROLES } from '@/lib/domain/role-names'
import type { Role } from '@/lib/domain/roles'
import type { Ruling } from '@/lib/domain/ruling'
import { sendOrTell } from './use-sending'

type Props = { person: PersonCard; role: Role; may: Record<Role, Ruling> }

/** Changes a role in place. What the rules refuse can still be chosen: the answer then says why, and nothing is changed. */
export function RoleSelect({ person, role, may }: Props) {
  const [shown, show] = useOptimistic(role)
  const [, start] = useTransition()

  function change(to: Role) {
    const ruling = may[to]
    if (!ruling.allowed) {
      showToast(ruling.reason)
      return
    }
    start(async () => {
      show(to)
      if (!(await sendOrTell(changeRoleAction({ personId: person.id, role: to })))) return
      showToast(`${person.name} is ${ARTICLES[to]} now.`, {
        label: 'Undo',
        run: () => void sendOrTell(changeRoleAction({ personId: person.id, role })),
      })
    })
  }

  return (
    <select
      className="input input--sm w-[124px]"
      aria-label={`Role of ${person.name}`}
      value={shown}
      onChange={(event) => change(event.target.value as Role)}
    >
      {ROLES.map((one) => (
        <option key={one} value={one}>
          {ROLE_NAMES[one]}
        </option>
      ))}
    </select>
  )
}

const ARTICLES: Record<Role, string> = { admin: 'an admin', lead: 'a lead', member: 'a member', guest: 'a guest' }
