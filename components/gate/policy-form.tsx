'use client'

import { useEffect, useRef } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import type { GatePolicy } from '@/lib/domain/gate-policy'
import type { PersonCard } from '@/lib/domain/person-card'
import type { Ruling } from '@/lib/domain/ruling'
import { FunctionTable } from './function-table'
import { NumberInput } from './number-input'
import { RequirementList } from './requirement-list'
import { usePolicy } from './use-policy'

type Props = {
  policy: GatePolicy
  version: number
  savedBy: string | null
  people: PersonCard[]
  left: PersonCard[]
  known: string[]
  ownJargon: number
  may: Ruling
}

/** What the workspace asks for before engineering starts; for whoever may not change it, the same page to read. */
export function PolicyForm({ policy, version, savedBy, people, left, known, ownJargon, may }: Props) {
  const form = usePolicy({ policy, version, savedBy })
  const { draft, errors, change, changes } = form
  const number = (key: keyof typeof draft.numbers) => ({
    name: key,
    value: draft.numbers[key],
    error: errors[key],
    readOnly: !may.allowed,
    onChange: (value: string) => change({ numbers: { ...draft.numbers, [key]: value } }),
  })
  return (
    // No form around it: the dialog of a function holds one of its own.
    <div>
      {form.meanwhile && <Meanwhile key={version} {...form.meanwhile} changes={changes} />}
      <div className="setcols">
        <div>
          <RequirementList {...{ draft, change, number, ownJargon }} error={errors.requirements} readOnly={!may.allowed} />
          <FunctionTable
            functions={draft.functions}
            {...{ people, left, known }}
            error={errors.functions}
            readOnly={!may.allowed}
            onChange={(functions) => change({ functions })}
          />
        </div>
        <div>
          <h2 className="h-sec h-ruled">Deadlines</h2>
          <div className="policy-days">
            <NumberInput before="A reviewer has" after="working days" {...number('reviewDays')} />
            <NumberInput before="Remind after" after="working days" {...number('remindDays')} />
            <NumberInput before="A clearance lasts" after="days" {...number('clearedDays')} />
          </div>
          {may.allowed && (
            <section className="policy-preview" aria-live="polite">
              <h2 className="h-sec h-ruled">What this would do today</h2>
              {form.preview && <p className="say">{form.preview}</p>}
              <Button size="sm" busy={form.looking && 'Judging every open proposal'} onClick={() => void form.look()}>
                {form.preview ? 'Look again' : 'Judge the open proposals by it'}
              </Button>
            </section>
          )}
        </div>
      </div>
      <FormError>{form.message}</FormError>
      {may.allowed ? (
        <div className="savebar">
          <p>{changesInWords(changes)}</p>
          {changes > 0 && (
            <Button variant="quiet" onClick={form.discard}>
              Discard
            </Button>
          )}
          <Button variant="go" busy={form.saving && 'Saving'} disabled={changes === 0} onClick={() => void form.save()}>
            Save policy
          </Button>
        </div>
      ) : (
        <p className="hint mt-6">{may.reason}</p>
      )}
    </div>
  )
}

/** The draft is kept; what came under it is said, so that whoever saves knows what they agree to. */
function Meanwhile({ who, told, changes }: { who: string; told: string[]; changes: number }) {
  const part = useRef<HTMLDivElement>(null)
  // Save is pressed at the lower edge of a long page.
  useEffect(() => part.current?.scrollIntoView({ block: 'center' }), [])
  return (
    <div ref={part} className="policy-meanwhile">
      <Banner kind="calm">
        {who} saved another policy while you were changing this one. {changes === 1 ? 'Your change is' : 'Your changes are'} still
        here, not saved. All else is now as {who} left it:
      </Banner>
      <ul>
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

function changesInWords(changes: number): string {
  if (changes === 0) return 'Nothing is changed.'
  return `${changes === 1 ? 'One change' : `${changes} changes`}. Everyone with an open proposal is told, and it is recorded.`
}
