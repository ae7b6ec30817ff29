'use client'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { showToast } from '@/components/ui/toast-store'
import { createTeamAction } from '@/lib/actions/people'
import type { Ruling } from '@/lib/domain/ruling'
import { valuesOf } from './check-form'
import { useCheckedForm } from './use-checked-form'
import { useSending } from './use-sending'

export function NewTeamForm({ may }: { may: Ruling }) {
  const { send, pending, refusal } = useSending(createTeamAction)
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/team').then((inputs) => inputs.CreateTeamInput),
    refusal,
    send: (form) => {
      const input = valuesOf(form) as { name: string }
      send(input, () => {
        showToast(`Team ${input.name} created. Add its people below.`)
        form.reset()
      })
    },
  })
  if (!may.allowed) return <p className="border-t border-ink pt-3 text-sm text-ink-2">{may.reason}</p>
  return (
    <form {...formProps} aria-label="New team" className="flex items-start gap-2.5 border-t border-ink pt-3 narrow:flex-wrap">
      <TextField
        label="Name of the new team"
        name="name"
        autoComplete="off"
        className="w-full max-w-[420px]"
        error={errors.name ?? message ?? undefined}
      />
      <Button type="submit" variant="go" className="beside-field narrow:w-full" busy={pending && 'Creating'}>
        Create the team
      </Button>
    </form>
  )
}
