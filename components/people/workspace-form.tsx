'use client'

import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { TextField } from '@/components/ui/text-field'
import { showToast } from '@/components/ui/toast-store'
import { changeWorkspaceAction } from '@/lib/actions/people'
import type { Ruling } from '@/lib/domain/ruling'
import { valuesOf } from './check-form'
import { FormFoot } from './form-foot'
import { useCheckedForm } from './use-checked-form'
import { useSending } from './use-sending'

type Props = { workspace: { name: string; city: string; openSignUp: boolean; pauseMinutes: number }; may: Ruling }

/** Name, city and who may come in; for whoever may not change them, the same page to read. */
export function WorkspaceForm({ workspace, may }: Props) {
  const { send, pending, refusal } = useSending(changeWorkspaceAction)
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/workspace').then((inputs) => inputs.ChangeWorkspaceInput),
    read,
    refusal,
    send: (form) => send(read(form), () => showToast('Workspace saved.')),
  })
  const readOnly = !may.allowed
  return (
    <form {...formProps} className="grid grid-cols-[minmax(0,520px)] gap-4 border-t border-ink pt-3">
      <TextField
        label="Name of the company or team"
        name="name"
        defaultValue={workspace.name}
        readOnly={readOnly}
        error={errors.name}
      />
      <TextField label="City" name="city" defaultValue={workspace.city} readOnly={readOnly} error={errors.city} />
      <Check
        name="openSignUp"
        defaultChecked={workspace.openSignUp}
        disabled={readOnly}
        detail="Everybody who can reach this address may create an account and join as a member. Off: by invitation only."
      >
        Open to whoever signs up
      </Check>
      <TextField
        label="Minutes of quiet before a text is kept"
        name="pauseMinutes"
        inputMode="numeric"
        defaultValue={String(workspace.pauseMinutes)}
        readOnly={readOnly}
        error={errors.pauseMinutes}
        hint="After a pause as long as this, what was written is kept as a revision by itself. 0 switches it off."
      />
      <FormFoot message={message}>
        <div>
          <Button type="submit" variant="go" reason={may.allowed ? undefined : may.reason} busy={pending && 'Saving'}>
            Save the workspace
          </Button>
        </div>
      </FormFoot>
    </form>
  )
}

function read(form: HTMLFormElement) {
  const { name = '', city = '', openSignUp, pauseMinutes = '' } = valuesOf(form)
  return { name, city, openSignUp: openSignUp === 'on', pauseMinutes }
}
