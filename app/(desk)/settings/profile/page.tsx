import type { Metadata } from 'next'
import { SettingsHead } from '@/components/desk/settings-head'
import { DeleteAccount } from '@/components/people/delete-account'
import { KeyChoice } from '@/components/people/key-choice'
import { PasswordForm } from '@/components/people/password-form'
import { ProfileForm } from '@/components/people/profile-form'
import { SessionList } from '@/components/people/session-list'
import { ThemeChoice } from '@/components/people/theme-choice'
import { AwayForm } from '@/components/review/away-form'
import { personCard } from '@/lib/domain/person-card'
import { dayOf, whenInWords } from '@/lib/domain/when'
import { signedInContext } from '@/lib/server/identity-action'
import { getDeletionRuling } from '@/lib/server/people/get-deletion-ruling'
import { listSessions } from '@/lib/server/people/list-sessions'
import { getAway } from '@/lib/server/review/get-away'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Profile' }

export default async function ProfilePage() {
  const { ctx, signedIn, workspace } = await requirePage()
  const { person } = signedIn
  const sessions = await listSessions(await signedInContext())
  const away = ctx.actor.role === 'guest' ? null : await getAway(ctx)
  // It ends at midnight, so the moment before is of its last day.
  const lastDay = (until: Date) => dayOf(new Date(until.getTime() - 1), ctx.now(), person.timeZone)
  const deletion = await getDeletionRuling(person.id)
  return (
    <>
      <SettingsHead title="Profile">You, in every workspace. You sign in as {person.email}.</SettingsHead>
      <section>
        <ProfileForm person={personCard(person)} timeZone={person.timeZone} zones={Intl.supportedValuesOf('timeZone')} />
      </section>
      <ThemeChoice theme={person.theme} />
      <KeyChoice />
      {away && (
        <section>
          <h2 className="h-sec h-ruled">While you are away</h2>
          <p className="mt-1 mb-3 max-w-[60ch] text-sm text-ink-2">
            Whoever you name is asked to review in your place at {workspace.name}. You can still decide yourself.
          </p>
          <AwayForm
            setting={away.setting && { id: away.setting.id, name: away.setting.to.name, until: lastDay(away.setting.until) }}
            choices={away.choices}
          />
        </section>
      )}
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
