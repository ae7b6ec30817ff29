'use client'

import { useTransition } from 'react'
import { announce } from '@/components/ui/announce'
import { addTeamMemberAction } from '@/lib/actions/people'
import type { PersonCard } from '@/lib/domain/person-card'
import { sendOrTell } from './use-sending'

type Props = { team: { id: string; name: string }; others: readonly PersonCard[] }

/** Choosing a name adds the person at once; taking them out again is one press. */
export function AddToTeam({ team, others }: Props) {
  const [pending, start] = useTransition()
  function add(personId: string) {
    const person = others.find((one) => one.id === personId)
    if (!person) return
    start(async () => {
      if (await sendOrTell(addTeamMemberAction({ teamId: team.id, personId }))) announce(`${person.name} is in ${team.name}.`)
    })
  }
  return (
    <select
      className="input input--sm mt-2 w-[220px] narrow:w-full"
      aria-label={`Add somebody to ${team.name}`}
      aria-busy={pending}
      value=""
      onChange={(event) => add(event.target.value)}
    >
      <option value="">Add somebody</option>
      {others.map((person) => (
        <option key={person.id} value={person.id}>
          {person.name}
        </option>
      ))}
    </select>
  )
}
