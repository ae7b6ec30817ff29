'use client'

import { useId, useState } from 'react'
import { TextField } from '@/components/ui/text-field'

type Props = {
  /** Functions that somebody in the workspace has already. */
  known: readonly string[]
  defaultValue?: readonly string[]
  error?: string
  hint?: string
  className?: string
}

const USUAL = ['Engineering', 'Finance', 'Legal', 'Operations', 'Security']

/** What a person answers for, with commas between several; the workspace's own are offered first. */
export function FunctionsField({ known, defaultValue = [], error, hint, className }: Props) {
  const list = useId()
  const [typed, setTyped] = useState(defaultValue.join(', '))
  // The browser puts a suggestion in place of everything typed, so each begins with what stands there already.
  const before = typed.includes(',') ? `${typed.slice(0, typed.lastIndexOf(',')).trim()}, ` : ''
  return (
    <>
      <TextField
        label="Functions"
        aside="Commas between several"
        name="functions"
        list={list}
        autoComplete="off"
        defaultValue={defaultValue.join(', ')}
        error={error}
        hint={hint}
        onChange={(event) => setTyped(event.target.value)}
        className={className}
      />
      <datalist id={list}>
        {[...new Set([...known, ...USUAL])].map((name) => (
          <option key={name} value={before + name} />
        ))}
      </datalist>
    </>
  )
}

/** "Legal, Finance" as the two names. */
export function functionsIn(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
}
