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
import type { Ruling } from '@/lib/domain/ruling'

export type Named = { person: PersonCard; relation: Relation; hasLeft: boolean; isGuest: boolean }

/** Name people and change what they do here; take them off. */
type May = Record<'share' | 'narrow' | 'takeOffReviewer', Ruling>

type Props = { proposalId: string; owner: PersonCard; people: readonly Named[]; may: May }

/** The owner and everybody who was named. */
export function DetailsPeople({ proposalId, owner, people, may }: Props) {
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
          staysAs={people.find((other) => other !== named && other.person.id === named.person.id)?.relation}
          may={may}
        />
      ))}
    </ul>
  )
}

/** staysAs: what they are here beside it, as a reader who was asked to review. */
type RowProps = { proposalId: string; named: Named; staysAs: Relation | undefined; may: May }

function PersonRow({ proposalId, named, staysAs, may }: RowProps) {
  const { person, hasLeft, isGuest } = named
  const relation = nameableRelation(named.relation)
  const mayTakeOff = may[relation ? 'narrow' : 'takeOffReviewer'].allowed
  const [shown, show] = useOptimistic(relation)

  function change(next: NameableRelation) {
    startTransition(async () => {
      show(next)
      await sendOrTell(namePersonAction({ proposalId, personId: person.id, relation: next }))
    })
  }

  async function takeOff() {
    const key = { proposalId, personId: person.id }
    if (!(await sendOrTell(unnamePersonAction({ ...key, relation: named.relation })))) return
    // Who has left cannot be named again, nor anybody in the archive; reviewers are asked by a round.
    const undo = relation &&
      may.share.allowed &&
      !hasLeft && { label: 'Undo', run: () => void sendOrTell(namePersonAction({ ...key, relation })) }
    const stays = staysAs ? `, and still here as a ${calledHere(staysAs).toLowerCase()}` : ''
    showToast(`${person.name} is taken off${stays}.`, undo || undefined)
  }

  return (
    <li className="person-row">
      <Avatar person={person} idle={hasLeft} decorative />
      <span>
        <b>{person.name}</b>
        {hasLeft && <span className="meta"> Left the workspace</span>}
        {isGuest && <span className="meta"> Guest</span>}
      </span>
      {relation && may.share.allowed && !hasLeft ? (
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
        <span className="text-ink-2">{calledHere(named.relation)}</span>
      )}
      {mayTakeOff && (
        <Button variant="quiet" size="sm" onClick={() => void takeOff()}>
          Take off<span className="sr-only"> {person.name}</span>
        </Button>
      )}
    </li>
  )
}

function calledHere(relation: Relation): string {
  const nameable = nameableRelation(relation)
  return nameable ? RELATION_NAMES[nameable] : 'Reviewer'
}
