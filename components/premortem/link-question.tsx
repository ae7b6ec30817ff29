import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { linkRiskToFaqAction, listFaqChoicesAction } from '@/lib/actions/premortem-risks'
import type { BoardRisk } from '@/lib/domain/premortem/board'
import type { FaqChoice } from '@/lib/domain/premortem/faq-link'
import { partTitle } from '@/lib/domain/prfaq'
import type { PremortemRoom } from './use-premortem'

type Props = Pick<PremortemRoom, 'view' | 'act'> & { risk: BoardRisk; onDone: () => void }

/** Chooses a question that stands in the text already. The list is asked for when somebody wants it. */
export function LinkQuestion({ view, act, risk, onDone }: Props) {
  const [choices, setChoices] = useState<readonly FaqChoice[] | string>('Looking for the questions of the text.')
  useEffect(() => {
    listFaqChoicesAction({ premortemId: view.id }).then(
      (answer) => setChoices(answer.ok ? answer.value : answer.message),
      () => setChoices('No connection. Try again when it is back.'),
    )
  }, [view.id])
  const isThere = typeof choices !== 'string'
  async function link(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const entryId = String(new FormData(event.currentTarget).get('entryId') ?? '')
    const key = { premortemId: view.id, reasonId: risk.reasonId }
    if (entryId && (await act(() => linkRiskToFaqAction({ ...key, entryId })))) onDone()
  }
  return (
    <form className="riskform" aria-label={`Link risk ${risk.number} to a question`} onSubmit={link}>
      {isThere && choices.length > 0 ? (
        <SelectField label="Which question takes it up?" name="entryId" required defaultValue="">
          <option value="">Choose a question</option>
          {[...new Set(choices.map(({ list }) => list))].map((list) => (
            <optgroup key={list} label={partTitle(list)}>
              {choices
                .filter((choice) => choice.list === list)
                .map(({ entryId, question }) => (
                  <option key={entryId} value={entryId}>
                    {question}
                  </option>
                ))}
            </optgroup>
          ))}
        </SelectField>
      ) : (
        <p className="meta" role="status">
          {isThere ? 'The text has no question yet. Add this one to the internal FAQ.' : choices}
        </p>
      )}
      <p className="row">
        {isThere && choices.length > 0 && (
          <Button type="submit" size="sm" variant="go">
            Link it
          </Button>
        )}
        <Button size="sm" variant="quiet" onClick={onDone}>
          Cancel
        </Button>
      </p>
    </form>
  )
}
