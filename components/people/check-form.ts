import type { z } from 'zod'

export type FieldErrors = Record<string, string>

/** What the schema would say to these values, one sentence a field; empty when it would take them. */
export function checkForm(schema: z.ZodType, values: unknown): FieldErrors {
  const result = schema.safeParse(values)
  const errors: FieldErrors = {}
  for (const issue of result.error?.issues ?? []) errors[issue.path.join('.')] ??= issue.message
  return byField(errors)
}

/** Errors of single things in a field that holds several ("functions.0") are errors of the field as well. */
export function byField(errors: FieldErrors): FieldErrors {
  const fields: FieldErrors = {}
  for (const [path, message] of Object.entries(errors)) fields[path.split('.')[0] as string] ??= message
  return { ...fields, ...errors }
}

/** The first field in the order of the page that has to be changed gets the focus. False where none of them is shown as such. */
export function focusFirstError(form: HTMLFormElement | null): boolean {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
  field?.focus()
  return Boolean(field)
}

export function valuesOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
