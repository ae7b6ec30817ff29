import type { FormEvent, ReactNode } from 'react'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import type { FieldErrors } from './check-form'

type Names = { workspaceName: string; city: string }

type Props = {
  errors: FieldErrors
  values: Record<string, string>
  /** Told what stands in the first two fields whenever it changes. */
  onType: (names: Names) => void
  /** Fields between the city and the people. */
  children?: ReactNode
}

/** A new workspace: its name, its city, and whom to invite at once. */
export function WorkspaceFields({ errors, values, onType, children }: Props) {
  function tell(event: FormEvent<HTMLDivElement>) {
    const form = (event.target as HTMLInputElement).form
    if (!form) return
    const read = (name: keyof Names) => (form.elements.namedItem(name) as HTMLInputElement).value.trim()
    onType({ workspaceName: read('workspaceName'), city: read('city') })
  }
  return (
    <>
      <div className="grid gap-4" onInput={tell}>
        <TextField
          label="Name of the company or team"
          name="workspaceName"
          autoComplete="organization"
          hint="Printed at the top of every release."
          defaultValue={values.workspaceName}
          error={errors.workspaceName}
        />
        <TextField
          label="City"
          aside="Begins every dateline"
          name="city"
          autoComplete="address-level2"
          defaultValue={values.city}
          error={errors.city}
        />
      </div>
      {children}
      <TextArea
        label="Invite the people who will say no"
        aside="You can do this later"
        name="addresses"
        rows={3}
        hint="Their email addresses. Two reviewers are enough to start. They join as members; you can change that."
        defaultValue={values.addresses}
        error={errors.addresses}
      />
    </>
  )
}
