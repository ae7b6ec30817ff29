import type { Metadata } from 'next'
import Link from 'next/link'
import { SettingsHead } from '@/components/desk/settings-head'
import { MailChoices } from '@/components/inbox/mail-choices'
import { DIGEST_HOUR } from '@/lib/domain/digest'
import { getMailChoices } from '@/lib/server/inbox/get-mail-choices'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Notifications' }

export default async function NotificationsPage() {
  const { ctx, signedIn } = await requirePage()
  const { email, timeZone } = signedIn.person
  return (
    <>
      <SettingsHead title="Notifications">
        Everything reaches your inbox here. Choose what is also mailed to {email}, in every workspace.
      </SettingsHead>
      <section className="max-w-[720px]">
        <h2 className="h-sec h-ruled">Mail</h2>
        <MailChoices rows={await getMailChoices(ctx.actor.personId)} />
        <p className="hint mt-3">
          The daily mail goes out at {String(DIGEST_HOUR).padStart(2, '0')}:00 in {timeZone.replaceAll('_', ' ')}, when something
          is new. Your time zone is in <Link href="/settings/profile">your profile</Link>. Invitations and new passwords are
          always mailed.
        </p>
      </section>
    </>
  )
}
