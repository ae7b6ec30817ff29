import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { DATES, orderKey, type PortfolioFilters } from '@/lib/domain/portfolio/filters'
import { STATUS_FILTER_NAMES, STATUS_FILTERS } from '@/lib/domain/status-filter'

const DATE_NAMES = { started: 'Started in the period', submitted: 'First submitted in it', decided: 'Decided in it' }

/** On narrow screens, where the table has no heads. */
const ORDERS: Record<string, string> = {
  status: 'Status',
  title: 'Title, A to Z',
  team: 'Team',
  writer: 'Writer',
  'revisions-down': 'Most revisions',
  'rounds-down': 'Most rounds',
  'here-down': 'Longest here',
  'gate-down': 'Furthest through the gate',
  'findings-down': 'Most to fix',
  'risks-down': 'Most top risks',
}

type Props = { filters: PortfolioFilters; owners: readonly { id: string; name: string }[] }

/** What the table is narrowed by, beside the team. */
export function StandingFilters({ filters, owners }: Props) {
  const order = orderKey(filters.sort)
  return (
    <search className="standing-filters">
      <TextField label="Words in the title" name="q" type="search" defaultValue={filters.q} maxLength={300} autoComplete="off" />
      <SelectField label="Status" name="status" defaultValue={filters.status ?? ''}>
        <option value="">All but archived</option>
        <option value="open">Open</option>
        {STATUS_FILTERS.map((status) => (
          <option key={status} value={status}>
            {STATUS_FILTER_NAMES[status]}
          </option>
        ))}
      </SelectField>
      <SelectField label="Writer" name="owner" defaultValue={filters.owner ?? ''}>
        <option value="">Everybody</option>
        {owners.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label="Dates" name="dates" defaultValue={filters.dates ?? ''}>
        <option value="">Any day</option>
        {DATES.map((date) => (
          <option key={date} value={date}>
            {DATE_NAMES[date]}
          </option>
        ))}
      </SelectField>
      <SelectField label="Order" name="sort" className="list-order" defaultValue={order}>
        {!(order in ORDERS) && <option value={order}>In the order of now</option>}
        {Object.entries(ORDERS).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </SelectField>
    </search>
  )
}
