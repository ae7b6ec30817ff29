import { redirect } from 'next/navigation'
import { requirePage } from '@/lib/server/session'

export default async function SettingsPage() {
  const { workspace } = await requirePage()
  redirect(workspace.role === 'guest' ? '/settings/profile' : '/settings/members')
}
