'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { later } from '@/components/ui/later'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { acceptRiskAction, planRiskAction } from '@/lib/actions/premortem-risks'
import { dayInWords } from '@/lib/domain/calendar-day'
import type { BoardRisk } from '@/lib/domain/premortem/board'
import { GrowingLine } from './growing-line'
import { useKeptForm } from './use-kept-form'
import type { PremortemRoom } from './use-premortem'

const NewerWords = later(() => import('./newer-words').then((file) => file.NewerWords))

type Props = PremortemRoom & { risk: BoardRisk }

/** What we do about a risk; or who accepts it, why, and when we look again. */
export function RiskPlanForm(props: Props) {
  const { view, risk, act } = props
  const [isAccepting, setAccepting] = useState(risk.accepted !== null)
  const form = useKeptForm(`plan ${risk.reasonId}`, risk.version)
  const may = view.closedAt ? risk.follow : view.may.plan
  const reason = may.allowed ? undefined : may.reason
  if (isAccepting) return <AcceptForm {...props} onPlan={() => setAccepting(false)} />

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const text = (name: string) => String(fields.get(name) ?? '').trim()
    const plan = {
      mitigation: text('mitigation'),
      sign: text('sign'),
      ownerId: text('ownerId') || null,
      dueOn: text('dueOn') || null,
    }
    const key = { premortemId: view.id, reasonId: risk.reasonId, seen: form.seen }
    if (await act(() => planRiskAction({ ...key, ...plan }))) form.done()
  }
  return (
    <form key={form.key} className="riskform" onSubmit={save} onInput={form.onInput}>
      <TextArea
        label="What will we do about it?"
        name="mitigation"
        serif
        defaultValue={form.valueOf('mitigation', risk.mitigation)}
        maxLength={1000}
      />
      <GrowingLine
        label="First sign of it"
        name="sign"
        defaultValue={form.valueOf('sign', risk.sign)}
        maxLength={1000}
        autoComplete="off"
      />
      <div className="two">
        <SelectField label="Owner" name="ownerId" defaultValue={form.valueOf('ownerId', risk.owner?.id ?? '')}>
          <option value="">Choose a person</option>
          {view.people.map(({ card }) => (
            <option key={card.id} value={card.id}>
              {card.name}
            </option>
          ))}
        </SelectField>
        <TextField label="Due" name="dueOn" type="date" defaultValue={form.valueOf('dueOn', risk.dueOn ?? '')} />
      </div>
      {risk.missing.length > 0 && <p className="meta">Still missing: {risk.missing.join(', ')}.</p>}
      {form.isNewer && <NewerWords what="this risk" theirs={savedWords(risk)} form={form} />}
      <p className="row">
        <Button type="submit" variant="go" reason={reason}>
          Save the plan
        </Button>
        <Button variant="quiet" onClick={() => setAccepting(true)}>
          Accept the risk
        </Button>
      </p>
    </form>
  )
}

function AcceptForm({ view, act, risk, onPlan }: Props & { onPlan: () => void }) {
  const form = useKeptForm(`accept ${risk.reasonId}`, risk.version)
  async function accept(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const input = { why: String(fields.get('why') ?? ''), lookAgainOn: String(fields.get('lookAgainOn') ?? ''), seen: form.seen }
    if (await act(() => acceptRiskAction({ premortemId: view.id, reasonId: risk.reasonId, ...input }))) form.done()
  }
  return (
    <form key={form.key} className="riskform" onSubmit={accept} onInput={form.onInput}>
      {risk.accepted && <p className="meta">Accepted by {risk.accepted.by.name}.</p>}
      <TextArea
        label="Why do you accept it?"
        hint="In your own name. Reviewers will read it."
        name="why"
        serif
        required
        maxLength={1000}
        defaultValue={form.valueOf('why', risk.accepted?.why ?? '')}
      />
      <TextField
        label="Look again on"
        name="lookAgainOn"
        type="date"
        required
        defaultValue={form.valueOf('lookAgainOn', risk.accepted?.lookAgainOn ?? '')}
      />
      {form.isNewer && <NewerWords what="this risk" theirs={savedWords(risk)} form={form} />}
      <p className="row">
        <Button type="submit" variant="go">
          Accept it
        </Button>
        <Button variant="quiet" onClick={onPlan}>
          Plan for it instead
        </Button>
      </p>
    </form>
  )
}

function savedWords({ accepted, mitigation, sign, owner, dueOn }: BoardRisk): string {
  if (accepted) return `${accepted.by.name} accepts it. ${accepted.why}`
  const parts = [mitigation, sign && `First sign: ${sign}`, owner?.name, dueOn && `Due on ${dayInWords(dueOn)}`]
  return parts.filter(Boolean).join('\n') || 'Nothing is planned any more.'
}
