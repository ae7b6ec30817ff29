'use client'

import { useState } from 'react'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { showToast } from '@/components/ui/toast-store'
import { giveVerdictAction, stepDownAction } from '@/lib/actions/review'
import type { ReviewerChoice } from '@/lib/domain/review/seen'
import type { RoundIds } from './ask-reviewer'

export type Way = 'abstain' | 'delegate' | 'step-down'

const WAYS: Record<Way, { verb: string; title: string; says: string; done: string }> = {
  abstain: {
    verb: 'Abstain',
    title: 'Abstain from this round?',
    says: 'You say neither yes nor no. Where the round needs your approval, somebody stands in for you.',
    done: 'You abstained.',
  },
  delegate: {
    verb: 'Hand on',
    title: 'Who decides in your place?',
    says: 'They are asked at once. You can still decide yourself.',
    done: 'It is handed on.',
  },
  'step-down': {
    verb: 'Step down',
    title: 'Step down from this review?',
    says: 'Nothing that you said in this round counts any more. The author is told why.',
    done: 'You stepped down.',
  },
}

type Props = { way: Way; ids: RoundIds; askable: readonly ReviewerChoice[]; onClose: () => void }

export function WayDialog({ way, ids, askable, onClose }: Props) {
  const give = useSending(giveVerdictAction)
  const leave = useSending(stepDownAction)
  const { pending, refusal } = way === 'step-down' ? leave : give
  const { verb, title, says, done } = WAYS[way]
  const choices = askable.filter(({ why }) => why === null)
  const [words, setWords] = useState({ reason: '', until: '', delegateId: choices[0]?.person.id ?? '' })
  const tell = () => {
    onClose()
    showToast(done)
  }
  const send = () => {
    if (way === 'step-down') return leave.send({ ...ids, reason: words.reason }, tell)
    const isDelegate = way === 'delegate'
    const delegateId = isDelegate ? words.delegateId : null
    const until = isDelegate && words.until ? words.until : null
    give.send({ ...ids, decision: way, scores: {}, reason: words.reason, delegateId, until }, tell)
  }
  return (
    <Dialog open onClose={onClose} title={title}>
      <div className="grid gap-[14px]">
        <p>{says}</p>
        {way === 'delegate' && (
          <>
            <SelectField
              label="Who?"
              value={words.delegateId}
              onChange={({ target }) => setWords({ ...words, delegateId: target.value })}
            >
              {choices.map(({ person, functions }) => (
                <option key={person.id} value={person.id}>
                  {[person.name, ...functions].join(', ')}
                </option>
              ))}
            </SelectField>
            <TextField
              label="Until"
              aside="Leave it empty for as long as the round lasts"
              type="date"
              value={words.until}
              onChange={({ target }) => setWords({ ...words, until: target.value })}
              error={refusal?.fieldErrors.until}
            />
          </>
        )}
        <TextArea
          label="Why?"
          aside={way === 'step-down' ? 'Required' : 'You can leave this empty'}
          value={words.reason}
          onChange={({ target }) => setWords({ ...words, reason: target.value })}
          maxLength={2000}
          rows={3}
          serif
        />
        <FormError>{refusal?.fieldErrors.delegateId ?? refusal?.message}</FormError>
        <footer>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="go" onClick={send} busy={pending && 'Sending'}>
            {verb}
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
