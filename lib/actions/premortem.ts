'use server'

import {
  AddReasonInput,
  AddThemeInput,
  CastVoteInput,
  ChangePhaseInput,
  ChangeReasonInput,
  ChangeSceneInput,
  JoinReasonInput,
  JoinThemeInput,
  MoveReasonInput,
  OnePremortemInput,
  OneReasonInput,
  OneThemeInput,
  PlanPremortemInput,
  PremortemPersonInput,
  RenameThemeInput,
  RevealNextInput,
  RunTimerInput,
  SetReasonKindInput,
} from '@/lib/domain/premortem/inputs'
import { action, quietAction } from '@/lib/server/action'
import { addReason } from '@/lib/server/premortem/add-reason'
import { addTheme } from '@/lib/server/premortem/add-theme'
import { askAgain } from '@/lib/server/premortem/ask-again'
import { bePresent } from '@/lib/server/premortem/be-present'
import { castVote } from '@/lib/server/premortem/cast-vote'
import { changePhase } from '@/lib/server/premortem/change-phase'
import { changeReason } from '@/lib/server/premortem/change-reason'
import { changeScene } from '@/lib/server/premortem/change-scene'
import { closePremortem } from '@/lib/server/premortem/close-premortem'
import { confirmPremortem } from '@/lib/server/premortem/confirm-premortem'
import { handOverPremortem } from '@/lib/server/premortem/hand-over-premortem'
import { inviteToPremortem } from '@/lib/server/premortem/invite-to-premortem'
import { joinReason } from '@/lib/server/premortem/join-reason'
import { joinTheme } from '@/lib/server/premortem/join-theme'
import { moveReason } from '@/lib/server/premortem/move-reason'
import { planPremortem } from '@/lib/server/premortem/plan-premortem'
import { removeFromPremortem } from '@/lib/server/premortem/remove-from-premortem'
import { removeReason } from '@/lib/server/premortem/remove-reason'
import { removeTheme } from '@/lib/server/premortem/remove-theme'
import { renameTheme } from '@/lib/server/premortem/rename-theme'
import { revealNext } from '@/lib/server/premortem/reveal-next'
import { runTimer } from '@/lib/server/premortem/run-timer'
import { setReasonKind } from '@/lib/server/premortem/set-reason-kind'
import { takeOverPremortem } from '@/lib/server/premortem/take-over-premortem'

export const planPremortemAction = action(PlanPremortemInput, planPremortem)
export const changeSceneAction = quietAction(ChangeSceneInput, changeScene)
export const inviteToPremortemAction = quietAction(PremortemPersonInput, inviteToPremortem)
export const removeFromPremortemAction = quietAction(PremortemPersonInput, removeFromPremortem)
export const handOverPremortemAction = quietAction(PremortemPersonInput, handOverPremortem)
export const takeOverPremortemAction = quietAction(OnePremortemInput, takeOverPremortem)
export const bePresentAction = quietAction(OnePremortemInput, bePresent)
export const runTimerAction = quietAction(RunTimerInput, runTimer)
export const changePhaseAction = quietAction(ChangePhaseInput, changePhase)
export const addReasonAction = quietAction(AddReasonInput, addReason)
export const changeReasonAction = quietAction(ChangeReasonInput, changeReason)
export const removeReasonAction = quietAction(OneReasonInput, removeReason)
export const setReasonKindAction = quietAction(SetReasonKindInput, setReasonKind)
export const revealNextAction = quietAction(RevealNextInput, revealNext)
export const moveReasonAction = quietAction(MoveReasonInput, moveReason)
export const joinReasonAction = quietAction(JoinReasonInput, joinReason)
export const addThemeAction = quietAction(AddThemeInput, addTheme)
export const renameThemeAction = quietAction(RenameThemeInput, renameTheme)
export const joinThemeAction = quietAction(JoinThemeInput, joinTheme)
export const removeThemeAction = quietAction(OneThemeInput, removeTheme)
export const castVoteAction = quietAction(CastVoteInput, castVote)
export const closePremortemAction = action(OnePremortemInput, closePremortem)
export const askAgainAction = action(OnePremortemInput, askAgain)
export const confirmPremortemAction = action(OnePremortemInput, confirmPremortem)
