'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useCheckedForm } from '@/components/people/use-checked-form'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { createProposalAction } from '@/lib/actions/proposals'
import { dayInWords, isCalendarDay } from '@/lib/domain/calendar-day'
import type { CreateProposalInput } from '@/lib/domain/proposal'
import { DetailFields, readDetails } from './detail-fields'
import { ReleasePreview } from './release-preview'
import { VisibilityChoice } from './visibility-choice'

type Props = { company: string; city: string; teams: readonly { id: string; name: string }[] }

const EMPTY = { title: '', teamId: null, launchDate: null, engineeringMonths: null }

/** A new proposal: what the team calls it and who may read it; the page at the right fills as one types. */
export function StartProposal({ company, city, teams }: Props) {
  const router = useRouter()
  const [typed, setTyped] = useState({ title: '', launchDate: '' })
  const { send, pending, refusal } = useSending(createProposalAction)
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/proposal').then((inputs) => inputs.CreateProposalInput),
    read,
    refusal,
    send: (form) => send(read(form) as CreateProposalInput, ({ proposalId }) => router.push(`/proposals/${proposalId}/write`)),
  })

  function onInput(event: FormEvent<HTMLFormElement>) {
    void formProps.onInput(event)
    const { title, launchDate } = readDetails(event.currentTarget)
    setTyped({ title: String(title), launchDate: isCalendarDay(launchDate) ? launchDate : '' })
  }

  return (
    <main id="main" className="start" tabIndex={-1}>
      <div className="start-form">
        <h1 className="h-page">Start a proposal</h1>
        <p className="mt-1 max-w-[58ch] text-ink-2">
          You write the press release of the finished product. These few facts stand around it; all of them can change.
        </p>
        <form {...formProps} onInput={onInput}>
          <DetailFields teams={teams} values={EMPTY} errors={errors} />
          <VisibilityChoice defaultValue="workspace" />
          <FormError>{message}</FormError>
          <div>
            <Button type="submit" variant="go" size="lg" busy={pending && 'Starting'}>
              Start writing
            </Button>
          </div>
        </form>
      </div>
      <ReleasePreview
        company={company}
        city={city}
        title={typed.title}
        launchDay={typed.launchDate ? dayInWords(typed.launchDate) : null}
      />
    </main>
  )
}

function read(form: HTMLFormElement) {
  return { ...readDetails(form), visibility: new FormData(form).get('visibility') }
}
