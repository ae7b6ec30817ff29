import { csvLine } from '@/lib/domain/csv'
import type { BoardReason, PremortemView } from './board'
import { KIND_NAMES } from './prompts'
import { RISK_STATUS_NAMES } from './risks'

const HEADS = [
  'Theme',
  'Reason',
  'Kind',
  'Joined to',
  'Votes',
  'Risk',
  'Top risk',
  'Likelihood',
  'Impact',
  'Score',
  'What we will do',
  'First sign of it',
  'Owner',
  'Due',
  'Accepted by',
  'Why accepted',
  'Look again on',
  'Status',
] as const

/**
 * What a session found, one line a reason, as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets read it so). Where names
 * are hidden there is no author, no time, and the order is that of random ids. A cell that a spreadsheet would run is text.
 */
export function memoCsv(view: PremortemView): string {
  const heads = view.hidesNames ? HEADS : [...HEADS, 'Written by']
  const reasons = view.hidesNames ? [...view.reasons].sort((one, other) => (one.id < other.id ? -1 : 1)) : view.reasons
  return `\uFEFF${[heads, ...reasons.map((reason) => cellsOf(view, reason))].map(csvLine).join('')}`
}

function cellsOf(view: PremortemView, reason: BoardReason): (string | number | null | undefined)[] {
  const risk = view.risks.find(({ reasonId, isParked }) => reasonId === reason.id && !isParked)
  const cells = [
    view.themes.find(({ id }) => id === reason.themeId)?.name,
    reason.text,
    KIND_NAMES[reason.kind],
    view.reasons.find(({ id }) => id === reason.joinedToId)?.text,
    reason.votes,
    risk?.number,
    risk && (risk.isTop ? 'yes' : 'no'),
    risk?.rating?.likelihood,
    risk?.rating?.impact,
    risk?.score,
    risk?.mitigation,
    risk?.sign,
    risk?.owner?.name,
    risk?.dueOn,
    risk?.accepted?.by.name,
    risk?.accepted?.why,
    risk?.accepted?.lookAgainOn,
    risk && RISK_STATUS_NAMES[risk.status],
  ]
  return view.hidesNames ? cells : [...cells, reason.author?.name]
}
