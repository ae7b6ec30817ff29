import { threadRuling } from '@/lib/domain/comments/rulings'
import { DAY_MS } from '@/lib/domain/day'
import { startRuling, waiveRuling } from '@/lib/domain/gate-rulings'
import type { PartKey } from '@/lib/domain/prfaq'
import type { Decision } from '@/lib/domain/review/verdict'
import { FUNCTION_OF, PARTS_OF, ROLES, same, type Waiver, type Who, WorldState } from './gate-world-state'
import { asked } from './review'

/** Moves a proposal by the rules of lib/domain alone: what the verbs do to their tables. A move that the rules refuse changes nothing. */
export class GateWorld extends WorldState {
  edit(who: Who, part: PartKey, words: string): void {
    if (!this.may('write', who)) return
    this.text = { ...this.text, [part]: words }
    this.editors.add(who)
  }

  /** Somebody is named a co-author, or no longer. What they wrote stays theirs. */
  name(who: Who): void {
    if (!this.coauthors.delete(who)) this.coauthors.add(who)
  }

  submit(who: Who, reviewers: readonly Who[]): void {
    if (!this.may('write', who)) return
    this.end('replaced')
    if (same(this.revisions.at(-1), this.text) === false) this.revisions.push(this.text)
    const rows = reviewers
      .filter((one) => !this.barred.has(one) && !this.left.has(one))
      .map((one) => asked(one, { function: FUNCTION_OF[one] ?? null, sections: PARTS_OF[one] ?? [] }))
    const number = this.rounds.length + 1
    this.rounds.push({
      id: `r${number}`,
      number,
      revisionNumber: this.revisions.length,
      policy: this.policy,
      endedAt: null,
      end: null,
      reviewers: rows,
    })
    this.status = 'in_review'
  }

  withdraw(who: Who): void {
    if (this.status !== 'in_review' || !this.may('write', who)) return
    this.end('withdrawn')
    this.status = 'draft'
  }

  verdict(who: Who, decision: Decision): void {
    const row = this.round?.reviewers.find(({ personId, steppedDownAt }) => personId === who && !steppedDownAt)
    if (!this.round || !row || this.left.has(who) || (row.until && row.until <= this.now)) return
    if (decision === 'approve' && this.barred.has(who)) return
    const id = `v${String(this.verdicts.length).padStart(5, '0')}`
    this.verdicts = [
      ...this.verdicts,
      {
        id,
        roundId: this.round.id,
        revisionNumber: this.round.revisionNumber,
        personId: who,
        sections: row.sections,
        decision,
        at: this.now,
      },
    ]
    if (decision !== 'reject') return
    this.end('rejected')
    this.status = 'draft'
  }

  /** Somebody takes this person's place, for some days. */
  standIn(who: Who, other: Who, days: number): void {
    const row = this.round?.reviewers.find(({ personId }) => personId === who)
    if (!this.round || !row || this.round.reviewers.some(({ personId }) => personId === other)) return
    const until = new Date(this.now.getTime() + days * DAY_MS)
    const { function: name, sections } = row
    const place = asked(other, { function: name, sections, required: false, standInForId: who, until })
    this.round.reviewers = [...this.round.reviewers, place]
  }

  /** They say that somebody else decides in their place. */
  delegate(who: Who, other: Who, days: number): void {
    const { length } = this.verdicts
    if (this.round?.reviewers.some(({ personId }) => personId === other)) return
    this.verdict(who, 'delegate')
    if (this.verdicts.length > length) this.standIn(who, other, days)
  }

  /** Somebody begins a comment that blocks. */
  comment(who: Who): void {
    if (this.may('comment', who)) this.threads = [...this.threads, { by: who, closedBy: null }]
  }

  /** Somebody puts the oldest open one away. */
  resolve(who: Who): void {
    const thread = this.threads.find(({ closedBy }) => closedBy === null)
    if (!thread || this.left.has(who)) return
    const facts = { startedById: thread.by, isResolved: false, blocks: true, changeState: null }
    const actor = { ...this.actor(who), wrote: this.barred.has(who) }
    if (!threadRuling('resolve', facts, this.facts(who), actor).allowed) return
    this.threads = this.threads.map((one) => (one === thread ? { ...one, closedBy: who } : one))
  }

  stepDown(who: Who): void {
    if (!this.round) return
    this.round.reviewers = this.round.reviewers.map((row) => (row.personId === who ? { ...row, steppedDownAt: this.now } : row))
  }

  markMinor(who: Who, part: PartKey): void {
    if (!this.round || !['lead', 'admin'].includes(ROLES[who]) || this.barred.has(who) || this.left.has(who)) return
    const toHash = this.revisions[this.round.revisionNumber - 1]?.[part] ?? ''
    for (const before of this.revisions) {
      if (before[part] !== toHash) this.minorMarks = [...this.minorMarks, { part, fromHash: before[part] ?? '', toHash, by: who }]
    }
  }

  waive(who: Who, requirement: Waiver['requirement']): void {
    const row = this.gate(who).requirements.find(({ key }) => key === requirement)
    if (this.left.has(who) || !this.round || !waiveRuling(this.facts(who), this.actor(who), this.judge(who), row).allowed) return
    this.waivers = [
      ...this.waivers,
      { roundId: this.round.id, requirement, reason: 'So be it.', waivedById: who, waivedAt: this.now },
    ]
  }

  start(who: Who): void {
    const { round } = this
    const gate = this.gate()
    const facts = { ...this.judge(who), gate, isUndecided: this.sight(who) === 'undecided' }
    if (!round || this.left.has(who) || !startRuling(this.facts(who), this.actor(who), facts).allowed) return
    if (!same(this.text, this.revisions[round.revisionNumber - 1])) return
    const standing = this.clearances.at(-1)
    if (standing && !standing.endedAt) Object.assign(standing, { endedAt: this.now, end: 'replaced' })
    const expiresAt = new Date(this.now.getTime() + round.policy.clearedDays * DAY_MS)
    const { id: roundId, revisionNumber } = round
    this.clearances.push({
      roundId,
      revisionNumber,
      hash: JSON.stringify(this.text),
      clearedAt: this.now,
      expiresAt,
      endedAt: null,
      end: null,
      gate,
      by: who,
    })
    this.end('cleared')
    this.status = 'cleared'
    this.editors = new Set()
  }

  newDraft(who: Who): void {
    if (this.may('newDraft', who)) this.status = 'draft'
  }

  takeBack(who: Who): void {
    const standing = this.clearances.at(-1)
    if (!this.may('withdrawClearance', who) || !standing || !this.clearance().cleared) return
    Object.assign(standing, { endedAt: this.now, end: 'withdrawn' })
    if (this.status === 'cleared') this.status = 'draft'
  }

  private end(how: string): void {
    if (this.round) Object.assign(this.round, { endedAt: this.now, end: how })
  }
}
