import type { PeriodFigures } from '@/lib/domain/portfolio/figures'
import { Bars } from './bars'
import { Chart } from './chart'
import { counted, orNone, reasonInWords } from './chart-words'
import { Dots } from './dots'

const MOST_REASONS = 5

type Props = { now: PeriodFigures; before: PeriodFigures | null }

/** From idea to decision: how far ideas came, how long it took, why they were rejected, and what that saved. */
export function FlowCharts({ now, before }: Props) {
  return (
    <div className="charts">
      <Ideas now={now} before={before} />
      <Days now={now} before={before} />
      <Reasons now={now} before={before} />
      <NotSpent now={now} before={before} />
    </div>
  )
}

function Ideas({ now: { ideas }, before }: Props) {
  const { started, submitted, decided, approved } = ideas
  const bars = [
    { name: 'Started', value: started },
    { name: 'Submitted', value: submitted },
    { name: 'Decided', value: decided },
    { name: 'Approved', value: approved, isOn: true },
  ]
  const heads = before ? ['Of those started', 'This period', 'Before'] : ['Of those started', 'This period']
  const keys = ['started', 'submitted', 'decided', 'approved', 'rejected', 'undecided'] as const
  const names = {
    started: 'Started',
    submitted: 'Submitted',
    decided: 'Decided',
    approved: 'Approved',
    rejected: 'Rejected',
    undecided: 'Undecided',
  }
  return (
    <Chart
      title="From idea to approval"
      before={
        before &&
        `Before: ${before.ideas.started} started, ${before.ideas.submitted} submitted, ${before.ideas.approved} approved.`
      }
      counted="Proposals that were started in the period, and how far they have come until today. Submitted: at least once, taken back or not. Approved: cleared to build at least once. Rejected: closed by a lead and never cleared. Deleted drafts are not counted, archived ones are. Those started before had more time."
      table={{ heads, rows: keys.map((key) => [names[key], ideas[key], ...(before ? [before.ideas[key]] : [])]) }}
    >
      <Bars bars={bars} label={`${started} started, ${submitted} submitted, ${decided} decided, ${approved} approved`} />
    </Chart>
  )
}

function Days({ now: { days }, before }: Props) {
  const { decisions, median, shortest, longest } = days
  const said =
    median === null
      ? 'No decision in the period'
      : `${counted(decisions, 'decision')} took ${shortest} to ${longest} days, median ${median}`
  const rows = (['decisions', 'median', 'shortest', 'longest'] as const).map((key) => [
    { decisions: 'Decisions', median: 'Median days', shortest: 'Shortest', longest: 'Longest' }[key],
    orNone(days[key]),
    ...(before ? [orNone(before.days[key])] : []),
  ])
  return (
    <Chart
      title="Days from first draft to decision"
      before={
        before &&
        (before.days.median === null
          ? 'Before: nothing was decided.'
          : `Before: median ${before.days.median} days, ${counted(before.days.decisions, 'decision')}.`)
      }
      counted="Whole days from the moment a proposal was started until it was first cleared to build, or closed where it never was. Counted by the day of the decision, whenever it was started. Time in the archive counts."
      table={{ heads: before ? ['Days', 'This period', 'Before'] : ['Days', 'This period'], rows }}
    >
      {median === null ? <p className="chart-none">Nothing was decided.</p> : <Dots figure={days} label={said} />}
    </Chart>
  )
}

function Reasons({ now: { rejected }, before }: Props) {
  const { reasons } = rejected
  const earlier = (category: string) => before?.rejected.reasons.find((reason) => reason.category === category)?.proposals ?? 0
  const shown = reasons.length > MOST_REASONS ? reasons.slice(0, MOST_REASONS - 1) : reasons
  const rest = reasons.slice(shown.length)
  const bars = shown.map(({ category, proposals }, place) => ({
    name: reasonInWords(category),
    value: proposals,
    isOn: place === 0,
  }))
  // The bars are as many as the title says.
  if (rest.length > 0)
    bars.push({
      name: `${rest.length} other reasons`,
      value: rest.reduce((sum, { proposals }) => sum + proposals, 0),
      isOn: false,
    })
  return (
    <Chart
      title={whyRejected(rejected.rejected)}
      before={before && `Before: ${before.rejected.rejected} rejected.`}
      counted="Proposals that a lead closed in the period and that were never cleared, by the reason chosen at the close. A reviewer’s reject ends a round, not the idea, and does not count."
      table={{
        heads: before ? ['Reason', 'Rejected', 'Months', 'Before'] : ['Reason', 'Rejected', 'Months'],
        rows: reasons.map(({ category, proposals, months }) => [
          reasonInWords(category),
          proposals,
          months,
          ...(before ? [earlier(category)] : []),
        ]),
      }}
    >
      {bars.length === 0 ? (
        <p className="chart-none">Nothing was rejected.</p>
      ) : (
        <Bars bars={bars} label={bars.map(({ name, value }) => `${name} ${value}`).join(', ')} />
      )}
    </Chart>
  )
}

function NotSpent({ now: { rejected }, before }: Props) {
  const { months, estimated } = rejected
  const rows = [
    ['Person-months', months, ...(before ? [before.rejected.months] : [])],
    ['Rejected', rejected.rejected, ...(before ? [before.rejected.rejected] : [])],
    ['With an estimate', estimated, ...(before ? [before.rejected.estimated] : [])],
  ]
  return (
    <Chart
      title="Engineering not spent"
      before={before && `Before: ${counted(before.rejected.months, 'month')}.`}
      counted="The sum of what the teams behind the rejected ideas estimated, in person-months. An idea without an estimate adds nothing. A rejected idea is a success of the method: it saved this work."
      table={{ heads: before ? ['What', 'This period', 'Before'] : ['What', 'This period'], rows }}
    >
      <p className="chart-big">
        {months.toLocaleString('en-GB')} <span>{months === 1 ? 'month' : 'months'}</span>
      </p>
      <p className="chart-say">
        What the teams behind {rejected.rejected === 1 ? 'the rejected idea' : 'the rejected ideas'} said they would need
        {estimated < rejected.rejected ? `; ${rejected.rejected - estimated} had no estimate` : ''}.
      </p>
    </Chart>
  )
}

function whyRejected(count: number): string {
  if (count === 0) return 'Why ideas were rejected'
  return count === 1 ? 'Why one was rejected' : `Why ${count.toLocaleString('en-GB')} were rejected`
}
