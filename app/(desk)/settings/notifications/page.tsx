import type { Metadata } from 'next'
import Link from 'next/link'
import { CalendarLink } from '@/components/calendar/calendar-link'
import { SettingsHead } from '@/components/desk/settings-head'
import { MailChoices } from '@/components/inbox/mail-choices'
import { DIGEST_HOUR } from '@/lib/domain/digest'
import { findCalendarAddress } from '@/lib/server/calendar/find-calendar-address'
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
      <section className="mt-8 max-w-[720px]">
        <h2 className="h-sec h-ruled">Your calendar</h2>
        <p className="mb-3 text-ink-2">
          Your calendar can subscribe to what is due of you in every workspace: reviews, pre-mortems, and risks that you own or
          accepted. It also has clearances that end, and days to note what happened after launch.
        </p>
        <CalendarLink address={await findCalendarAddress(ctx.actor.personId)} />
      </section>
    </>
  )
}
