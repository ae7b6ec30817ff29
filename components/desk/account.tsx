'use client'

import { signOut } from '@/components/people/sign-out'
import { sendOrTell } from '@/components/people/use-sending'
import { showToast } from '@/components/ui/toast-store'
import { changeThemeAction } from '@/lib/actions/identity'
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
      onSwitchWorkspace={async (workspaceId) => {
        const refused = await goElsewhere(() => switchWorkspaceAction({ workspaceId }))
        if (refused) showToast(refused.message)
      }}
      onThemeChange={(theme) => sendOrTell(changeThemeAction({ theme }))}
      onSignOut={signOut}
    />
  )
}
