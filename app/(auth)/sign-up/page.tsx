import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { AuthLayout } from '@/components/desk/auth-layout'
import { SamplePage } from '@/components/desk/sample-page'
import { OpenSignUpForm } from '@/components/people/sign-up-form'
import { isFirstRun } from '@/lib/server/people/is-first-run'
import { listOpenWorkspaces } from '@/lib/server/people/list-open-workspaces'
import { currentSignedIn } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Create your account' }

export default async function SignUpPage() {
  if (await currentSignedIn()) redirect('/')
  if (await isFirstRun()) redirect('/create-workspace')
  const workspaces = await listOpenWorkspaces()
  return (
    <AuthLayout art={<SamplePage />}>
      {workspaces.length > 0 ? (
        <>
          <h1>{workspaces.length === 1 ? `Write with ${workspaces[0]?.name}.` : 'Create your account.'}</h1>
          <OpenSignUpForm workspaces={workspaces} />
        </>
      ) : (
        <>
          <h1>You need an invitation.</h1>
          <p>Ask the person who runs Dateline for your team. The link that they send opens this page for you.</p>
        </>
      )}
      <p className="hint">
        You have an account? <Link href="/sign-in">Sign in</Link>
      </p>
    </AuthLayout>
  )
}
