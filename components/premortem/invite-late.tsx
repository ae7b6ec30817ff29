'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { inviteToPremortemAction } from '@/lib/actions/premortem'
import type { PersonCard } from '@/lib/domain/person-card'
import type { PremortemRoom } from './use-premortem'

/** Whoever runs the session puts somebody else on its list, also in the middle. */
export function InviteLate({ view, act, readers }: PremortemRoom & { readers: readonly PersonCard[] }) {
  const [chosen, choose] = useState('')
  const others = readers.filter(({ id }) => !view.people.some(({ card }) => card.id === id))
  if (!view.may.invite.allowed || others.length === 0) return null
  async function invite() {
    if (chosen && (await act(() => inviteToPremortemAction({ premortemId: view.id, personId: chosen })))) choose('')
  }
  return (
    <p className="row">
      <select className="input input--sm" aria-label="Invite" value={chosen} onChange={({ target }) => choose(target.value)}>
        <option value="">Choose a person</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button size="sm" onClick={invite}>
        Invite
      </Button>
    </p>
  )
}
