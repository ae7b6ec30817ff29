import { z } from 'zod'
import { TOP_RISK_SCORE } from '@/lib/domain/premortem/risks'
import { REQUIREMENTS } from './gate-names'
import { PersonId } from './ids'
import { oneLine } from './person'
import { PAGE_WORDS, PART_KEYS, RELEASE_LIMIT_WORDS } from './prfaq'

const whole = (least: number, most: number) =>
  z
    .number('Write a whole number.')
    .int('Write a whole number.')
    .min(least, `Write ${least} or more.`)
    .max(most, `Write ${most} or less.`)

/** A function that must approve. aboveMonths: only when the estimate of engineering is over it; null: always. sections: the parts it answers for; none means all. */
export const RequiredFunction = z.object({
  name: z.string().overwrite(oneLine).min(1, 'Write the function, such as Legal.').max(60, 'Keep the function under 60 letters.'),
  aboveMonths: whole(0, 9999).nullable(),
  firstChoiceId: PersonId.nullable(),
  standInId: PersonId.nullable(),
  sections: z.array(z.enum(PART_KEYS as [string, ...string[]])).max(PART_KEYS.length),
})
export type RequiredFunction = z.infer<typeof RequiredFunction>

/** A workspace's policy, as it is kept; a round keeps a copy of the one under which it opened. Numbers: the method's own, which a workspace may change. */
export const GatePolicy = z.object({
  requirements: z.array(z.enum(REQUIREMENTS)).min(1, 'Keep at least one requirement.'),
  /** Words of the press release: a warning above the first, not met above the second. */
  warnWords: whole(100, 5000),
  stopWords: whole(100, 5000),
  /** Likelihood x impact from which a risk is a top risk. */
  topRiskScore: whole(1, 25),
  /** Approvals in all, functions included. */
  approvals: whole(1, 20),
  functions: z.array(RequiredFunction).max(20, 'That is more than 20 functions.'),
  /** Working days that a reviewer has. */
  reviewDays: whole(1, 60),
  /** Days after which a reviewer is reminded. */
  remindDays: whole(1, 60),
  /** Days that a clearance lasts. */
  clearedDays: whole(1, 3650),
})
export type GatePolicy = z.infer<typeof GatePolicy>

export const DEFAULT_POLICY: GatePolicy = {
  requirements: [...REQUIREMENTS],
  warnWords: PAGE_WORDS,
  stopWords: RELEASE_LIMIT_WORDS,
  topRiskScore: TOP_RISK_SCORE,
  approvals: 2,
  functions: [],
  reviewDays: 5,
  remindDays: 3,
  clearedDays: 180,
}

/** seen: the version that the form was filled with; 0 while nobody changed the policy. Another one by now is a Conflict. */
export const ChangePolicyInput = GatePolicy.extend({ seen: z.int().min(0) }).superRefine((policy, ctx) => {
  const refuse = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
  if (policy.warnWords > policy.stopWords) refuse('stopWords', 'Stop at the same number of words as the warning, or later.')
  if (policy.remindDays >= policy.reviewDays) refuse('remindDays', 'Remind earlier than on the day it is due.')
  const names = policy.functions.map(({ name }) => name.toLocaleLowerCase('en'))
  if (new Set(names).size < names.length) refuse('functions', 'One of the functions stands there twice.')
  if (policy.functions.some(({ firstChoiceId, standInId }) => firstChoiceId !== null && firstChoiceId === standInId))
    refuse('functions', 'Nobody stands in for themselves. Choose another person.')
})
export type ChangePolicyInput = z.infer<typeof ChangePolicyInput>
