import type { TextRequirement } from '@/lib/domain/coach/judge-document'
import { GATE_NAMES, REQUIREMENTS, type RequirementKey } from './gate-names'
import type { GatePolicy } from './gate-policy'
import { FAQ_WARN_WORDS, type PartKey, pages, partTitle } from './prfaq'

/** not_yet: it was never submitted, so what is still to write, hold or ask for is a beginning and nobody's failure. */
export type RequirementState = 'met' | 'not_met' | 'waiting' | 'not_yet'

/** A requirement that a lead let a round pass without. Shown for ever. */
export type RequirementWaiver = { reason: string; waivedById: string; waivedAt: Date }

export type Requirement = {
  key: RequirementKey
  state: RequirementState
  title: string
  /** What it rests on, in a few words: "1 of 4 top risks has no owner". Names nobody. */
  evidence: string
  /** Ids of the people it comes from, where it comes from people: "1 open, from Sam Achebe". */
  people: readonly string[]
  /** What to do, and where; null where nothing is left to do or nobody but the reviewers can. */
  next: { says: string; path: string } | null
  waiver: RequirementWaiver | null
}

/** Which text was judged: the pinned revision of a round, or the text as it stands today. */
export type Judged = { revisionNumber: number | null; roundNumber: number | null; roundId: string | null }

export type Gate = { met: boolean; requirements: readonly Requirement[]; judged: Judged }

export type GateRecords = {
  proposalId: string
  policy: GatePolicy
  judged: Judged
  /** It was submitted for review at least once. */
  isSubmitted: boolean
  /** What the coach's rules say of the text (lib/domain/coach/judge-document.ts). */
  text: readonly TextRequirement[]
  words: { release: number; faq: number }
  /** Findings of the clarity check that are left, and those that somebody ignores for a reason. */
  clarity: { fix: number; look: number; ignored: number }
  /** The newest closed pre-mortem; null: none was closed. */
  premortem: PremortemRecord | null
  threads: { blocking: readonly { id: string; authorId: string }[]; resolved: number }
  approvals: ApprovalRecord
  waivers: readonly (RequirementWaiver & { requirement: string })[]
}

export type PremortemRecord = {
  premortemId: string
  revisionNumber: number
  standsAt: number | null
  topRisks: number
  unanswered: readonly { number: number; missing: readonly string[] }[]
}

/** Approvals as they are counted for the judged revision (lib/domain/review/quorum.ts). */
export type ApprovalRecord = { state: RequirementState; evidence: string; people: readonly string[] }

/**
 * The gate: what the policy asks for, each met, not met or waiting. Engineering can start when all of it is met or waived. The same records
 * give the same gate on every page, in the API and at the moment of clearance. Source: section 3 of the method.
 */
export function judgeGate(records: GateRecords): Gate {
  const asked = REQUIREMENTS.filter((key) => records.policy.requirements.includes(key))
  const requirements = asked.map((key) => {
    const waiver = records.waivers.find(({ requirement }) => requirement === key)
    return { key, title: GATE_NAMES[key], people: [], ...JUDGES[key](records), waiver: waiver ? onlyWaiver(waiver) : null }
  })
  return { met: requirements.every(passes), requirements, judged: records.judged }
}

type Passing = { state: RequirementState; waiver: object | null }

/** Does it let engineering start: because it is met, or because a lead waived it? */
export function passes({ state, waiver }: Passing): boolean {
  return state === 'met' || waiver !== null
}

type Judgement = Pick<Requirement, 'state' | 'evidence' | 'next'> & Partial<Pick<Requirement, 'title' | 'people'>>

const JUDGES: Record<RequirementKey, (records: GateRecords) => Judgement> = {
  questions: (records) => judgeText('questions', records),
  sections: (records) => judgeText('sections', records),
  clear: judgeClarity,
  length: judgeLength,
  premortem: judgePremortem,
  comments: judgeComments,
  approvals: ({ approvals, judged: { revisionNumber }, policy, proposalId }) => ({
    ...approvals,
    title: `${count(policy.approvals, 'approval')}${revisionNumber === null ? '' : ` on revision ${revisionNumber}`}`,
    next: revisionNumber === null ? { says: 'Submit for review', path: `/proposals/${proposalId}/review/submit` } : null,
  }),
}

function judgeText(key: 'questions' | 'sections', { text, proposalId, isSubmitted }: GateRecords): Judgement {
  const judged = text.find((requirement) => requirement.key === key)
  const first = judged?.todo[0]
  return {
    state: judged?.met ? 'met' : isSubmitted ? 'not_met' : 'not_yet',
    evidence: [judged?.evidence, judged && !judged.met ? stillTo(judged.todo) : ''].filter(Boolean).join('. '),
    next: judged?.met ? null : { says: `Go to ${partTitle(first?.part ?? 'summary')}`, path: write(proposalId, first?.part) },
  }
}

/** "Still to do: Problem, Solution and 2 more". */
function stillTo(todo: TextRequirement['todo']): string {
  const parts = [...new Set(todo.map(({ part }) => partTitle(part)))]
  const shown = parts.length > 2 ? `${parts.slice(0, 2).join(', ')} and ${parts.length - 2} more` : parts.join(' and ')
  return shown ? `Still to do: ${shown}` : ''
}

function judgeClarity({ clarity: { fix, look, ignored }, proposalId }: GateRecords): Judgement {
  const parts = [
    fix > 0 ? `${fix} to fix` : 'Nothing to fix',
    look > 0 ? `${look} worth a look` : '',
    ignored > 0 ? `${ignored} ignored with a reason` : '',
  ]
  return {
    state: fix > 0 ? 'not_met' : 'met',
    evidence: parts.filter(Boolean).join(', '),
    next: fix > 0 ? { says: fix === 1 ? 'Fix it' : 'Fix them', path: `${write(proposalId)}#clarity` } : null,
  }
}

function judgeLength({ words: { release, faq }, policy: { warnWords, stopWords }, proposalId }: GateRecords): Judgement {
  const length = `${pages(release).toFixed(2)} page${pages(release) > 1 ? 's' : ''}`
  const over =
    release > stopWords
      ? `Cut ${release - stopWords} ${release - stopWords === 1 ? 'word' : 'words'}`
      : release > warnWords
        ? `${release - warnWords} words over ${warnWords}`
        : ''
  const faqSays = faq > FAQ_WARN_WORDS ? `FAQ ${faq} words, long above ${FAQ_WARN_WORDS}` : ''
  return {
    state: release > stopWords ? 'not_met' : 'met',
    evidence: [length, over, faqSays].filter(Boolean).join('. '),
    next: release > stopWords ? { says: 'Cut it', path: write(proposalId) } : null,
  }
}

function judgePremortem({ premortem, judged: { revisionNumber }, proposalId, isSubmitted }: GateRecords): Judgement {
  const path = `/proposals/${proposalId}/premortem`
  if (!premortem) {
    const next = { says: 'Go to the pre-mortem', path }
    return { state: isSubmitted ? 'not_met' : 'not_yet', evidence: 'None is finished yet', next }
  }
  const { topRisks, unanswered } = premortem
  const standsAt = Math.max(premortem.revisionNumber, premortem.standsAt ?? 0)
  const isEarlier = revisionNumber !== null && standsAt < revisionNumber
  const held = isEarlier ? `. Held on revision ${premortem.revisionNumber}` : ''
  if (unanswered.length === 0) {
    const evidence = topRisks === 0 ? 'Held, and no risk got two votes' : `${topRisks} of ${topRisks} top risks owned or accepted`
    return { state: 'met', evidence: evidence + held, next: null }
  }
  const withoutOwner = unanswered.filter(({ missing }) => missing.includes('an owner')).length
  const lacks = withoutOwner === unanswered.length ? 'no owner' : 'no plan'
  return {
    state: 'not_met',
    evidence: `${unanswered.length} of ${topRisks} top risks ${unanswered.length === 1 ? 'has' : 'have'} ${lacks}${held}`,
    next: { says: lacks === 'no owner' ? 'Choose an owner' : 'Finish the plan', path: `${path}/${premortem.premortemId}` },
  }
}

function judgeComments({ threads: { blocking, resolved }, proposalId }: GateRecords): Judgement {
  const [first] = blocking
  if (!first) return { state: 'met', evidence: resolved > 0 ? `${resolved} resolved` : 'None holds it up', next: null }
  return {
    state: 'not_met',
    evidence: `${blocking.length} open`,
    people: [...new Set(blocking.map(({ authorId }) => authorId))],
    next: { says: blocking.length === 1 ? 'Open it' : 'Open them', path: `${write(proposalId)}?thread=${first.id}` },
  }
}

function onlyWaiver({ reason, waivedById, waivedAt }: RequirementWaiver): RequirementWaiver {
  return { reason, waivedById, waivedAt }
}

function write(proposalId: string, part?: PartKey): string {
  return `/proposals/${proposalId}/write${part ? `#${part}` : ''}`
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

function count(number: number, what: string): string {
  return `${NUMBERS[number] ?? number} ${what}${number === 1 ? '' : 's'}`
}
