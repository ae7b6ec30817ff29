'use client'

import { changeThemeAction, signOutAction } from '@/lib/actions/identity'
import { switchWorkspaceAction } from '@/lib/actions/people'
import type { PersonCard } from '@/lib/domain/person-card'
import { AccountMenu } from './account-menu'
import { goElsewhere } from './stays-in'

type Props = {
  person: PersonCard
  email: string
  workspaces: readonly { id: string; name: string; current: boolean }[]
}

/** The account menu with what it does. */
export function Account({ person, email, workspaces }: Props) {
  return (
    <AccountMenu
      person={person}
      email={email}
      workspaces={workspaces}
      profileHref="/settings/profile"
      settingsHref="/settings"
      onSwitchWorkspace={(workspaceId) => goElsewhere(() => switchWorkspaceAction({ workspaceId }))}
      onThemeChange={(theme) => changeThemeAction({ theme })}
      onSignOut={signOutAction}
    />
  )
}
