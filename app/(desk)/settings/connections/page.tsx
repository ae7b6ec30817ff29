import type { Metadata } from 'next'
import { ClearanceLinksForm } from '@/components/connections/clearance-links-form'
import { KeyTable } from '@/components/connections/key-table'
import { MakeKey } from '@/components/connections/make-key'
import { SettingsHead } from '@/components/desk/settings-head'
import { NotForYou } from '@/components/people/not-for-you'
import { SCOPE_NAMES } from '@/lib/domain/api-key'
import { dayOf, whenInWords } from '@/lib/domain/when'
import { workspaceRuling } from '@/lib/domain/workspace'
import { getConnections } from '@/lib/server/connections/get-connections'
import { env } from '@/lib/server/env'
import { requirePage } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Connections' }

/** Where the answer "cleared to build" goes: programs with a key, and links without sign-in. For admins. */
export default async function ConnectionsPage() {
  const { ctx, signedIn } = await requirePage()
  const may = workspaceRuling('makeKeys', ctx.actor)
  if (!may.allowed) return <NotForYou title="Connections" reason={may.reason} />
  const { keys, links } = await getConnections(ctx)
  const now = ctx.now()
  const { timeZone } = signedIn.person
  return (
    <>
      <SettingsHead title="Connections">Where the answer “cleared to build” goes.</SettingsHead>
      <section>
        <MakeKey>
          <KeyTable
            keys={keys.map(({ createdAt, lastUsedAt, expiresAt, scopes, ...key }) => ({
              ...key,
              can: scopes.map((scope) => SCOPE_NAMES[scope]).join(', '),
              madeOn: dayOf(createdAt, now, timeZone),
              lastUsed: lastUsedAt ? whenInWords(lastUsedAt, now, timeZone) : 'Not yet',
              ends: expiresAt ? dayOf(expiresAt, now, timeZone) : 'Never',
            }))}
          />
        </MakeKey>
        <h3 className="h-sec mt-5">Ask from a build script</h3>
        <pre className="codebox mono">{SCRIPT(env().baseUrl)}</pre>
        <p className="meta mt-2">
          The line fails the build unless the proposal is cleared. The id stands in the address of its page.
        </p>
      </section>
      <section>
        <h2 className="h-sec h-ruled">Links without sign-in</h2>
        <ClearanceLinksForm links={links} />
      </section>
    </>
  )
}

const SCRIPT = (base: string) => `curl -fsS -H "Authorization: Bearer $DATELINE_KEY" \\
  ${base}/api/v1/proposals/PROPOSAL_ID/clearance | grep '"cleared":true'

{"cleared":true,"revision":14,"sha256":"9c41…e07b","since":"2026-11-24T10:26:00.000Z", …}`
