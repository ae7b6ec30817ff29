import type { Metadata } from 'next'
import Link from 'next/link'
import { AuthLayout } from '@/components/desk/auth-layout'
import { SamplePage } from '@/components/desk/sample-page'
import { UnsubscribeForm } from '@/components/inbox/unsubscribe-form'
import { kindOf } from '@/lib/domain/notification'
import { findUnsubscription } from '@/lib/server/inbox/unsubscribe'

export const metadata: Metadata = { title: 'Stop these mails' }

/** From the foot of a mail, without signing in. Looking changes nothing; the button does. */
export default async function UnsubscribePage({ params, searchParams }: PageProps<'/unsubscribe/[token]'>) {
  const token = decodeURIComponent((await params).token)
  const asked = await findUnsubscription(token)
  const { done } = await searchParams
  return (
    <AuthLayout art={<SamplePage />}>
      {!asked ? (
        <>
          <h1>This link stops nothing.</h1>
          <p>A part of it may be missing. Copy the whole address from the mail, or choose in your settings what reaches you.</p>
        </>
      ) : asked.kinds.length === 0 ? (
        <>
          <h1>{done ? 'Stopped.' : 'You stopped these mails already.'}</h1>
          <p>What happens is still told in your inbox. You can choose mails again in your settings.</p>
        </>
      ) : (
        <>
          <h1>Stop these mails?</h1>
          <ul className="mb-4 list-disc pl-5">
            {asked.kinds.map((kind) => (
              <li key={kind}>{kindOf(kind).title}</li>
            ))}
          </ul>
          <p>You still find them in your inbox.</p>
          <UnsubscribeForm token={token} />
        </>
      )}
      <p className="hint">
        <Link href="/settings/notifications">Choose what reaches you</Link>
      </p>
    </AuthLayout>
  )
}
