'use server'

import { BringQuestionBackInput, SaveAnswerInput, SetQuestionAsideInput } from '@/lib/domain/answer'
import { ChooseShapeInput } from '@/lib/domain/examples/choose-shape'
import {
  ChangeDetailsInput,
  ChangeVisibilityInput,
  CreateProposalInput,
  HandOverInput,
  InviteGuestInput,
  NamePersonInput,
  OneProposalInput,
  UnnamePersonInput,
} from '@/lib/domain/proposal'
import { action } from '@/lib/server/action'
import { archiveProposal } from '@/lib/server/proposals/archive-proposal'
import { bringQuestionBack } from '@/lib/server/proposals/bring-question-back'
import { changeDetails } from '@/lib/server/proposals/change-details'
import { changeVisibility } from '@/lib/server/proposals/change-visibility'
import { chooseShape } from '@/lib/server/proposals/choose-shape'
import { createProposal } from '@/lib/server/proposals/create-proposal'
import { deleteProposal } from '@/lib/server/proposals/delete-proposal'
import { handOver } from '@/lib/server/proposals/hand-over'
import { inviteGuest } from '@/lib/server/proposals/invite-guest'
import { namePerson } from '@/lib/server/proposals/name-person'
import { restoreProposal } from '@/lib/server/proposals/restore-proposal'
import { saveAnswer } from '@/lib/server/proposals/save-answer'
import { setQuestionAside } from '@/lib/server/proposals/set-question-aside'
import { unnamePerson } from '@/lib/server/proposals/unname-person'

export const createProposalAction = action(CreateProposalInput, createProposal)
export const changeDetailsAction = action(ChangeDetailsInput, changeDetails)
export const changeVisibilityAction = action(ChangeVisibilityInput, changeVisibility)
export const namePersonAction = action(NamePersonInput, namePerson)
export const unnamePersonAction = action(UnnamePersonInput, unnamePerson)
export const inviteGuestAction = action(InviteGuestInput, inviteGuest)
export const handOverAction = action(HandOverInput, handOver)
export const archiveProposalAction = action(OneProposalInput, archiveProposal)
export const restoreProposalAction = action(OneProposalInput, restoreProposal)
export const deleteProposalAction = action(OneProposalInput, deleteProposal)
export const chooseShapeAction = action(ChooseShapeInput, chooseShape)
export const saveAnswerAction = action(SaveAnswerInput, saveAnswer)
export const setQuestionAsideAction = action(SetQuestionAsideInput, setQuestionAside)
export const bringQuestionBackAction = action(BringQuestionBackInput, bringQuestionBack)
