import type { GatePolicy } from '@/lib/domain/gate-policy'
import type { PartKey } from '@/lib/domain/prfaq'
import { countingVerdict, type Standing, standingOf } from './counting'
import type { MinorMarkRecord, ReviewerRecord, RevisionHashes, VerdictRecord } from './verdict'

/** Everything that the quorum of one round is judged by. */
export type QuorumRecords = {
  /** months: the estimate of engineering when it opened. */
  round: { id: string; revisionNumber: number; policy: GatePolicy; months: number | null }
  /** The estimate as it is now. */
  months: number | null
  /** Everybody who was asked in the round, those who stepped down too. */
  reviewers: readonly ReviewerRecord[]
  /** All of the proposal, of earlier rounds too. */
  verdicts: readonly VerdictRecord[]
  /** Of the round's revision, and of each that a verdict stands on, by number. */
  hashes: ReadonlyMap<number, RevisionHashes>
  minorMarks: readonly MinorMarkRecord[]
  /** Who may not approve: the owner, co-authors, whoever edited the text since the last cleared revision. */
  barred: ReadonlySet<string>
  /** Who of those that judge left the workspace. */
  left: ReadonlySet<string>
  now: Date
}

export type QuorumResult = {
  state: 'met' | 'not_met' | 'waiting'
  /** People who approved this text, and how many it takes. */
  approvals: number
  needed: number
  approvedBy: string[]
  /** Every function that has to approve. by: who did; asked: whether anybody is asked for it. */
  functions: { name: string; isMet: boolean; isAsked: boolean; by: string | null }[]
  /** Open requests for changes (and rejections of this very text), whoever was asked for them. */
  requests: { personId: string; revisionNumber: number }[]
  /** Who judged other text than this, and what changed since for them. */
  stale: { personId: string; revisionNumber: number; parts: readonly PartKey[] }[]
  /** Who still has to decide. */
  waitingFor: string[]
  /** Required reviewers in whose place nobody can decide: somebody has to be asked to stand in. */
  needsStandIn: { personId: string; function: string | null }[]
  standings: Standing[]
}

/**
 * Is this revision approved? Every required reviewer (or whoever stands in for them), every required function, and so many
 * approvals in all; one open request for changes blocks; no reviewers is never approved. A stored flag is nowhere: this is
 * asked anew each time. Source: section 3 of the method.
 */
export function quorum(records: QuorumRecords): QuorumResult {
  const standings = records.reviewers.map((reviewer) => standingOf(reviewer, records))
  const approvedBy = [...new Set(standings.filter(isApproved).map(({ reviewer }) => reviewer.personId))]
  const functions = requiredFunctions(records).map((name) => functionOf(name, standings))
  const seats = standings.filter(({ reviewer }) => reviewer.required && reviewer.standInForId === null)
  const openSeats = seats.filter((seat) => !isSatisfied(seat, standings))
  const requests = openRequests(records, standings)
  const waiting = standings.filter(({ state }) => state === 'waiting' || state === 'stale')
  const needed = Math.max(1, records.round.policy.approvals)
  const needsStandIn = openSeats.filter((seat) => !canDecide(seat, standings)).map(({ reviewer }) => pick(reviewer))
  const state = ((): QuorumResult['state'] => {
    if (requests.length > 0 || !standings.some(({ state: s }) => s !== 'stepped_down')) return 'not_met'
    const isMet = openSeats.length === 0 && functions.every((one) => one.isMet) && approvedBy.length >= needed
    if (isMet) return 'met'
    if (functions.some(({ isAsked }) => !isAsked)) return 'not_met'
    return waiting.length > 0 || openSeats.length > 0 ? 'waiting' : 'not_met'
  })()
  return {
    state,
    approvals: approvedBy.length,
    needed,
    approvedBy,
    functions,
    requests,
    stale: standings.flatMap(({ state: s, reviewer, verdict, changed }) =>
      s === 'stale' && verdict ? [{ personId: reviewer.personId, revisionNumber: verdict.revisionNumber, parts: changed }] : [],
    ),
    waitingFor: [...new Set(waiting.map(({ reviewer }) => reviewer.personId))],
    needsStandIn,
    standings,
  }
}

/** The functions that this round needs: the policy's whose condition held when it opened or holds now, and those that were asked for. */
export function requiredFunctions(records: Pick<QuorumRecords, 'round' | 'months' | 'reviewers'>): string[] {
  const { round, months, reviewers } = records
  const most = Math.max(round.months ?? 0, months ?? 0)
  const byPolicy = round.policy.functions.filter(({ aboveMonths }) => aboveMonths === null || most > aboveMonths)
  const asked = reviewers.flatMap(({ required, function: name }) => (required && name ? [name] : []))
  return [...new Set([...byPolicy.map(({ name }) => name), ...asked])]
}

/**
 * Everybody whose counting verdict says that this text will not do: those who are asked, and those who were asked in an earlier round
 * and not in this one, so that nobody is silenced by being left out. Who writes it by now, or stepped down, blocks no more.
 */
function openRequests(records: QuorumRecords, standings: readonly Standing[]): QuorumResult['requests'] {
  const asked = standings.filter(({ state }) => state === 'changes' || state === 'rejected').map(({ verdict }) => verdict)
  const absent = [...new Set(records.verdicts.map(({ personId }) => personId))]
    .filter((id) => !records.barred.has(id) && !records.reviewers.some(({ personId }) => personId === id))
    .map((id) => countingVerdict(id, null, records))
    .filter((verdict) => verdict?.decision === 'request_changes' || verdict?.decision === 'reject')
  const byPerson = new Map(
    [...asked, ...absent].flatMap((verdict) => (verdict ? [[verdict.personId, verdict.revisionNumber]] : [])),
  )
  return [...byPerson].sort().map(([personId, revisionNumber]) => ({ personId, revisionNumber }))
}

function functionOf(name: string, standings: readonly Standing[]): QuorumResult['functions'][number] {
  const rows = standings.filter(({ reviewer }) => reviewer.function === name)
  const by = rows.find(isApproved)?.reviewer.personId ?? null
  return { name, isMet: by !== null, isAsked: rows.length > 0, by }
}

function isApproved({ state }: Standing): boolean {
  return state === 'approved'
}

function isSatisfied(seat: Standing, standings: readonly Standing[]): boolean {
  return placesOf(seat, standings).some(isApproved)
}

/** May somebody in this place still decide? Abstaining and handing on leave it to the next. */
function canDecide(seat: Standing, standings: readonly Standing[]): boolean {
  return placesOf(seat, standings).some(({ state }) => ['waiting', 'stale', 'changes', 'rejected'].includes(state))
}

/** The one who was asked, and everybody who stands in for them or for those. */
function placesOf(seat: Standing, standings: readonly Standing[]): Standing[] {
  const places = [seat]
  for (const place of places) {
    for (const other of standings) {
      const isNext = other.reviewer.standInForId === place.reviewer.personId && other.reviewer.function === seat.reviewer.function
      if (isNext && !places.includes(other)) places.push(other)
    }
  }
  return places
}

function pick({ personId, function: name }: ReviewerRecord) {
  return { personId, function: name }
}
