'use server'

import {
  AskReviewerInput,
  CloseProposalInput,
  DelegateInput,
  EndDelegationInput,
  GiveVerdictInput,
  KeepVerdictDraftInput,
  MarkMinorInput,
  OneRoundInput,
  StepDownInput,
  SubmitForReviewInput,
} from '@/lib/domain/review/inputs'
import { action } from '@/lib/server/action'
import { askReviewer } from '@/lib/server/review/ask-reviewer'
import { closeProposal } from '@/lib/server/review/close-proposal'
import { endDelegation } from '@/lib/server/review/end-delegation'
import { giveVerdict } from '@/lib/server/review/give-verdict'
import { keepVerdictDraft } from '@/lib/server/review/keep-verdict-draft'
import { markMinor } from '@/lib/server/review/mark-minor'
import { setDelegation } from '@/lib/server/review/set-delegation'
import { stepDown } from '@/lib/server/review/step-down'
import { submitForReview } from '@/lib/server/review/submit-for-review'
import { withdrawFromReview } from '@/lib/server/review/withdraw-from-review'

export const submitForReviewAction = action(SubmitForReviewInput, submitForReview)
export const withdrawFromReviewAction = action(OneRoundInput, withdrawFromReview)
export const giveVerdictAction = action(GiveVerdictInput, giveVerdict)
export const keepVerdictDraftAction = action(KeepVerdictDraftInput, keepVerdictDraft)
export const stepDownAction = action(StepDownInput, stepDown)
export const askReviewerAction = action(AskReviewerInput, askReviewer)
export const markMinorAction = action(MarkMinorInput, markMinor)
export const closeProposalAction = action(CloseProposalInput, closeProposal)
export const setDelegationAction = action(DelegateInput, setDelegation)
export const endDelegationAction = action(EndDelegationInput, endDelegation)
