'use client'

import Form from 'next/form'
import Link from 'next/link'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { leaveOutEmpty } from '@/components/ui/leave-out-empty'
import { SelectField } from '@/components/ui/select-field'
import type { PersonCard } from '@/lib/domain/person-card'
import { TRAIL_GROUP_NAMES, TRAIL_GROUPS } from '@/lib/domain/trail/actions'
import type { TrailFilters } from '@/lib/domain/trail/filters'
import { trailHref } from '@/lib/domain/trail/href'

type Props = {
  filters: TrailFilters
  people: readonly PersonCard[]
  /** "2026-11", newest first. */
  months: readonly string[]
  proposal: string | null
}

/** Who, what, when. A choice is shown at once; without scripts the button does the same. */
export function TrailFiltersForm({ filters, people, months, proposal }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const onChange = () => form.current?.requestSubmit()
  return (
    <search>
      <Form ref={form} action="/settings/audit" className="trail-filters" scroll={false} onSubmit={leaveOutEmpty}>
        {filters.proposal && <input type="hidden" name="proposal" value={filters.proposal} />}
        <SelectField label="Who" name="who" defaultValue={filters.who ?? ''} onChange={onChange}>
          <option value="">Everyone</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField label="What" name="what" defaultValue={filters.what ?? ''} onChange={onChange}>
          <option value="">Everything</option>
          {TRAIL_GROUPS.map((group) => (
            <option key={group} value={group}>
              {TRAIL_GROUP_NAMES[group]}
            </option>
          ))}
        </SelectField>
        <SelectField label="When" name="month" defaultValue={filters.month ?? ''} onChange={onChange}>
          <option value="">Any month</option>
          {months.map((month) => (
            <option key={month} value={month}>
              {monthInWords(month)}
            </option>
          ))}
        </SelectField>
        <Button type="submit">Show</Button>
      </Form>
      {filters.proposal && (
        <p className="mt-2 text-sm text-ink-2">
          Only {proposal ?? 'one proposal'}.{' '}
          <Link href={trailHref('/settings/audit', { ...filters, before: null, proposal: null })}>Show all proposals</Link>
        </p>
      )}
    </search>
  )
}

function monthInWords(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
}
