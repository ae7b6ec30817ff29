import type { Metadata } from 'next'
import { ClaritySettingsForm } from '@/components/clarity/clarity-settings-form'
import { SettingsHead } from '@/components/desk/settings-head'
import { NotForYou } from '@/components/people/not-for-you'
import { workspaceRuling } from '@/lib/domain/workspace'
import { getClaritySettings } from '@/lib/server/clarity/get-clarity-settings'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Clarity' }

export default async function ClaritySettingsPage() {
  const { ctx } = await requirePage()
  const see = workspaceRuling('seeTerms', ctx.actor)
  if (!see.allowed) return <NotForYou title="Clarity" reason={see.reason} />
  const { may, ...settings } = await getClaritySettings(ctx)
  return (
    <>
      <SettingsHead title="Clarity">
        What the check calls jargon here, what it lets pass, and what counts. Each change is on record.
      </SettingsHead>
      <section>
        <ClaritySettingsForm settings={settings} may={may} />
      </section>
    </>
  )
}
