'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect } from 'react'
import { useCheckedForm } from '@/components/people/use-checked-form'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { changeDetailsAction, changeVisibilityAction, createProposalAction } from '@/lib/actions/proposals'
import type { ExampleName } from '@/lib/domain/examples/example'
import type { CreateProposalInput, Visibility } from '@/lib/domain/proposal'
import { DetailFields, type DetailValues, readDetails } from './detail-fields'
import { VisibilityChoice } from './visibility-choice'

type Proposal = { id: string; details: DetailValues; visibility: Visibility }
type Props = {
  teams: readonly { id: string; name: string }[]
  proposal: Proposal | null
  shape: ExampleName | null
  /** What it is to be called, where it has no proposal yet. */
  title: string
  onFacts: (facts: { title: string; launchDate: string }) => void
}

const EMPTY = { teamId: null, launchDate: null, engineeringMonths: null }

/** The last step: what the team calls it, when it launches, who may read it. Without an answer so far, this starts the proposal. */
export function StartDetails({ teams, proposal, shape, title, onFacts }: Props) {
  const router = useRouter()
  const { send, pending, refusal } = useSending((input: CreateProposalInput) => keep(proposal, input))
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/proposal').then((inputs) => inputs.CreateProposalInput),
    read: (form) => read(form, shape),
    refusal,
    // Whoever starts writing writes: the caret waits in the headline. On a phone the keyboard waits for a tap.
    send: (form) =>
      send(read(form, shape) as CreateProposalInput, ({ proposalId }) =>
        router.push(`/proposals/${proposalId}/write${matchMedia('(min-width: 861px)').matches ? '#headline' : ''}`),
      ),
  })

  const { ref } = formProps
  // What was pressed to come here is gone: the first field takes the focus, a name in it ready to be written over.
  useEffect(() => {
    const field = ref.current?.querySelector<HTMLInputElement>('[name=title]')
    field?.focus()
    field?.select()
  }, [ref])

  function onInput(event: FormEvent<HTMLFormElement>) {
    void formProps.onInput(event)
    const { title, launchDate } = readDetails(event.currentTarget)
    onFacts({ title: String(title), launchDate: String(launchDate ?? '') })
  }

  return (
    <form {...formProps} onInput={onInput} aria-label="Details">
      <DetailFields teams={teams} values={proposal?.details ?? { ...EMPTY, title }} errors={errors} />
      <VisibilityChoice defaultValue={chosenReaders(proposal)} error={errors.visibility} />
      <FormError>{message}</FormError>
      <div>
        <Button type="submit" variant="go" size="lg" busy={pending && 'Starting'}>
          Start writing
        </Button>
      </div>
    </form>
  )
}

/** A draft that an answer has started is nobody's business yet: opening it to all, or not, is chosen and never slips by. */
function chosenReaders(proposal: Proposal | null): Visibility | undefined {
  if (!proposal) return 'workspace'
  const { teamId, launchDate, engineeringMonths } = proposal.details
  const isJustStarted = teamId === null && launchDate === null && engineeringMonths === null
  return proposal.visibility === 'named' && isJustStarted ? undefined : proposal.visibility
}

function read(form: HTMLFormElement, shape: ExampleName | null) {
  return { ...readDetails(form), shape, visibility: new FormData(form).get('visibility') }
}

/** Starts the proposal, or writes its details and then who may read it. */
async function keep(proposal: Proposal | null, input: CreateProposalInput) {
  if (!proposal) return createProposalAction(input)
  const { visibility, shape: _given, ...details } = input
  const changed = await changeDetailsAction({ proposalId: proposal.id, ...details, seen: proposal.details })
  if (!changed.ok) return changed
  if (visibility !== proposal.visibility) {
    const opened = await changeVisibilityAction({ proposalId: proposal.id, visibility })
    if (!opened.ok) return opened
  }
  return { ok: true as const, value: { proposalId: proposal.id } }
}
