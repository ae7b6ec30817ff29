'use client'

import Link from 'next/link'
import { type FormEvent, useState } from 'react'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { TextField } from '@/components/ui/text-field'
import { dropViewAction, keepViewAction } from '@/lib/actions/portfolio'

type Props = { views: readonly { id: string; name: string; query: string }[]; query: string }

/** Views that the person kept: a link each. What is shown now can be kept under a name. */
export function KeptViews({ views, query }: Props) {
  const [name, setName] = useState('')
  const keep = useSending(keepViewAction)
  const drop = useSending(dropViewAction)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    keep.send({ name, query }, () => setName(''))
  }
  return (
    <details className="kept-views">
      <summary>{views.length === 0 ? 'Keep this view' : `Your views (${views.length})`}</summary>
      {views.length > 0 && (
        <ul>
          {views.map((view) => (
            <li key={view.id}>
              <Link href={`/portfolio${view.query}`} prefetch={false}>
                {view.name}
              </Link>
              <Button size="sm" variant="quiet" aria-label={`Drop ${view.name}`} onClick={() => drop.send({ viewId: view.id })}>
                Drop
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form className="keep-view" onSubmit={onSubmit}>
        <TextField
          label="Keep what is shown as"
          name="name"
          value={name}
          maxLength={60}
          autoComplete="off"
          error={keep.refusal?.fieldErrors.name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" busy={keep.pending && 'Keeping'}>
          Keep it
        </Button>
      </form>
      <FormError>{(!keep.refusal?.fieldErrors.name && keep.refusal?.message) || drop.refusal?.message}</FormError>
    </details>
  )
}
