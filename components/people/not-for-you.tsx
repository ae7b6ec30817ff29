import { SettingsHead } from '@/components/desk/settings-head'
import { Empty } from '@/components/ui/empty'

/** A page that this person's role does not open: it says why, and whom to ask. */
export function NotForYou({ title, reason }: { title: string; reason: string }) {
  return (
    <>
      <SettingsHead title={title} />
      <Empty title={reason}>Ask an admin of the workspace if you need to.</Empty>
    </>
  )
}
