'use client'

import { Check, LogOut, Settings, SunMoon, UserRound } from 'lucide-react'
import { startTransition } from 'react'
import { Avatar } from '@/components/people/avatar'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { MenuHeading, MenuRule } from '@/components/ui/menu-parts'
import type { Theme } from '@/lib/domain/person'
import type { PersonCard } from '@/lib/domain/person-card'
import { forgetTheme, turnTheme } from './theme-cookie'

type Props = {
  person: PersonCard
  email: string
  workspaces: readonly { id: string; name: string; current: boolean }[]
  profileHref: string
  /** Left out for people who have nothing to set. */
  settingsHref?: string
  onSwitchWorkspace: (workspaceId: string) => Promise<void>
  onThemeChange?: (theme: Theme) => unknown
  onSignOut: () => Promise<void>
}

/** Who is signed in, where, and the way out. With one workspace there is nothing to switch, so only its name is said. */
export function AccountMenu(props: Props) {
  const { person, email, workspaces, profileHref, settingsHref, onSwitchWorkspace, onThemeChange, onSignOut } = props
  return (
    <Menu
      label="Your account"
      triggerLabel={`Your account, ${person.name}`}
      triggerClass="avbtn"
      trigger={<Avatar person={person} decorative />}
    >
      <div className="wrap-anywhere px-3.5 pt-1 pb-2 narrow:px-4" role="presentation">
        <b className="block">{person.name}</b>
        <span className="hint">{email}</span>
      </div>
      <MenuRule />
      {workspaces.length > 1 && (
        <>
          <MenuHeading>Workspace</MenuHeading>
          {workspaces.map((workspace) => (
            <MenuItem
              key={workspace.id}
              checked={workspace.current}
              icon={workspace.current ? <Icon of={Check} /> : <span className="icon" />}
              onSelect={() => workspace.current || startTransition(() => onSwitchWorkspace(workspace.id))}
            >
              {workspace.name}
            </MenuItem>
          ))}
          <MenuRule />
        </>
      )}
      <MenuItem icon={<Icon of={UserRound} />} href={profileHref}>
        Your profile
      </MenuItem>
      {settingsHref && (
        <MenuItem icon={<Icon of={Settings} />} href={settingsHref}>
          Settings
        </MenuItem>
      )}
      <MenuItem icon={<Icon of={SunMoon} />} onSelect={() => turnTheme(onThemeChange)}>
        Switch light or dark
      </MenuItem>
      <MenuRule />
      <MenuItem
        icon={<Icon of={LogOut} />}
        onSelect={() => {
          forgetTheme()
          startTransition(onSignOut)
        }}
      >
        Sign out
      </MenuItem>
    </Menu>
  )
}
