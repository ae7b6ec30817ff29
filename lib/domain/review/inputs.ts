import { z } from 'zod'
import { PersonId, ProposalId } from '@/lib/domain/ids'
import { Email, oneLine } from '@/lib/domain/person'
import { PART_KEYS } from '@/lib/domain/prfaq'
import { CalendarDay } from '@/lib/domain/proposal'
import { CLOSE_KEYS } from './closing'
import { DECISIONS, RUBRIC } from './verdict'

// What is sent about a review. Apart from the rules, so that pages stay light.

const RoundId = z.uuid()

const Part = z.enum(PART_KEYS as [string, ...string[]])
const FunctionName = z.string().overwrite(oneLine).min(1).max(60, 'Keep the function under 60 letters.')
const why = (what: string) => z.string().trim().min(1, what).max(2000, 'Keep it under 2,000 letters.')

export const AskedReviewer = z.object({ personId: PersonId, function: FunctionName.nullable(), required: z.boolean() })
export type AskedReviewer = z.infer<typeof AskedReviewer>

export const AskedGuest = z.object({ email: Email, required: z.boolean() })
export type AskedGuest = z.infer<typeof AskedGuest>

/** hash: of the text that the author had on the screen. It is pinned, or nothing is. seen: the number of the newest round that they saw; 0: none. */
export const SubmitForReviewInput = z.object({
  proposalId: ProposalId,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  seen: z.number().int().min(0),
  message: z
    .string()
    .overwrite(oneLine)
    .min(1, 'Write a sentence for the reviewers. They read it first.')
    .max(500, 'Keep it under 500 letters. The text itself shows the rest.'),
  dueDay: CalendarDay,
  reviewers: z.array(AskedReviewer).max(40, 'That is more than 40 reviewers.'),
  guests: z.array(AskedGuest).max(10, 'Invite ten guests at a time.'),
})
export type SubmitForReviewInput = z.infer<typeof SubmitForReviewInput>

export const OneRoundInput = z.object({ proposalId: ProposalId, roundId: RoundId })
export type OneRoundInput = z.infer<typeof OneRoundInput>

const score = z.number().int().min(1).max(4)
const scores = z.object(
  Object.fromEntries(RUBRIC.map(({ key }) => [key, score.optional()])) as Record<string, z.ZodOptional<typeof score>>,
)

const verdict = {
  proposalId: ProposalId,
  roundId: RoundId,
  scores,
  reason: z.string().trim().max(2000, 'Keep the reason under 2,000 letters. Details go into comments.'),
}

/** until: with "delegate", the last day on which they may decide in your place; null: as long as the round lasts. */
export const GiveVerdictInput = z.object({
  ...verdict,
  decision: z.enum(DECISIONS, 'Choose a verdict.'),
  delegateId: PersonId.nullable(),
  until: CalendarDay.nullable(),
})
export type GiveVerdictInput = z.infer<typeof GiveVerdictInput>

export const KeepVerdictDraftInput = z.object({ ...verdict, decision: z.enum(DECISIONS).nullable() })
export type KeepVerdictDraftInput = z.infer<typeof KeepVerdictDraftInput>

export const StepDownInput = z.object({ ...OneRoundInput.shape, reason: why('Say why. The author reads it.') })
export type StepDownInput = z.infer<typeof StepDownInput>

/** standInForId: in whose place, who cannot decide any more; null: one more reviewer. */
export const AskReviewerInput = z.object({ ...OneRoundInput.shape, ...AskedReviewer.shape, standInForId: PersonId.nullable() })
export type AskReviewerInput = z.infer<typeof AskReviewerInput>

/** The difference of one part between the revision that a verdict stands on and the one that is pinned. */
export const MarkMinorInput = z.object({
  ...OneRoundInput.shape,
  part: Part,
  from: z.number().int().min(1),
  to: z.number().int().min(1),
  reason: why('Say why it is minor.'),
})
export type MarkMinorInput = z.infer<typeof MarkMinorInput>

export const CloseProposalInput = z.object({
  proposalId: ProposalId,
  category: z.enum(CLOSE_KEYS, 'Choose why.'),
  reason: why('Say why. It stays on record.'),
})
export type CloseProposalInput = z.infer<typeof CloseProposalInput>

export const DelegateInput = z.object({ toId: PersonId, until: CalendarDay })
export type DelegateInput = z.infer<typeof DelegateInput>

export const EndDelegationInput = z.object({ delegationId: z.uuid() })
export type EndDelegationInput = z.infer<typeof EndDelegationInput>
