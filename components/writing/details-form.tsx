'use client'

import { DetailFields, type DetailValues, readDetails } from '@/components/desk/detail-fields'
import { useCheckedForm } from '@/components/people/use-checked-form'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { showToast } from '@/components/ui/toast-store'
import { changeDetailsAction } from '@/lib/actions/proposals'
import type { ChangeDetailsInput } from '@/lib/domain/proposal'
import type { Ruling } from '@/lib/domain/ruling'

type Props = { proposalId: string; seen: DetailValues; teams: readonly { id: string; name: string }[]; may: Ruling }

/** Title, team, launch date and estimate of a proposal. Who saves an older form than the details are learns of it. */
export function DetailsForm({ proposalId, seen, teams, may }: Props) {
  const { send, pending, refusal } = useSending(changeDetailsAction)
  const read = (form: HTMLFormElement) => ({ proposalId, ...readDetails(form), seen })
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/proposal').then((inputs) => inputs.ChangeDetailsInput),
    read,
    refusal,
    send: (form) => send(read(form) as ChangeDetailsInput, () => showToast('The details are saved.')),
  })
  return (
    <form {...formProps}>
      <DetailFields teams={teams} values={seen} errors={errors} disabled={!may.allowed} />
      <FormError>{message}</FormError>
      <div>
        <Button type="submit" variant="go" reason={may.allowed ? undefined : may.reason} busy={pending && 'Saving'}>
          Save the details
        </Button>
      </div>
    </form>
  )
}
