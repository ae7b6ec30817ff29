'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { acceptRiskAction, planRiskAction } from '@/lib/actions/premortem-risks'
import type { BoardRisk } from '@/lib/domain/premortem/board'
import type { PremortemRoom } from './use-premortem'

type Props = PremortemRoom & { risk: BoardRisk }

/** What we do about a risk; or who accepts it, why, and when we look again. */
export function RiskPlanForm(props: Props) {
  const { view, risk, act } = props
  const [isAccepting, setAccepting] = useState(risk.accepted !== null)
  // The version that the form was filled with: whoever saves over a newer one learns of it.
  const [seen, setSeen] = useState(risk.version)
  const may = view.closedAt ? risk.follow : view.may.plan
  const reason = may.allowed ? undefined : may.reason
  const key = { premortemId: view.id, reasonId: risk.reasonId, seen }
  if (isAccepting) return <AcceptForm {...props} seen={seen} onSaved={setSeen} onPlan={() => setAccepting(false)} />

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const plan = {
      mitigation: text('mitigation'),
      sign: text('sign'),
      ownerId: text('ownerId') || null,
      dueOn: text('dueOn') || null,
    }
    if (await act(() => planRiskAction({ ...key, ...plan }))) setSeen(seen + 1)
  }
  return (
    <form className="riskform" onSubmit={save}>
      <TextArea label="What will we do about it?" name="mitigation" serif defaultValue={risk.mitigation} maxLength={1000} />
      <TextField label="First sign of it" name="sign" serif defaultValue={risk.sign} maxLength={1000} autoComplete="off" />
      <div className="two">
        <SelectField label="Owner" name="ownerId" defaultValue={risk.owner?.id ?? ''}>
          <option value="">Choose a person</option>
          {view.people.map(({ card }) => (
            <option key={card.id} value={card.id}>
              {card.name}
            </option>
          ))}
        </SelectField>
        <TextField label="Due" name="dueOn" type="date" defaultValue={risk.dueOn ?? ''} />
      </div>
      {risk.missing.length > 0 && <p className="meta">Still missing: {risk.missing.join(', ')}.</p>}
      {risk.version !== seen && <Newer />}
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

function AcceptForm({
  view,
  act,
  risk,
  seen,
  onSaved,
  onPlan,
}: Props & { seen: number; onSaved: (seen: number) => void; onPlan: () => void }) {
  async function accept(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const input = { why: String(form.get('why') ?? ''), lookAgainOn: String(form.get('lookAgainOn') ?? ''), seen }
    if (await act(() => acceptRiskAction({ premortemId: view.id, reasonId: risk.reasonId, ...input }))) onSaved(seen + 1)
  }
  return (
    <form className="riskform" onSubmit={accept}>
      {risk.accepted && <p className="meta">Accepted by {risk.accepted.by.name}.</p>}
      <TextArea
        label="Why do you accept it?"
        hint="In your own name. Reviewers will read it."
        name="why"
        serif
        required
        maxLength={1000}
        defaultValue={risk.accepted?.why ?? ''}
      />
      <TextField label="Look again on" name="lookAgainOn" type="date" required defaultValue={risk.accepted?.lookAgainOn ?? ''} />
      {risk.version !== seen && <Newer />}
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

function Newer() {
  return (
    <p className="meta" role="status">
      Somebody saved another plan for this risk. Choose another risk and come back to see it; your words stay here until then.
    </p>
  )
}
