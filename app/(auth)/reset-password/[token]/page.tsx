import type { Metadata } from 'next'
import Link from 'next/link'
import { AuthLayout } from '@/components/desk/auth-layout'
import { SamplePage } from '@/components/desk/sample-page'
import { ResetPasswordForm } from '@/components/people/password-forms'

// The address holds a secret. The policy of every page (same-origin) tells it to no other site; a stricter one would make
// the browser hide where a form comes from, and a form without its script would be refused.
export const metadata: Metadata = { title: 'Set a new password' }

export default async function ResetPasswordPage({ params }: PageProps<'/reset-password/[token]'>) {
  const { token } = await params
  return (
    <AuthLayout art={<SamplePage />}>
      <h1>Set a new password.</h1>
      <p>You are signed out everywhere else when it is set.</p>
      <ResetPasswordForm token={token} />
      <p className="hint">
        The link works once, for an hour. <Link href="/forgot-password">Ask for another</Link>
      </p>
    </AuthLayout>
  )
}
