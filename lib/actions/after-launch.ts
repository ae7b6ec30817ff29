'use server'

import {
  AddSurpriseInput,
  CancelReminderInput,
  NoteOutcomeInput,
  SetReminderInput,
  StrikeSurpriseInput,
} from '@/lib/domain/after-launch/inputs'
import { SetRiskStatusInput } from '@/lib/domain/premortem/inputs'
import { action } from '@/lib/server/action'
import { cancelLaunchReminder } from '@/lib/server/after-launch/cancel-launch-reminder'
import { noteOutcome } from '@/lib/server/after-launch/note-outcome'
import { noteSurprise } from '@/lib/server/after-launch/note-surprise'
import { setLaunchReminder } from '@/lib/server/after-launch/set-launch-reminder'
import { strikeSurprise } from '@/lib/server/after-launch/strike-surprise'
import { setRiskStatus } from '@/lib/server/premortem/set-risk-status'

export const noteOutcomeAction = action(NoteOutcomeInput, noteOutcome)
export const noteSurpriseAction = action(AddSurpriseInput, noteSurprise)
export const strikeSurpriseAction = action(StrikeSurpriseInput, strikeSurprise)
export const setLaunchReminderAction = action(SetReminderInput, setLaunchReminder)
export const cancelLaunchReminderAction = action(CancelReminderInput, cancelLaunchReminder)
export const sayRiskBecameAction = action(SetRiskStatusInput, setRiskStatus)
