'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { sendOrTell, useSending } from '@/components/people/use-sending'
import { announce } from '@/components/ui/announce'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/input-class'
import { showToast } from '@/components/ui/toast-store'
import { useWriting } from '@/components/writing/writing-context'
import { bringFindingBackAction, ignoreFindingAction } from '@/lib/actions/clarity'
import type { ShownFinding } from './clarity-state'

type Props = {
  finding: ShownFinding
  isOn: boolean
  proposalId: string /** On the narrow sheet the buttons share a row. */
  wide?: boolean
}

/** What can be done about a finding: what it offers, editing first, or letting it stand for a reason. */
export function FindingActs({ finding, isOn, proposalId, wide }: Props) {
  const session = useWriting()
  const [isIgnoring, setIgnoring] = useState(false)
  const clarity = session.editor?.clarity
  const offer = offerOf(finding)
  const size = wide ? undefined : 'sm'

  function apply() {
    const done = clarity?.apply(finding)
    if (done)
      showToast(finding.wayOut.type === 'cut' ? 'Sentence cut.' : 'Replaced.', {
        label: 'Undo',
        run: () => session.editor?.run('undo'),
      })
    else announce('The sentence has changed. The check reads it again.')
  }
  if (isIgnoring) return <IgnoreForm finding={finding} proposalId={proposalId} onClose={() => setIgnoring(false)} />
  return (
    <div className={wide ? 'oneacts' : 'acts'}>
      {offer && (
        <Button size={size} variant={isOn ? 'go' : 'outline'} onClick={apply}>
          {offer}
        </Button>
      )}
      <Button size={size} variant={isOn && !offer ? 'go' : 'outline'} onClick={() => clarity?.edit(finding)}>
        {offer ? 'Edit first' : finding.kind === 'unquantified' ? 'Add a number' : 'Edit the words'}
      </Button>
      <Button size={size} variant={wide ? 'outline' : 'quiet'} onClick={() => setIgnoring(true)}>
        Ignore
      </Button>
    </div>
  )
}

function offerOf({ wayOut }: ShownFinding): string | null {
  if (wayOut.type === 'replace') return 'Replace'
  return wayOut.type === 'cut' ? 'Cut the sentence' : null
}

function IgnoreForm({ finding, proposalId, onClose }: { finding: ShownFinding; proposalId: string; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { send, pending, refusal } = useSending(ignoreFindingAction)
  useEffect(() => field.current?.focus(), [])
  const one = { proposalId, findingId: finding.id }
  const ignore = () =>
    send({ ...one, reason }, () => {
      onClose()
      showToast('Ignored. Reviewers will see your reason.', {
        label: 'Undo',
        run: () => void sendOrTell(bringFindingBackAction(one)),
      })
    })
  return (
    <form
      className="ignoring"
      onSubmit={(event) => {
        event.preventDefault()
        ignore()
      }}
    >
      <label htmlFor={id}>Why does it stay?</label>
      <textarea
        ref={field}
        id={id}
        className={inputClass({ serif: true })}
        rows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        aria-describedby={`${id}-hint`}
        aria-invalid={refusal?.fieldErrors.reason ? true : undefined}
      />
      <p className="hint" id={`${id}-hint`}>
        Everybody who reads the draft sees it. When the sentence changes, the finding is back.
      </p>
      {refusal && (
        <p className="err" role="alert">
          {refusal.fieldErrors.reason ?? refusal.message}
        </p>
      )}
      <div className="acts">
        <Button size="sm" variant="go" type="submit" busy={pending && 'Saving'}>
          Ignore it
        </Button>
        <Button size="sm" variant="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
