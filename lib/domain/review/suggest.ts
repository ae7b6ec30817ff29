import type { RequiredFunction } from '@/lib/domain/gate-policy'
import type { ReviewerChoice, SuggestedReviewer } from './seen'

type Given = {
  functions: readonly RequiredFunction[]
  /** Names of the functions that have to approve this proposal. */
  needed: readonly string[]
  /** Who was asked in the last round. */
  last: readonly { personId: string; function: string | null; required: boolean }[]
  askable: readonly ReviewerChoice[]
}

/**
 * Whom the form begins with: for each function that has to approve its first choice, or the stand-in where the first choice cannot judge this;
 * then whoever was asked last time. A function for which nobody can be named stays in the list, open.
 */
export function suggestReviewers({ functions, needed, last, askable }: Given): SuggestedReviewer[] {
  const may = new Set(askable.filter(({ why }) => why === null).map(({ person }) => person.id))
  const byFunction = needed.map((name): SuggestedReviewer => {
    const policy = functions.find((fn) => fn.name === name)
    const before = last.find((one) => one.function === name)?.personId
    const personId = [policy?.firstChoiceId, policy?.standInId, before].find((id) => id && may.has(id)) ?? null
    const isStandIn = personId !== null && personId === policy?.standInId && policy.firstChoiceId !== personId
    return { personId, function: name, required: true, byPolicy: true, isStandIn }
  })
  const rest = last
    .filter((one) => may.has(one.personId) && !(one.function && needed.includes(one.function)))
    .map((one): SuggestedReviewer => ({ ...pick(one), byPolicy: false, isStandIn: false }))
  return [...byFunction, ...rest]
}

function pick({ personId, function: name, required }: Given['last'][number]) {
  return { personId, function: name, required }
}
