'use client'

import Form from 'next/form'
import { useRef } from 'react'
import { TeamField } from '@/components/people/team-field'
import { Button } from '@/components/ui/button'
import { leaveOutEmpty } from '@/components/ui/leave-out-empty'
import { SelectField } from '@/components/ui/select-field'
import { type RiskFilters as Filters, RISK_VIEWS } from '@/lib/domain/premortem/risk-filters'

type Choice = { id: string; name: string }
type Props = { filters: Filters; owners: readonly Choice[]; teams: readonly Choice[] }

/** Which risks, whose, and of which team's proposals. A choice is shown at once; without scripts the button does the same. */
export function RiskFilters({ filters, owners, teams }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const onChange = () => form.current?.requestSubmit()
  return (
    <search>
      <Form ref={form} action="/portfolio/risks" className="list-filters risk-filters" scroll={false} onSubmit={leaveOutEmpty}>
        <SelectField label="Risks" name="view" defaultValue={filters.view} onChange={onChange}>
          {Object.entries(RISK_VIEWS).map(([view, { name }]) => (
            <option key={view} value={view}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField label="Owner" name="owner" defaultValue={filters.owner ?? ''} onChange={onChange}>
          <option value="">Everybody</option>
          {owners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="none">Nobody</option>
        </SelectField>
        <TeamField teams={teams} chosen={filters.team} onChange={onChange} />
        <Button type="submit">Show</Button>
      </Form>
    </search>
  )
}
