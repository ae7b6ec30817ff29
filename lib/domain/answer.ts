import { z } from 'zod'
import { QUESTION_KEYS } from './five-questions'
import { ProposalId } from './ids'
import { STANDARD_KEYS } from './standard-questions'

// What is sent about the five questions and the standard ones. Apart from the questions themselves, so that pages stay light.

const AnswerText = z.string().trim().max(2000, 'Keep the answer under 2,000 letters. The release has one page.')

/** seen: the answer that was on the screen when the writing began. Whoever saves over a newer one learns of it instead. */
export const SaveAnswerInput = z.object({
  proposalId: ProposalId,
  question: z.enum(QUESTION_KEYS),
  text: AnswerText,
  seen: z.string(),
})
export type SaveAnswerInput = z.infer<typeof SaveAnswerInput>

const standardQuestion = { proposalId: ProposalId, question: z.enum(STANDARD_KEYS) }

export const SetQuestionAsideInput = z.object({
  ...standardQuestion,
  reason: z
    .string()
    .trim()
    .min(1, 'Say why it does not apply. Reviewers will read it.')
    .max(300, 'Keep the reason under 300 letters.'),
})
export type SetQuestionAsideInput = z.infer<typeof SetQuestionAsideInput>

export const BringQuestionBackInput = z.object(standardQuestion)
export type BringQuestionBackInput = z.infer<typeof BringQuestionBackInput>
