import { Bell, Building2, CircleUserRound, Component, History, ListChecks, SpellCheck2, UsersRound, Webhook } from 'lucide-react'
import type { ReactNode } from 'react'
import { SettingsLayout } from '@/components/desk/settings-layout'
import type { SettingsGroup } from '@/components/desk/settings-nav'
import { Icon } from '@/components/ui/icon'
import { requirePage } from '@/lib/server/session'

const OWN: SettingsGroup = {
  heading: 'You',
  links: [
    { href: '/settings/profile', label: 'Profile', icon: <Icon of={CircleUserRound} /> },
    { href: '/settings/notifications', label: 'Notifications', icon: <Icon of={Bell} /> },
  ],
}

const links: SettingsGroup['links'] = [
  { href: '/settings/members', label: 'Members', icon: <Icon of={UsersRound} /> },
  { href: '/settings/teams', label: 'Teams', icon: <Icon of={Component} /> },
  { href: '/settings/gate', label: 'Gate policy', icon: <Icon of={ListChecks} /> },
  { href: '/settings/clarity', label: 'Clarity', icon: <Icon of={SpellCheck2} /> },
  { href: '/settings/workspace', label: 'Workspace', icon: <Icon of={Building2} /> },
]

const ADMINS: SettingsGroup['links'] = [
  { href: '/settings/connections', label: 'Connections', icon: <Icon of={Webhook} /> },
  { href: '/settings/audit', label: 'Audit trail', icon: <Icon of={History} /> },
]

/** Guests see no people, so they have no list of the workspace's pages but the way out. */
export default async function SettingsPages({ children }: { children: ReactNode }) {
  const { workspace } = await requirePage()
  const shown = workspace.role === 'guest' ? links.slice(4) : workspace.role === 'admin' ? [...links, ...ADMINS] : links
  return <SettingsLayout groups={[{ heading: workspace.name, links: shown }, OWN]}>{children}</SettingsLayout>
}
