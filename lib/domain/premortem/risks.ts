/** A reason becomes a risk to rate and plan for from this many votes on. Source: section 2 of the method. */
export const VOTES_FOR_A_RISK = 2
/** Likelihood x impact at or above which a risk is a top risk. The workspace's policy can change it. Source: section 2 of the method. */
export const TOP_RISK_SCORE = 10
const MOST_VOTED = 3

export const RISK_STATUS_NAMES = { open: 'Open', mitigated: 'Mitigated', happened: 'Happened', retired: 'Retired' } as const
export type RiskStatus = keyof typeof RISK_STATUS_NAMES
export const RISK_STATUSES = Object.keys(RISK_STATUS_NAMES) as [RiskStatus, ...RiskStatus[]]

/** 1 unlikely or mild to 5 likely or severe. */
export type Rating = { likelihood: number; impact: number }

export type RiskFacts = {
  id: string
  number: number
  votes: number
  /** What the room agreed on, before what people said each for themselves. */
  agreed: Rating | null
  ratings: readonly Rating[]
}

/** The rating that counts: what the room agreed on, else the median of each; null while nobody rated. */
export function ratingOf(risk: Pick<RiskFacts, 'agreed' | 'ratings'>): Rating | null {
  if (risk.agreed) return risk.agreed
  if (risk.ratings.length === 0) return null
  return {
    likelihood: median(risk.ratings.map(({ likelihood }) => likelihood)),
    impact: median(risk.ratings.map(({ impact }) => impact)),
  }
}

/** Lowest and highest that people said, each; null while nobody rated. A wide spread is worth a talk. */
export function spreadOf(ratings: readonly Rating[]): Record<keyof Rating, [number, number]> | null {
  if (ratings.length === 0) return null
  const range = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)]
  return {
    likelihood: range(ratings.map(({ likelihood }) => likelihood)),
    impact: range(ratings.map(({ impact }) => impact)),
  }
}

/** Likelihood x impact, 1 to 25; null while nobody rated. */
export function scoreOf(risk: Pick<RiskFacts, 'agreed' | 'ratings'>): number | null {
  const rating = ratingOf(risk)
  return rating && rating.likelihood * rating.impact
}

/**
 * The ids of the top risks: those that score at or above the policy's number, and the three most voted. Between equal votes
 * the higher score goes first, then the lower number.
 */
export function topRisks(risks: readonly RiskFacts[], topScore: number = TOP_RISK_SCORE): ReadonlySet<string> {
  const ranked = [...risks].sort(
    (one, other) => other.votes - one.votes || (scoreOf(other) ?? 0) - (scoreOf(one) ?? 0) || one.number - other.number,
  )
  const scored = risks.filter((risk) => (scoreOf(risk) ?? 0) >= topScore)
  return new Set([...ranked.slice(0, MOST_VOTED), ...scored].map(({ id }) => id))
}

export type RiskPlan = {
  mitigation: string
  sign: string
  ownerId: string | null
  dueOn: string | null
  acceptedById: string | null
}

/** A top risk is answered for when it has a plan with an owner, a date and a first sign, or when a named person accepted it. */
export function isAnswered(plan: RiskPlan): boolean {
  if (plan.acceptedById) return true
  return plan.mitigation !== '' && plan.sign !== '' && plan.ownerId !== null && plan.dueOn !== null
}

/** What is still missing from a plan, in words for the person who fills it in; empty when it is answered for. */
export function missingFrom(plan: RiskPlan): string[] {
  if (isAnswered(plan)) return []
  return [
    plan.mitigation === '' ? 'what we do about it' : '',
    plan.sign === '' ? 'the first sign of it' : '',
    plan.ownerId === null ? 'an owner' : '',
    plan.dueOn === null ? 'a date' : '',
  ].filter(Boolean)
}

/** Middle value; between two middle values the higher, because a risk is rated up, not down. */
function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
