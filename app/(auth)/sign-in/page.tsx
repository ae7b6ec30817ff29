import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { AuthLayout } from '@/components/desk/auth-layout'
import { SamplePage } from '@/components/desk/sample-page'
import { SignInForm } from '@/components/people/sign-in-form'
import { Banner } from '@/components/ui/banner'
import { safeNext } from '@/lib/domain/identity'
import { isFirstRun } from '@/lib/server/people/is-first-run'
import { listOpenWorkspaces } from '@/lib/server/people/list-open-workspaces'
import { currentSignedIn } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, password } = await searchParams
  const target = safeNext(typeof next === 'string' ? next : null)
  if (await currentSignedIn()) redirect(target)
  if (await isFirstRun()) redirect('/create-workspace')
  const isOpen = (await listOpenWorkspaces()).length > 0
  return (
    <AuthLayout art={<SamplePage />}>
      <h1>Write the announcement first.</h1>
      <p>If it does not make a customer want the product, do not build the product.</p>
      {password === 'new' && <Banner kind="calm">Your new password is set. Sign in with it.</Banner>}
      {target !== '/desk' && <Banner kind="calm">Sign in, and the page that you opened comes next.</Banner>}
      <SignInForm next={target} />
      {isOpen ? (
        <p className="hint">
          No account? <Link href="/sign-up">Create one</Link>
        </p>
      ) : (
        <p className="hint">No account? Ask the person who runs Dateline for your team.</p>
      )}
    </AuthLayout>
  )
}
