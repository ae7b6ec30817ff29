'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { answered } from '@/components/ui/answered'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { later } from '@/components/ui/later'
import { TextArea } from '@/components/ui/text-area'
import { showToast } from '@/components/ui/toast-store'
import { giveVerdictAction, keepVerdictDraftAction } from '@/lib/actions/review'
import { wholeRuling } from '@/lib/domain/review/rulings'
import { RUBRIC, type RubricKey } from '@/lib/domain/review/verdict'
import { DecisionGlyph } from './decision-glyph'
import { Rubric } from './rubric'
import { type OwnDecision, useVerdictWords, type VerdictStart } from './use-verdict-words'

const RejectDialog = later(() => import('./reject-dialog').then((file) => file.RejectDialog))

type Props = {
  proposalId: string
  roundId: string
  revision: number
  /** Whoever reads the reason first. */
  author: string
  start: VerdictStart
  /** When the viewer last gave one on this revision. */
  given: number | null
  /** Where another way to answer stands: abstain, hand on, step down. */
  children?: React.ReactNode
}

const CHOICES = [
  { decision: 'approve', word: 'Approve', className: 'v-ok' },
  { decision: 'request_changes', word: 'Request changes', className: undefined },
  { decision: 'reject', word: 'Reject', className: undefined },
] as const

/** A, C and D, as the list of keys says. */
const KEYS: Record<string, OwnDecision> = { a: 'approve', c: 'request_changes', d: 'reject' }

const SAYS = { approve: 'Approve revision', request_changes: 'Request changes', reject: 'Reject revision' } as const

/** Scores, a verdict and why. What is written stays here whatever the server says, and this browser keeps it until it is given. */
export function VerdictForm({ proposalId, roundId, revision, author, start, given, children }: Props) {
  const router = useRouter()
  const { words, change, news, letGo } = useVerdictWords({ proposalId, roundId, revision, start, given })
  const { decision, scores, reason } = words
  const [busy, setBusy] = useState<'give' | 'keep' | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isRejecting, setRejecting] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const needsReason = decision === 'request_changes' || decision === 'reject'
  const said = { proposalId, roundId, scores: scores as Record<string, number>, reason }

  async function send<T>(
    which: 'give' | 'keep',
    sending: Promise<{ ok: true; value: T } | { ok: false; code: string; message: string }>,
  ) {
    setBusy(which)
    setRefusal(null)
    const result = await answered(sending)
    setBusy(null)
    if (result.ok) {
      letGo()
      return result.value
    }
    setRefusal(result.message)
    if (result.code !== 'no_answer') router.refresh()
    return null
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (!decision) return setRefusal('Choose a verdict.')
    const whole = wholeRuling({ decision, scores, reason: reason.trim(), delegateId: null })
    setRefusal(whole.allowed ? null : whole.reason)
    if (whole.allowed) return decision === 'reject' ? setRejecting(true) : give()
    // On a phone the row without a score is out of sight, above the verdict.
    const unscored = RUBRIC.find(({ key }) => scores[key] === undefined)
    form.current?.querySelector<HTMLElement>(`[name="${unscored?.key ?? 'reason'}"]`)?.focus()
  }

  async function give() {
    setRejecting(false)
    if (!decision) return
    const section = form.current?.closest('section')
    const given = await send('give', giveVerdictAction({ ...said, decision, delegateId: null, until: null }))
    if (!given) return
    showToast(`Your verdict on revision ${given.revisionNumber} is given.`)
    // The form goes, and would take the focus along.
    if (document.activeElement === document.body || section?.contains(document.activeElement)) section?.focus()
  }

  async function keep() {
    const kept = await send('keep', keepVerdictDraftAction({ ...said, decision }))
    if (kept !== null) showToast('Kept for later. Nobody else sees it.')
  }

  // While the focus is on the scores or the verdicts; in the field for the reason a letter is a letter.
  function onKeyDown({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent<HTMLFormElement>) {
    if (ctrlKey || metaKey || altKey || !(target instanceof HTMLInputElement) || target.type !== 'radio') return
    const choice = KEYS[key.toLowerCase()]
    if (choice) change({ decision: choice })
  }

  return (
    <form ref={form} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      <Rubric scores={scores} onScore={(key: RubricKey, score) => change({ scores: { ...scores, [key]: score } })} />
      <fieldset>
        <legend className="sr-only">Verdict</legend>
        <div className="verdicts">
          {CHOICES.map((one) => (
            <label key={one.decision} className={one.className}>
              <input
                type="radio"
                name="decision"
                checked={decision === one.decision}
                onChange={() => change({ decision: one.decision })}
              />
              <DecisionGlyph of={one.decision} />
              {one.word}
            </label>
          ))}
        </div>
      </fieldset>
      <TextArea
        label="Why?"
        aside={needsReason ? `Required. ${author} will read this first.` : 'Optional when you approve'}
        name="reason"
        value={reason}
        onChange={(event) => change({ reason: event.target.value })}
        maxLength={2000}
        rows={4}
        serif
      />
      <FormError>{refusal ?? news}</FormError>
      <div className="verdict-acts">
        <Button type="submit" variant="go" busy={busy === 'give' && 'Sending'}>
          {decision === 'request_changes'
            ? SAYS.request_changes
            : decision
              ? `${SAYS[decision]} ${revision}`
              : 'Give the verdict'}
        </Button>
        <Button variant="quiet" onClick={keep} busy={busy === 'keep' && 'Keeping'}>
          Save for later
        </Button>
      </div>
      {children}
      {isRejecting && <RejectDialog {...{ revision, author }} onClose={() => setRejecting(false)} onReject={give} />}
    </form>
  )
}
