import type { Metadata } from 'next'
import { SettingsHead } from '@/components/desk/settings-head'
import { PolicyForm } from '@/components/gate/policy-form'
import { NotForYou } from '@/components/people/not-for-you'
import { workspaceRuling } from '@/lib/domain/workspace'
import { getPolicyPage } from '@/lib/server/gate/get-policy-page'
import { requirePage } from '@/lib/server/session'
import '@/components/gate/policy.css'

export const metadata: Metadata = { title: 'Gate policy' }

export default async function GatePolicyPage() {
  const { ctx } = await requirePage()
  const may = workspaceRuling('seePeople', ctx.actor)
  if (!may.allowed) return <NotForYou title="Gate policy" reason={may.reason} />
  const page = await getPolicyPage(ctx)
  return (
    <>
      <SettingsHead title="Gate policy">
        What must be true before engineering starts. Applies from the next submission; open rounds keep the policy they began
        with.
      </SettingsHead>
      <PolicyForm {...page} />
    </>
  )
}
