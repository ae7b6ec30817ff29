import { valuesOf } from '@/components/people/check-form'
import { FormFoot } from '@/components/people/form-foot'
import { useCheckedForm } from '@/components/people/use-checked-form'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { showToast } from '@/components/ui/toast-store'
import { noteOutcomeAction } from '@/lib/actions/after-launch'
import type { NoteOutcomeInput } from '@/lib/domain/after-launch/inputs'
import { OUTCOME_NAMES, OUTCOMES } from '@/lib/domain/after-launch/outcomes'
import type { NoteProps } from './note-button'

/** What became of one promise. What was noted before stays below it. */
export function NoteDialog({ proposalId, today, promise, note, onClose }: NoteProps & { onClose: () => void }) {
  const { send, pending, refusal } = useSending(noteOutcomeAction)
  const read = (form: HTMLFormElement) =>
    ({ proposalId, key: promise.key, seen: note?.id ?? null, ...valuesOf(form) }) as NoteOutcomeInput
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/after-launch/inputs').then((inputs) => inputs.NoteOutcomeInput),
    read,
    refusal,
    send: (form) =>
      send(read(form), () => {
        showToast(`Noted: ${promise.words}.`)
        onClose()
      }),
  })
  return (
    <Dialog open onClose={onClose} title={`What became of “${promise.words}”?`}>
      <form {...formProps} className="grid gap-4">
        <blockquote className="after-quote">{promise.sentence}</blockquote>
        <fieldset className="after-outcomes" aria-describedby={errors.outcome ? 'outcome-error' : undefined}>
          <legend>Against the promise it is</legend>
          {OUTCOMES.map((outcome) => (
            <label key={outcome} className="after-outcome">
              <input
                type="radio"
                name="outcome"
                value={outcome}
                defaultChecked={note?.outcome === outcome}
                aria-invalid={errors.outcome ? true : undefined}
              />
              {OUTCOME_NAMES[outcome]}
            </label>
          ))}
          {errors.outcome && (
            <p className="err" id="outcome-error">
              {errors.outcome}
            </p>
          )}
        </fieldset>
        <TextField
          label="What it really was"
          hint="A figure, or words."
          name="actual"
          serif
          maxLength={200}
          defaultValue={note?.actual}
          error={errors.actual}
        />
        <TextArea
          label="Note"
          aside="Optional"
          name="note"
          rows={3}
          serif
          maxLength={1000}
          defaultValue={note?.note}
          error={errors.note}
        />
        <div className="after-two">
          <TextField label="Measured on" name="measuredOn" type="date" defaultValue={today} error={errors.measuredOn} />
          <TextField
            label="Measured by"
            aside="Optional"
            name="measuredBy"
            maxLength={120}
            defaultValue={note?.measuredBy}
            error={errors.measuredBy}
          />
        </div>
        <FormFoot message={message}>
          <footer>
            <Button onClick={onClose}>Not now</Button>
            <Button type="submit" variant="go" busy={pending && 'Noting'}>
              Note it
            </Button>
          </footer>
        </FormFoot>
      </form>
    </Dialog>
  )
}
