'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { Avatar } from '@/components/people/avatar'
import { answered } from '@/components/ui/answered'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { planPremortemAction } from '@/lib/actions/premortem'
import type { PersonCard } from '@/lib/domain/person-card'
import type { SceneValues } from '@/lib/domain/premortem/scene'
import { readScene, SceneFields, sceneOf } from './scene-fields'
import { useKeptForm } from './use-kept-form'

type Props = {
  proposalId: string
  values: SceneValues
  revisions: readonly { number: number; message: string }[]
  /** Everybody who can read the proposal, without the planner. */
  people: readonly { card: PersonCard; writes: boolean }[]
}

/** Plans a session: the scene, the rules, and who comes. */
export function PlanForm({ proposalId, values, revisions, people }: Props) {
  const router = useRouter()
  const kept = useKeptForm(`new scene ${proposalId}`, 0)
  const { fields } = kept
  // What was typed before the page was loaded anew; the revision is the newest all the same.
  const begun = fields ? { ...sceneOf((name) => fields[name] ?? ''), revisionNumber: values.revisionNumber } : values
  const comes = fields && (fields.people ?? '').split(' ')
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  async function plan(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const invited = new FormData(form).getAll('people').map(String)
    setBusy(true)
    const answer = await answered(planPremortemAction({ proposalId, ...readScene(form), people: invited }))
    setBusy(false)
    if (!answer.ok) return setMessage(answer.message)
    kept.done()
    router.push(`/proposals/${proposalId}/premortem/${answer.value.id}`)
  }
  return (
    <form key={kept.key} onSubmit={plan} onInput={kept.onInput} className="planform">
      <SceneFields values={begun} revisions={revisions} />
      <fieldset className="invites">
        <legend className="label">Who comes</legend>
        {people.map(({ card, writes }) => (
          <label key={card.id} className="check">
            <input type="checkbox" name="people" value={card.id} defaultChecked={comes?.includes(card.id) ?? writes} />
            <span className="row">
              <Avatar person={card} size="sm" decorative /> {card.name}
            </span>
          </label>
        ))}
        {people.length === 0 && <p className="hint">Nobody else can read this proposal yet. A pre-mortem alone works too.</p>}
      </fieldset>
      <FormError>{message}</FormError>
      <Button type="submit" variant="go" busy={busy && 'Planning'}>
        Plan the session
      </Button>
    </form>
  )
}
