'use client'

import { startTransition, useOptimistic } from 'react'
import { Avatar } from '@/components/people/avatar'
import { sendOrTell } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/input-class'
import { showToast } from '@/components/ui/toast-store'
import { namePersonAction, unnamePersonAction } from '@/lib/actions/proposals'
import type { PersonCard } from '@/lib/domain/person-card'
import { NAMEABLE_RELATIONS, type NameableRelation, nameableRelation, RELATION_NAMES } from '@/lib/domain/proposal-names'
import type { Relation } from '@/lib/domain/rights'

export type Named = { person: PersonCard; relation: Relation; hasLeft: boolean; isGuest: boolean }

type Props = { proposalId: string; owner: PersonCard; people: readonly Named[]; mayShare: boolean }

/** The owner and everybody who was named. */
export function DetailsPeople({ proposalId, owner, people, mayShare }: Props) {
  return (
    <ul>
      <li className="person-row">
        <Avatar person={owner} decorative />
        <b>{owner.name}</b>
        <span className="text-ink-2">Owner</span>
      </li>
      {people.map((named) => (
        <PersonRow
          key={`${named.person.id} ${named.relation === 'reviewer'}`}
          proposalId={proposalId}
          named={named}
          mayShare={mayShare}
        />
      ))}
    </ul>
  )
}

function PersonRow({ proposalId, named, mayShare }: { proposalId: string; named: Named; mayShare: boolean }) {
  const { person, hasLeft, isGuest } = named
  const relation = nameableRelation(named.relation)
  const [shown, show] = useOptimistic(relation)

  function change(next: NameableRelation) {
    startTransition(async () => {
      show(next)
      await sendOrTell(namePersonAction({ proposalId, personId: person.id, relation: next }))
    })
  }

  async function takeOff(from: NameableRelation) {
    const key = { proposalId, personId: person.id, relation: from }
    if (!(await sendOrTell(unnamePersonAction(key)))) return
    // Who has left cannot be named again.
    const undo = hasLeft ? undefined : { label: 'Undo', run: () => void sendOrTell(namePersonAction(key)) }
    showToast(`${person.name} is taken off.`, undo)
  }

  return (
    <li className="person-row">
      <Avatar person={person} idle={hasLeft} decorative />
      <span>
        <b>{person.name}</b>
        {hasLeft && <span className="meta"> Left the workspace</span>}
        {isGuest && <span className="meta"> Guest</span>}
      </span>
      {relation && mayShare && !hasLeft ? (
        <select
          className={inputClass({ inputSize: 'sm' })}
          aria-label={`What ${person.name} does here`}
          value={shown}
          onChange={(event) => change(nameableRelation(event.target.value) ?? 'reader')}
        >
          {NAMEABLE_RELATIONS.map((option) => (
            <option key={option} value={option}>
              {RELATION_NAMES[option]}
            </option>
          ))}
        </select>
      ) : (
        <span className="text-ink-2">{relation ? RELATION_NAMES[relation] : 'Reviewer'}</span>
      )}
      {relation && mayShare && (
        <Button variant="quiet" size="sm" onClick={() => void takeOff(relation)}>
          Take off<span className="sr-only"> {person.name}</span>
        </Button>
      )}
    </li>
  )
}
