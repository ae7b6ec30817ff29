import type { Metadata } from 'next'
import Link from 'next/link'
import { SettingsHead } from '@/components/desk/settings-head'
import { LeaveWorkspace } from '@/components/people/leave-workspace'
import { WorkspaceForm } from '@/components/people/workspace-form'
import { ButtonLink } from '@/components/ui/button-link'
import { bytesInWords } from '@/lib/domain/picture'
import { createWorkspaceRuling } from '@/lib/domain/workspace'
import { getWorkspace } from '@/lib/server/people/get-workspace'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Workspace' }

export default async function WorkspacePage() {
  const { ctx, signedIn } = await requirePage()
  const { may, pictures, ...workspace } = await getWorkspace(ctx)
  const create = createWorkspaceRuling(signedIn.workspaces.map((one) => one.role))
  return (
    <>
      <SettingsHead title="Workspace">The name stands at the top of every release, the city begins every dateline.</SettingsHead>
      <section>
        <WorkspaceForm workspace={workspace} may={may.change} />
      </section>
      <section>
        <h2 className="h-sec h-ruled">Pictures</h2>
        <p className="mt-1 max-w-[60ch] text-sm text-ink-2">
          The pictures in your texts take {bytesInWords(pictures.used)} of {bytesInWords(pictures.quota)}. One that a text has
          shown stays as long as its proposal, because a revision may show it. Whoever runs Dateline sets the limit.
        </p>
      </section>
      {create.allowed && (
        <section>
          <h2 className="h-sec h-ruled">A further workspace</h2>
          <p className="mt-1 mb-3 max-w-[60ch] text-sm text-ink-2">
            It has its own people, proposals and records. You switch between them in the menu behind your initials.
          </p>
          <ButtonLink href="/create-workspace">Create a workspace</ButtonLink>
        </section>
      )}
      <section>
        <h2 className="h-sec h-ruled">Leave</h2>
        <p className="mt-1 mb-3 max-w-[60ch] text-sm text-ink-2">
          You lose sight of everything in {workspace.name}. What you wrote stays. To delete your account, go to{' '}
          <Link href="/settings/profile">your profile</Link>.
        </p>
        <LeaveWorkspace may={may.leave} />
      </section>
    </>
  )
}
