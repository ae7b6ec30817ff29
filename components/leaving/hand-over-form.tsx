'use client'

import { useState } from 'react'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Check } from '@/components/ui/check'
import { FormError } from '@/components/ui/form-error'
import { SelectField } from '@/components/ui/select-field'
import { showToast } from '@/components/ui/toast-store'
import { handOverAllAction } from '@/lib/actions/leaving'
import { LEAVING_GROUPS, type Leaving } from '@/lib/domain/leaving/leaving'
import type { Ruling } from '@/lib/domain/ruling'
import { asProposed, type Choices, choiceOf, controlId, giveAll, NOBODY, OPEN } from './choices'
import { LeavingGroupList } from './leaving-group-list'

type Props = Pick<Leaving, 'person' | 'items' | 'people'> & { isSelf: boolean; mayRemove: Ruling }

/** Somebody for everything, for a group, or for each item; then all of it in one step. */
export function HandOverForm({ person, items, people, isSelf, mayRemove }: Props) {
  const [choices, setChoices] = useState<Choices>(() => asProposed(items))
  const [all, setAll] = useState('')
  const [remove, setRemove] = useState(mayRemove.allowed)
  const [look, setLook] = useState(false)
  const { send, pending, refusal } = useSending(handOverAllAction)
  const open = items.filter((item) => choiceOf(choices, item) === OPEN)
  const name = isSelf ? 'you' : person.name

  function go() {
    setLook(true)
    const [first] = open
    if (first) return document.getElementById(controlId(first))?.focus()
    const gives = items.map((item) => {
      const choice = choiceOf(choices, item)
      return { item: item.key, toId: choice === NOBODY ? null : choice }
    })
    send({ personId: person.id, gives, remove }, () => {
      if (isSelf && remove) return window.location.assign('/')
      const left = mayRemove.allowed ? ` ${isSelf ? 'You' : person.name} can leave.` : ''
      showToast(remove ? `${person.name} was removed, and everything is handed over.` : `Handed over.${left}`)
      if (remove) window.location.assign('/settings/members')
    })
  }

  return (
    <form
      className="leaving"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      {items.length > 1 && (
        <SelectField
          label="One person for everything"
          hint="Where they cannot take something, it stays as it is."
          value={all}
          onChange={({ target }) => {
            setAll(target.value)
            if (target.value) setChoices(giveAll(choices, items, target.value))
          }}
        >
          <option value="">A person for each</option>
          {people.map(({ id, name: candidate }) => (
            <option key={id} value={id}>
              {candidate}
            </option>
          ))}
        </SelectField>
      )}
      {LEAVING_GROUPS.map((group) => (
        <LeavingGroupList
          key={group}
          group={group}
          items={items.filter((item) => item.group === group)}
          people={people}
          choices={choices}
          errors={
            look ? { ...refusal?.fieldErrors, ...Object.fromEntries(open.map(({ key }) => [key, 'Choose somebody.'])) } : {}
          }
          onChoose={(changed) => {
            setAll('')
            setChoices({ ...choices, ...changed })
          }}
        />
      ))}
      <div className="leaving-foot">
        {mayRemove.allowed ? (
          <Check
            checked={remove}
            onChange={({ target }) => setRemove(target.checked)}
            detail={
              isSelf
                ? 'You lose sight of everything here at once.'
                : 'They lose sight of everything here at once. You can invite them again.'
            }
          >
            {isSelf ? 'Leave the workspace in the same step' : `Remove ${person.name} in the same step`}
          </Check>
        ) : (
          <p className="meta">{mayRemove.reason}</p>
        )}
        <FormError>
          {refusal?.message ??
            (look && open.length > 0
              ? `${open.length === 1 ? 'One thing goes' : `${open.length} things go`} to nobody yet.`
              : undefined)}
        </FormError>
        <div className="leaving-buttons">
          <ButtonLink href="/settings/members">Not now</ButtonLink>
          <Button type="submit" variant={remove ? 'red-solid' : 'go'} busy={pending && 'Handing over'}>
            {remove ? (items.length > 0 ? 'Hand over and remove' : `Remove ${name}`) : 'Hand it over'}
          </Button>
        </div>
      </div>
    </form>
  )
}
