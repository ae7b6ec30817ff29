'use client'

import { type FormEvent, useState } from 'react'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { SelectField } from '@/components/ui/select-field'
import { showToast } from '@/components/ui/toast-store'
import { namePersonAction } from '@/lib/actions/proposals'
import type { PersonCard } from '@/lib/domain/person-card'
import { NAMEABLE_RELATIONS, nameableRelation } from '@/lib/domain/proposal-names'

type Props = { proposalId: string; members: readonly { person: PersonCard; isGuest: boolean }[] }

/** Names one more person of the workspace. */
export function DetailsName({ proposalId, members }: Props) {
  const { send, pending, refusal } = useSending(namePersonAction)
  const [isMissing, setMissing] = useState(false)

  function name(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const personId = String(data.get('personId'))
    setMissing(!personId)
    if (!personId) return
    const relation = nameableRelation(data.get('relation')) ?? 'reader'
    const member = members.find(({ person }) => person.id === personId)
    send({ proposalId, personId, relation }, () =>
      showToast(`${member?.person.name} can ${relation === 'coauthor' ? 'write in it' : 'read it'} now.`),
    )
  }

  if (members.length === 0) return <p className="hint mt-3">Everybody in the workspace is named already.</p>
  return (
    <form className="inline-form" onSubmit={name}>
      <SelectField label="Name somebody" name="personId" error={isMissing ? 'Choose whom.' : undefined}>
        <option value="">Choose somebody</option>
        {members.map(({ person, isGuest }) => (
          <option key={person.id} value={person.id}>
            {person.name}
            {isGuest ? ' (guest)' : ''}
          </option>
        ))}
      </SelectField>
      <SelectField label="To" name="relation" className="self-start" defaultValue="coauthor">
        {NAMEABLE_RELATIONS.map((option) => (
          <option key={option} value={option}>
            {option === 'coauthor' ? 'write' : 'read'}
          </option>
        ))}
      </SelectField>
      <Button type="submit" className="beside-field self-start" busy={pending && 'Naming'}>
        Name them
      </Button>
      <div className="wide-row">
        <FormError>{refusal?.message}</FormError>
      </div>
    </form>
  )
}
