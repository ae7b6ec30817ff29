import type { Figures } from '@/lib/domain/portfolio/figures'
import type { RevisionsAndRounds } from '@/lib/domain/portfolio/revisions-and-rounds'
import { WAIT_NAMES } from '@/lib/domain/portfolio/where-drafts-wait'
import { Bars } from './bars'
import { Chart } from './chart'
import { counted, monthInWords, orNone } from './chart-words'
import { Months } from './months'

const MOST_THEMES = 6

/** How work on drafts goes: effort, where they wait, how clear they were, and which risks are open. */
export function DraftCharts(figures: Figures) {
  return (
    <div className="charts">
      <Effort {...figures} />
      <Waits {...figures} />
      <Findings {...figures} />
      <Themes {...figures} />
    </div>
  )
}

function Effort({ now: { effort }, before }: Figures) {
  const rows = [
    ...effort.byRevisions.map((band) => ({ ...band, name: `${band.name} revisions` })),
    ...effort.byRounds.map((band) => ({ ...band, name: `${band.name}: rounds` })),
  ]
  const earlier = before && [...before.effort.byRevisions, ...before.effort.byRounds]
  return (
    <Chart
      title="Revisions and rounds each"
      before={before && effortBefore(before.effort)}
      counted="The medians over the proposals with a decision in the period. Revisions that were kept by themselves count, and so do rounds that were withdrawn or replaced."
      table={{
        heads: before ? ['Decided after', 'Proposals', 'Before'] : ['Decided after', 'Proposals'],
        rows: rows.map(({ name, proposals }, place) => [name, proposals, ...(earlier ? [earlier[place]?.proposals ?? 0] : [])]),
      }}
    >
      {effort.revisions === null ? (
        <p className="chart-none">Nothing was decided.</p>
      ) : (
        <>
          <p className="chart-big">
            {effort.revisions}{' '}
            <span>
              revisions, {effort.rounds} {effort.rounds === 1 ? 'round' : 'rounds'}
            </span>
          </p>
          <Bars
            bars={effort.byRevisions.map(({ name, proposals }) => ({ name, value: proposals }))}
            label={effort.byRevisions.map(({ name, proposals }) => `${name} revisions: ${proposals}`).join(', ')}
          />
        </>
      )}
    </Chart>
  )
}

function effortBefore({ revisions, rounds }: RevisionsAndRounds): string {
  if (revisions === null || rounds === null) return 'Before: nothing was decided.'
  return `Before: ${counted(revisions, 'revision')}, ${counted(rounds, 'round')}.`
}

function Waits({ waits }: Figures) {
  const bars = waits.map(({ wait, proposals }) => ({ name: WAIT_NAMES[wait], value: proposals }))
  const days = waits.flatMap(({ wait, median }) => (median === null ? [] : [`${WAIT_NAMES[wait].toLowerCase()} ${median}`]))
  return (
    <Chart
      title="Where drafts wait today"
      before={days.length > 0 ? `Median days: ${days.join(', ')}.` : null}
      counted="Every open proposal once. Reviewers: a round is open. Pre-mortem: a draft with a session that is planned and not closed. Author: every other draft. Days: since the round opened, the session was planned, or the draft came back to its author. As it is today, whatever the period."
      table={{
        heads: ['With', 'Proposals', 'Median days', 'Longest'],
        rows: waits.map(({ wait, proposals, median, longest }) => [WAIT_NAMES[wait], proposals, orNone(median), orNone(longest)]),
      }}
    >
      <Bars bars={bars} label={bars.map(({ name, value }) => `${name} ${value}`).join(', ')} />
    </Chart>
  )
}

function Findings({ now: { findings }, before }: Figures) {
  const earlier = before?.findings.each
  const teams = findings.teams.map(({ team, proposals, each }) => [team ?? 'No team', proposals, orNone(each)])
  return (
    <Chart
      title="To fix at first submission"
      before={before && `Before: ${earlier ?? 'none were submitted'}${earlier == null ? '' : ' each'}.`}
      counted="What the clarity check left to fix in the revision that a proposal was first submitted with, without the ignored ones: a month’s findings divided by its proposals. Later rounds do not count again. Texts in another language are left out."
      table={{
        heads: ['Team or month', 'Proposals', 'Each'],
        rows: [...teams, ...findings.months.map(({ month, proposals, each }) => [monthInWords(month), proposals, orNone(each)])],
      }}
    >
      {findings.proposals === 0 ? (
        <p className="chart-none">Nothing was submitted for the first time.</p>
      ) : (
        <Months
          months={findings.months}
          label={`${counted(findings.proposals, 'proposal')}, ${findings.each} to fix each: ${findings.months.map(({ month, each }) => `${monthInWords(month)} ${orNone(each)}`).join(', ')}`}
        />
      )}
    </Chart>
  )
}

function Themes({ themes: { risks, themes } }: Figures) {
  const name = (theme: string | null) => theme ?? 'No theme'
  const bars = themes
    .slice(0, MOST_THEMES)
    .map(({ theme, risks: value }, place) => ({ name: name(theme), value, isOn: place === 0 }))
  return (
    <Chart
      title={openRisks(risks)}
      counted="Risks of the newest closed pre-mortem of each proposal that is not rejected or archived. They score at or above the policy’s number, or are among the three most voted, and are still open. Themes of the same name are one. As it is today, whatever the period."
      table={{ heads: ['Theme', 'Risks'], rows: themes.map(({ theme, risks: value }) => [name(theme), value]) }}
    >
      {bars.length === 0 ? (
        <p className="chart-none">They are told here by theme once a pre-mortem is closed.</p>
      ) : (
        <Bars bars={bars} label={bars.map(({ name: theme, value }) => `${theme} ${value}`).join(', ')} />
      )}
    </Chart>
  )
}

function openRisks(count: number): string {
  if (count === 0) return 'No top risk is open'
  return count === 1 ? 'One open top risk' : `${count.toLocaleString('en-GB')} open top risks`
}
