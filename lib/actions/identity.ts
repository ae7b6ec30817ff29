'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import {
  AskResetInput,
  ChangePasswordInput,
  DeleteAccountInput,
  ResetPasswordInput,
  SignInInput,
  safeNext,
} from '@/lib/domain/identity'
import { SignUpByInvitationInput, SignUpOpenlyInput } from '@/lib/domain/invitation'
import { ChangeProfileInput, ChangeThemeInput, EndSessionInput } from '@/lib/domain/person'
import { CreateFirstWorkspaceInput } from '@/lib/domain/workspace'
import { enterWorkspace, formAction, personAction, signedInContext } from '@/lib/server/identity-action'
import { askReset } from '@/lib/server/people/ask-reset'
import { changePassword } from '@/lib/server/people/change-password'
import { changeProfile } from '@/lib/server/people/change-profile'
import { changeTheme } from '@/lib/server/people/change-theme'
import { createFirstWorkspace } from '@/lib/server/people/create-first-workspace'
import { deleteAccount } from '@/lib/server/people/delete-account'
import { endOtherSessions, endSession } from '@/lib/server/people/end-sessions'
import { resetPassword } from '@/lib/server/people/reset-password'
import { signIn } from '@/lib/server/people/sign-in'
import { signOut } from '@/lib/server/people/sign-out'
import { signUpByInvitation, signUpOpenly } from '@/lib/server/people/sign-up'
import { currentSignedIn } from '@/lib/server/session'

export const signInAction = formAction(SignInInput, signIn, (_begun, form) => safeNext(form.get('next')?.toString()))
export const askResetAction = formAction(AskResetInput, askReset, () => '/forgot-password?sent=1')
export const resetPasswordAction = formAction(ResetPasswordInput, resetPassword, () => '/sign-in?password=new')
export const createFirstWorkspaceAction = formAction(CreateFirstWorkspaceInput, createFirstWorkspace, enterWorkspace)
export const signUpByInvitationAction = formAction(SignUpByInvitationInput, signUpByInvitation, enterWorkspace)
export const signUpOpenlyAction = formAction(SignUpOpenlyInput, signUpOpenly, enterWorkspace)

export async function signOutAction(): Promise<void> {
  // Whoever signed out in another tab has nothing to end any more.
  if (await currentSignedIn()) await signOut(await signedInContext())
  redirect('/sign-in')
}

export const changeProfileAction = personAction(ChangeProfileInput, changeProfile)
export const changeThemeAction = personAction(ChangeThemeInput, changeTheme)
export const changePasswordAction = personAction(ChangePasswordInput, changePassword)
export const endSessionAction = personAction(EndSessionInput, endSession)
export const endOtherSessionsAction = personAction(z.object({}), endOtherSessions)
export const deleteAccountAction = personAction(DeleteAccountInput, deleteAccount)
