import { countingVerdict } from './counting'
import type { QuorumRecords, QuorumResult } from './quorum'
import { ON_THE_TEXT, type VerdictRecord } from './verdict'

/**
 * What a viewer sees of the verdicts that others gave in the open round. 'open': everything. 'held': that they decided, never what.
 * 'undecided': the same for somebody who still has to decide, to whom even the outcome tells something.
 */
export type Sight = 'open' | 'held' | 'undecided'

export type Viewer = {
  personId: string
  /** The owner or a co-author: nobody who judges, and the one who has to act on what is said. */
  writes: boolean
}

/**
 * Held until the viewer has decided or the round ends. Whoever is asked decides by a verdict on the text: who abstains, hands on or
 * steps down learns no more than before, so that nobody looks first and judges then. Writers never judge; they see what they have
 * to mend. Everybody else, leads too, waits for the end of the round. Source: section 3 of the method.
 */
export function sightOf(viewer: Viewer, records: QuorumRecords & { round: { endedAt: Date | null } }): Sight {
  if (records.round.endedAt || viewer.writes) return 'open'
  const rows = records.reviewers.filter(({ personId }) => personId === viewer.personId)
  if (rows.length === 0) return 'held'
  const verdict = rows.map(({ sections }) => countingVerdict(viewer.personId, sections, records)).find(Boolean)
  if (verdict && ON_THE_TEXT.includes(verdict.decision)) return 'open'
  return rows.every(({ steppedDownAt }) => steppedDownAt) ? 'held' : 'undecided'
}

/** What a viewer may know of the quorum: `decided` of `asked` people gave a verdict on this text. The rest is there only where it is theirs to see. */
export type SeenQuorum = {
  state: QuorumResult['state']
  needed: number
  decided: string[]
  asked: string[]
  open: QuorumResult | null
}

/**
 * The quorum as this viewer may see it. Held back, it is met or waiting and never "not met", because that would tell of a request for
 * changes; to whoever still has to decide it is always waiting.
 */
export function seeQuorum(result: QuorumResult, sight: Sight): SeenQuorum {
  const active = result.standings.filter(({ state }) => state !== 'stepped_down' && state !== 'over')
  const decided = active.filter(({ state }) => DECIDED.includes(state))
  const idsOf = (rows: typeof active) => [...new Set(rows.map(({ reviewer }) => reviewer.personId))]
  const seen = { needed: result.needed, decided: idsOf(decided), asked: idsOf(active) }
  if (sight === 'open') return { ...seen, state: result.state, open: result }
  if (active.length === 0) return { ...seen, state: 'not_met', open: null }
  return { ...seen, state: sight === 'held' && result.state === 'met' ? 'met' : 'waiting', open: null }
}

const DECIDED = ['approved', 'changes', 'rejected', 'abstained', 'delegated']

type Said = { personId: string; roundId: string; decision: VerdictRecord['decision'] }

/** Is this verdict kept from the viewer? That somebody abstains or hands on is told, because somebody else is asked then; never why. */
export function isHeld(said: Said, { round }: SeenRound, sight: Sight, viewerId: string): boolean {
  return isFromOpenRound(said, round, sight, viewerId) && ON_THE_TEXT.includes(said.decision)
}

/** Are its reason and scores kept from the viewer? */
export function isReasonHeld(said: Said, { round }: SeenRound, sight: Sight, viewerId: string): boolean {
  return isFromOpenRound(said, round, sight, viewerId)
}

type SeenRound = { round: { id: string; endedAt: Date | null } }

function isFromOpenRound(said: Said, round: SeenRound['round'], sight: Sight, viewerId: string): boolean {
  return sight !== 'open' && !round.endedAt && said.roundId === round.id && said.personId !== viewerId
}
