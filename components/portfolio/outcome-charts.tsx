import { OUTCOME_NAMES, OUTCOMES } from '@/lib/domain/after-launch/outcomes'
import type { Figures } from '@/lib/domain/portfolio/figures'
import type { Kept } from '@/lib/domain/portfolio/promises-kept'
import { Bars } from './bars'
import { Chart } from './chart'
import { counted, monthInWords } from './chart-words'

/** How well the organisation predicts: promises that were kept, and things that went wrong, foreseen or not. */
export function OutcomeCharts(figures: Figures) {
  return (
    <div className="charts charts--two">
      <Promises {...figures} />
      <CameTrue {...figures} />
    </div>
  )
}

function Promises({ now: { promises }, before }: Figures) {
  const bars = OUTCOMES.map((outcome) => ({ name: OUTCOME_NAMES[outcome], value: promises[outcome], isOn: outcome === 'kept' }))
  const cells = (row: Kept) => [...OUTCOMES.map((outcome) => row[outcome]), inPerCent(row.share)]
  return (
    <Chart
      title="Promises kept"
      before={
        before &&
        (before.promises.share === null
          ? 'Before: nothing was measured.'
          : `Before: ${before.promises.share}% of ${counted(before.promises.promises - before.promises.not_measured, 'promise')}.`)
      }
      counted="Each figure of a cleared release that its writers noted, once, by their newest note, in the period in which it was measured. Kept: kept or better, of those that were measured. Figures that nobody noted are not counted; nobody has to note them."
      table={{
        heads: ['Team or month', ...OUTCOMES.map((outcome) => OUTCOME_NAMES[outcome]), 'Share kept'],
        rows: [
          ...promises.teams.map((row) => [row.team ?? 'No team', ...cells(row)]),
          ...promises.months.filter((row) => row.promises > 0).map((row) => [monthInWords(row.month), ...cells(row)]),
        ],
      }}
    >
      {promises.promises === 0 ? (
        <p className="chart-none">No note after launch.</p>
      ) : (
        <>
          <p className="chart-big">
            {promises.share === null ? 'None' : `${promises.share}%`}{' '}
            <span>{promises.share === null ? 'measured' : 'kept or better'}</span>
          </p>
          <Bars bars={bars} label={bars.map(({ name, value }) => `${name} ${value}`).join(', ')} />
        </>
      )}
    </Chart>
  )
}

function CameTrue({ now: { cameTrue }, before }: Figures) {
  const { happened, foreseen, unforeseen } = cameTrue
  const bars = [
    { name: 'Foreseen', value: foreseen, isOn: true },
    { name: 'Not foreseen', value: unforeseen },
  ]
  return (
    <Chart
      title="Risks that came true"
      before={before && `Before: ${before.cameTrue.foreseen} foreseen, ${before.cameTrue.unforeseen} not.`}
      counted="Foreseen: risks of a closed pre-mortem of which somebody said in the period that they happened. Not foreseen: what was noted after launch and that no pre-mortem had named, by the day it happened, without what was struck out again."
      table={{
        heads: ['Team', 'Foreseen', 'Not foreseen'],
        rows: cameTrue.teams.map((row) => [row.team ?? 'No team', row.foreseen, row.unforeseen]),
      }}
    >
      {happened === 0 ? (
        <p className="chart-none">Nothing went wrong that somebody noted.</p>
      ) : (
        <>
          <p className="chart-big">
            {foreseen} <span>of {happened} foreseen</span>
          </p>
          <Bars bars={bars} label={bars.map(({ name, value }) => `${name} ${value}`).join(', ')} />
        </>
      )}
    </Chart>
  )
}

function inPerCent(share: number | null): string {
  return share === null ? 'none' : `${share}%`
}
