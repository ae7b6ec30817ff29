import type { Metadata } from 'next'
import Link from 'next/link'
import { AuthLayout } from '@/components/desk/auth-layout'
import { SamplePage } from '@/components/desk/sample-page'
import { AskResetForm } from '@/components/people/password-forms'

export const metadata: Metadata = { title: 'Ask for a new password' }

export default async function ForgotPasswordPage({ searchParams }: PageProps<'/forgot-password'>) {
  const { sent } = await searchParams
  return (
    <AuthLayout art={<SamplePage />}>
      {sent ? (
        <>
          <h1>Look in your mail.</h1>
          <p>If the address has an account, a link to set a new password is on its way. It works for an hour.</p>
        </>
      ) : (
        <>
          <h1>Ask for a new password.</h1>
          <p>Write the address that you sign in with. We send a link to it.</p>
          <AskResetForm />
        </>
      )}
      <p className="hint">
        <Link href="/sign-in">Back to sign in</Link>
      </p>
    </AuthLayout>
  )
}
