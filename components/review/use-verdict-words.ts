import { useEffect, useState } from 'react'
import { keepWords, keptWords } from '@/components/ui/kept-words'
import type { Decision, Scores } from '@/lib/domain/review/verdict'

export type OwnDecision = Extract<Decision, 'approve' | 'request_changes' | 'reject'>
export type VerdictWords = { decision: OwnDecision | null; scores: Scores; reason: string }
export type VerdictStart = { decision: Decision | null; scores: Scores; reason: string }

/** given: the verdict that stood when these words were typed, by its time; a newer one came after them. */
type Kept = VerdictWords & { roundId: string; given: number | null }

type About = { proposalId: string; roundId: string; revision: number; start: VerdictStart; given: number | null }

/**
 * A verdict while it is being written. This browser keeps each word until the verdict is given or saved for later: a reload, a submission that
 * is withdrawn and a newer revision lose none. For a newer revision the words stay; what they were to decide does not.
 */
export function useVerdictWords({ proposalId, roundId, revision, start, given }: About) {
  const [words, setWords] = useState<VerdictWords>({ ...start, decision: ownDecision(start.decision) })
  const [news, setNews] = useState<string | null>(null)
  const [judging, setJudging] = useState(roundId)
  const moveOn = (reason: string) => {
    setWords({ scores: start.scores, decision: null, reason })
    setNews(`Revision ${revision} was submitted meanwhile. Your words are still here. See what changed, then choose.`)
  }
  if (judging !== roundId) {
    setJudging(roundId)
    moveOn(words.reason || start.reason)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is looked for once, when the form appears.
  useEffect(() => {
    const kept = keptVerdict(proposalId)
    if (!kept || (given !== null && given !== kept.given)) return
    if (kept.roundId === roundId) setWords({ decision: kept.decision, scores: kept.scores, reason: kept.reason })
    else if (kept.reason) moveOn(kept.reason)
  }, [proposalId])

  function change(part: Partial<VerdictWords>) {
    const next = { ...words, ...part }
    setWords(next)
    keepWords(localStorage, nameOf(proposalId), { ...next, roundId, given } satisfies Kept)
  }
  return { words, change, news, letGo: () => letGo(proposalId) }
}

const nameOf = (proposalId: string) => `verdict ${proposalId}`

/** What this browser keeps of a verdict on this proposal that was neither given nor saved. */
export function keptVerdict(proposalId: string): Kept | null {
  return keptWords<Kept>(localStorage, nameOf(proposalId))
}

export function letGo(proposalId: string): void {
  keepWords(localStorage, nameOf(proposalId), null)
}

function ownDecision(decision: Decision | null): OwnDecision | null {
  return decision === 'approve' || decision === 'request_changes' || decision === 'reject' ? decision : null
}
