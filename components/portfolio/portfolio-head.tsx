import { TeamField } from '@/components/people/team-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { PortfolioFilters } from '@/lib/domain/portfolio/filters'
import type { Span } from '@/lib/domain/portfolio/period'

type Props = {
  filters: PortfolioFilters
  /** "Since January 2026", by span. */
  spans: Record<Span, string>
  teams: readonly { id: string; name: string }[]
}

/** What the pictures are narrowed by: a period and a team. */
export function PortfolioHead({ filters, spans, teams }: Props) {
  const isDays = Boolean(filters.from && filters.to)
  return (
    <div className="portfolio-period">
      <SelectField label="Period" name="span" defaultValue={isDays ? '' : filters.span}>
        {isDays && <option value="">The days chosen</option>}
        {(['month', 'quarter', 'year', 'all'] as const).map((span) => (
          <option key={span} value={span}>
            {spans[span]}
          </option>
        ))}
      </SelectField>
      <TextField label="From" name="from" type="date" defaultValue={filters.from ?? ''} />
      <TextField label="To" name="to" type="date" defaultValue={filters.to ?? ''} />
      <TeamField teams={teams} chosen={filters.team} />
    </div>
  )
}
