import { type ClearanceRecord, judgeClearance } from '@/lib/domain/clearance'
import { type Gate, type GateRecords, judgeGate } from '@/lib/domain/gate'
import { approvalsOf } from '@/lib/domain/gate-approvals'
import { DEFAULT_POLICY, type GatePolicy } from '@/lib/domain/gate-policy'
import type { JudgeFacts } from '@/lib/domain/gate-rulings'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import { type Sight, seeQuorum, sightOf } from '@/lib/domain/review/held'
import { type QuorumRecords, quorum } from '@/lib/domain/review/quorum'
import type { ReviewerRecord, VerdictRecord } from '@/lib/domain/review/verdict'
import { type ActorFacts, type ProposalFacts, type ProposalStatus, proposalRuling } from '@/lib/domain/rights'

export const PEOPLE = ['dana', 'tom', 'elena', 'marcus', 'sam', 'ruth'] as const
export type Who = (typeof PEOPLE)[number]
/** Dana owns it, Tom writes with her; Elena and Marcus are leads; Sam and Ruth are members. */
export const ROLES: Record<Who, ActorFacts['role']> = {
  dana: 'member',
  tom: 'member',
  elena: 'lead',
  marcus: 'admin',
  sam: 'member',
  ruth: 'member',
}

/** The function that somebody is asked for, and the parts that they answer for; of everybody else all parts. */
export const FUNCTION_OF: Partial<Record<Who, string>> = { ruth: 'Legal' }
export const PARTS_OF: Partial<Record<Who, PartKey[]>> = { sam: ['summary', 'customerFaq'] }

type Text = Record<string, string>
export type WorldRound = {
  id: string
  number: number
  revisionNumber: number
  policy: GatePolicy
  endedAt: Date | null
  end: string | null
  reviewers: ReviewerRecord[]
}
export type Waiver = {
  roundId: string
  requirement: 'comments' | 'premortem' | 'length' | 'approvals'
  reason: string
  waivedById: string
  waivedAt: Date
}
export type WorldClearance = ClearanceRecord & { roundId: string; end: string | null; gate: Gate; by: Who }

/** A proposal and its workspace in memory, and what the rules say of them. */
export class WorldState {
  now = new Date('2026-11-25T09:00:00Z')
  status: ProposalStatus = 'draft'
  policy: GatePolicy = { ...DEFAULT_POLICY, requirements: ['length', 'premortem', 'comments', 'approvals'] }
  text: Text = Object.fromEntries(PART_KEYS.map((key) => [key, 'a']))
  revisions: Text[] = []
  rounds: WorldRound[] = []
  verdicts: VerdictRecord[] = []
  minorMarks: { part: string; fromHash: string; toHash: string; by: Who }[] = []
  waivers: Waiver[] = []
  clearances: WorldClearance[] = []
  editors = new Set<Who>()
  left = new Set<Who>()
  coauthors = new Set<Who>(['tom'])
  /** Comments that block the gate. */
  threads: { by: Who; closedBy: Who | null }[] = []
  openRisks = 1

  get round(): WorldRound | null {
    return this.rounds.find(({ endedAt }) => endedAt === null) ?? null
  }

  get barred(): Set<string> {
    return new Set<string>(['dana', ...this.coauthors, ...this.editors])
  }

  actor(who: Who): ActorFacts {
    return { personId: who, role: ROLES[who] }
  }

  facts(who: Who): ProposalFacts {
    const { status } = this
    const relations = this.coauthors.has(who) ? (['coauthor'] as const) : []
    return { id: 'p', workspaceId: 'w', status, ownerId: 'dana', visibility: 'workspace', firstSubmittedAt: null, relations }
  }

  judge(who: Who): JudgeFacts {
    return { wrote: this.barred.has(who), isAlone: this.left.size === PEOPLE.length - 1 }
  }

  may(action: Parameters<typeof proposalRuling>[0], who: Who): boolean {
    return !this.left.has(who) && proposalRuling(action, this.facts(who), this.actor(who)).allowed
  }

  quorumRecords(round: WorldRound): QuorumRecords & { round: { endedAt: Date | null } } {
    const { verdicts, minorMarks, barred, left, now } = this
    const hashes = new Map(this.revisions.map((parts, at) => [at + 1, { hashVersion: 1, parts }]))
    return {
      round: { ...round, months: null },
      months: null,
      reviewers: round.reviewers,
      verdicts,
      hashes,
      minorMarks,
      barred,
      left,
      now,
    }
  }

  sight(who: Who): Sight {
    return this.round
      ? sightOf({ personId: who, writes: who === 'dana' || this.coauthors.has(who) }, this.quorumRecords(this.round))
      : 'open'
  }

  records(viewer: Who | null = null): GateRecords {
    const { round } = this
    const seen = round && seeQuorum(quorum(this.quorumRecords(round)), viewer ? this.sight(viewer) : 'open')
    const text = round ? this.revisions[round.revisionNumber - 1] : this.text
    const unanswered = Array.from({ length: this.openRisks }, (_, at) => ({ number: at + 1, missing: ['an owner'] }))
    return {
      proposalId: 'p',
      policy: round?.policy ?? this.policy,
      judged: { revisionNumber: round?.revisionNumber ?? null, roundNumber: round?.number ?? null, roundId: round?.id ?? null },
      isSubmitted: this.revisions.length > 0,
      text: [],
      words: { release: text?.summary === 'long' ? 601 : 100, faq: 10 },
      clarity: { fix: 0, look: 0, ignored: 0 },
      premortem: { premortemId: 'm', revisionNumber: 1, standsAt: null, topRisks: 3, unanswered },
      threads: {
        blocking: this.threads.flatMap(({ by, closedBy }, at) => (closedBy ? [] : [{ id: `t${at}`, authorId: by }])),
        resolved: this.threads.filter(({ closedBy }) => closedBy).length,
      },
      approvals: seen ? approvalsOf(seen) : { state: 'not_met', evidence: '', people: [] },
      waivers: this.waivers.filter(({ roundId }) => roundId === round?.id),
    }
  }

  gate(viewer: Who | null = null): Gate {
    return judgeGate(this.records(viewer))
  }

  clearance() {
    return judgeClearance(this.clearances.at(-1) ?? null, this.status, this.now)
  }
}

export function same(one: Text | undefined, other: Text | undefined): boolean {
  return one !== undefined && other !== undefined && PART_KEYS.every((key) => one[key] === other[key])
}
