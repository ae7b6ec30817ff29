import type { Metadata } from 'next'
import Link from 'next/link'
import { AuthLayout } from '@/components/desk/auth-layout'
import { SamplePage } from '@/components/desk/sample-page'
import { ResetPasswordForm } from '@/components/people/password-forms'
import { ButtonLink } from '@/components/ui/button-link'
import { isResetLinkOpen } from '@/lib/server/people/is-reset-link-open'

// The address holds a secret. The policy of every page (same-origin) tells it to no other site; a stricter one would make
// the browser hide where a form comes from, and a form without its script would be refused.
export const metadata: Metadata = { title: 'Set a new password' }

export default async function ResetPasswordPage({ params }: PageProps<'/reset-password/[token]'>) {
  const { token } = await params
  return <AuthLayout art={<SamplePage />}>{(await isResetLinkOpen(token)) ? <Open token={token} /> : <Closed />}</AuthLayout>
}

function Open({ token }: { token: string }) {
  return (
    <>
      <h1>Set a new password.</h1>
      <p>You are signed out everywhere else when it is set.</p>
      <ResetPasswordForm token={token} />
      <p className="hint">
        The link works once, for an hour. <Link href="/forgot-password">Ask for another</Link>
      </p>
    </>
  )
}

function Closed() {
  return (
    <>
      <h1>This link opens nothing any more.</h1>
      <p>It works once, for an hour. Was it used, or cut short on the way? Your password stays as it is.</p>
      <ButtonLink variant="go" size="full" href="/forgot-password">
        Ask for a new link
      </ButtonLink>
      <p className="hint">
        <Link href="/sign-in">Back to sign in</Link>
      </p>
    </>
  )
}
