'use client'

import Form from 'next/form'
import { useRef } from 'react'
import { TeamField } from '@/components/people/team-field'
import { Button } from '@/components/ui/button'
import { leaveOutEmpty } from '@/components/ui/leave-out-empty'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { ListFilters } from '@/lib/domain/finding/filters'
import { STATUS_FILTER_NAMES, STATUS_FILTERS } from '@/lib/domain/status-filter'

type Choice = { id: string; name: string }
type Props = { filters: ListFilters; teams: readonly Choice[]; owners: readonly Choice[] }

/** Words and filters over the list. A choice is shown at once; without scripts the button does the same. */
export function ListFiltersForm({ filters, teams, owners }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const onChange = () => form.current?.requestSubmit()
  return (
    <search>
      <Form ref={form} action="/proposals" className="list-filters" scroll={false} onSubmit={leaveOutEmpty}>
        <TextField label="Words" name="q" type="search" defaultValue={filters.q} maxLength={300} autoComplete="off" />
        <SelectField label="Status" name="status" defaultValue={filters.status ?? ''} onChange={onChange}>
          <option value="">All but archived</option>
          {STATUS_FILTERS.map((status) => (
            <option key={status} value={status}>
              {STATUS_FILTER_NAMES[status]}
            </option>
          ))}
        </SelectField>
        {teams.length > 0 && <TeamField teams={teams} chosen={filters.team} onChange={onChange} />}
        {owners.length > 0 && (
          <SelectField label="Owner" name="owner" defaultValue={filters.owner ?? ''} onChange={onChange}>
            <option value="">Everybody</option>
            <Options choices={owners} />
          </SelectField>
        )}
        <SelectField label="Order" name="sort" className="list-order" defaultValue={filters.sort ?? ''} onChange={onChange}>
          <option value="">{filters.q ? 'Best match' : 'Last edited'}</option>
          {filters.q && <option value="edited">Last edited</option>}
          <option value="oldest">First edited</option>
          <option value="title">Title, A to Z</option>
          <option value="title-down">Title, Z to A</option>
        </SelectField>
        <Button type="submit">Show</Button>
      </Form>
    </search>
  )
}

function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ))
}
