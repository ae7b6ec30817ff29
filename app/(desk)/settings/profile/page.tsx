import type { Metadata } from 'next'
import { SettingsHead } from '@/components/desk/settings-head'
import { DeleteAccount } from '@/components/people/delete-account'
import { PasswordForm } from '@/components/people/password-form'
import { ProfileForm } from '@/components/people/profile-form'
import { SessionList } from '@/components/people/session-list'
import { ThemeChoice } from '@/components/people/theme-choice'
import { personCard } from '@/lib/domain/person-card'
import { whenInWords } from '@/lib/domain/when'
import { signedInContext } from '@/lib/server/identity-action'
import { getDeletionRuling } from '@/lib/server/people/get-deletion-ruling'
import { listSessions } from '@/lib/server/people/list-sessions'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Profile' }

export default async function ProfilePage() {
  const { ctx, signedIn } = await requirePage()
  const { person } = signedIn
  const sessions = await listSessions(await signedInContext())
  const deletion = await getDeletionRuling(person.id)
  return (
    <>
      <SettingsHead title="Profile">You, in every workspace. You sign in as {person.email}.</SettingsHead>
      <section>
        <ProfileForm person={personCard(person)} timeZone={person.timeZone} zones={Intl.supportedValuesOf('timeZone')} />
      </section>
      <ThemeChoice theme={person.theme} />
      <PasswordForm email={person.email} />
      <SessionList
        sessions={sessions.map(({ lastUsedAt, signedInAt, ...session }) => ({
          ...session,
          lastUsed: whenInWords(lastUsedAt, ctx.now(), person.timeZone),
          signedIn: whenInWords(signedInAt, ctx.now(), person.timeZone),
        }))}
      />
      <section>
        <h2 className="h-sec h-ruled">Delete your account</h2>
        <p className="mt-1 mb-3 max-w-[60ch] text-sm text-ink-2">
          Your name, address and password go from every workspace. What you wrote stays on record without your name.
        </p>
        <DeleteAccount reason={deletion.allowed ? undefined : deletion.reason} />
      </section>
    </>
  )
}
