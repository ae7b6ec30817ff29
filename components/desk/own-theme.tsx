'use client'

import { sendOrTell } from '@/components/people/use-sending'
import { changeThemeAction } from '@/lib/actions/identity'
import type { Theme } from '@/lib/domain/person'
import { ThemeSwitch } from './theme-switch'

/** The theme switch of somebody signed in: the choice is kept in their profile. */
export function OwnTheme({ theme }: { theme: Theme }) {
  return <ThemeSwitch theme={theme} onChange={(next) => sendOrTell(changeThemeAction({ theme: next }))} />
}
