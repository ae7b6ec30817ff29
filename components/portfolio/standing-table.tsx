import Link from 'next/link'
import { GateTicks } from '@/components/gate/gate-ticks'
import { SortHeader } from '@/components/ui/sort-header'
import { Status, type StatusKind } from '@/components/ui/status'
import { statusInWords } from '@/lib/domain/clearance-words'
import { countWaived } from '@/lib/domain/gate-marks'
import { type Column, type PortfolioFilters, portfolioHref } from '@/lib/domain/portfolio/filters'
import type { State } from '@/lib/domain/portfolio/standing'

export type StandingTableRow = {
  id: string
  title: string
  state: State
  /** The revision that is cleared to build now; null: none is. */
  cleared: number | null
  team: string | null
  writer: string
  revisions: number
  rounds: number
  /** Whole days in this state. */
  days: number
  isLate: boolean
  gate: readonly string[]
  findings: number | null
  openTopRisks: number
}

const KINDS: Record<State, StatusKind> = {
  draft: 'draft',
  premortem: 'draft',
  in_review: 'review',
  cleared: 'approved',
  rejected: 'rejected',
  archived: 'archived',
}

/** Proposals as leads follow them. Every head sorts. */
export function StandingTable({ rows, filters }: { rows: readonly StandingTableRow[]; filters: PortfolioFilters }) {
  const head = (column: Column, name: string, numeric = false) => {
    const isBy = filters.sort.column === column
    const sort = { column, isDown: isBy ? !filters.sort.isDown : numeric }
    return (
      <SortHeader
        numeric={numeric}
        sorted={isBy ? (filters.sort.isDown ? 'descending' : 'ascending') : null}
        href={portfolioHref({ ...filters, after: null, sort })}
      >
        {name}
      </SortHeader>
    )
  }
  return (
    <table className="table table--stack standings" aria-label="Proposals">
      <thead>
        <tr>
          {head('title', 'Proposal')}
          {head('team', 'Team')}
          {head('status', 'Status')}
          {head('writer', 'Writer')}
          {head('revisions', 'Revisions', true)}
          {head('rounds', 'Rounds', true)}
          {head('here', 'Days here', true)}
          {head('gate', 'Gate', true)}
          {head('findings', 'To fix', true)}
          {head('risks', 'Top risks', true)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Link className="name story-link wrap-anywhere" href={`/proposals/${row.id}`} prefetch={false}>
                {row.title}
              </Link>
            </td>
            <td className="text-ink-2">{row.team}</td>
            <td>
              <StandingStatus row={row} />
            </td>
            <td className="standing-wide">{row.writer}</td>
            <td className="num standing-wide">{row.revisions}</td>
            <td className="num standing-wide">{row.rounds || <span className="text-ink-2">none</span>}</td>
            <td className="num whitespace-nowrap standing-days">
              {row.isLate ? <b className="text-red">{row.days}, late</b> : row.days}
            </td>
            <td className="num standing-gate">{row.gate.length > 0 && <GateTicks marks={row.gate} />}</td>
            <td className="num standing-wide">
              {row.findings ?? <span className="whitespace-nowrap text-ink-2">not judged</span>}
            </td>
            <td className="num standing-wide">{row.openTopRisks || <span className="text-ink-2">none</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function StandingStatus({ row: { state, cleared, gate } }: { row: StandingTableRow }) {
  const isOver = state === 'cleared' && cleared === null
  const beside = cleared === null ? '' : `, revision ${cleared} cleared`
  return (
    <Status kind={isOver ? 'waiting' : KINDS[state]}>
      {state === 'premortem' ? `Pre-mortem${beside}` : statusInWords(state, cleared, countWaived(gate))}
    </Status>
  )
}
